/**
 * The bar of the demonstration: its clock and slider move on while the showing runs, and its
 * buttons act without loading the page anew. Without this script they are a form like any other.
 */

const ASK_MS = 1000;
/** How long the slider is left alone after a hand moved it. */
const HELD_MS = 1500;

interface Playing {
  readonly clock: string;
  readonly at: string;
  readonly short: string;
  readonly playing: boolean;
  readonly ended: boolean;
  readonly position: number;
  readonly incident: string | null;
  readonly follow: string;
  /** The page asked from, or where to go when it is not there at that time. */
  readonly page: string;
}

const form = document.querySelector<HTMLFormElement>("form[data-playing]");
let heldUntil = 0;

const field = (value: object, name: string): unknown => (value as Record<string, unknown>)[name];

const isPlaying = (value: unknown): value is Playing =>
  typeof value === "object" &&
  value !== null &&
  typeof field(value, "clock") === "string" &&
  typeof field(value, "position") === "number";

/** Where this reader is: the desk answers where to go when the page is not there at that time. */
const here = (): string => location.pathname + location.search;

const showIncident = ({ incident, follow }: Playing): void => {
  const place = document.querySelector("[data-incident]");
  if (place === null) return;
  const link = place.querySelector("a");
  if (incident === null) link?.remove();
  else if (link !== null) link.href = incident;
  else {
    const made = document.createElement("a");
    made.href = incident;
    made.textContent = follow;
    place.replaceChildren(made);
  }
};

const show = (shown: HTMLFormElement, state: Playing): void => {
  const clock = shown.querySelector<HTMLTimeElement>("[data-clock]");
  if (clock !== null) {
    clock.textContent = state.clock;
    clock.dateTime = state.at;
  }
  const slider = shown.elements.namedItem("position");
  if (slider instanceof HTMLInputElement && Date.now() > heldUntil) {
    slider.value = String(state.position);
    slider.setAttribute("aria-valuetext", state.short);
  }
  const toggle = shown.querySelector("[data-toggle]");
  if (toggle instanceof HTMLButtonElement) {
    const act = state.playing ? "pause" : state.ended ? "again" : "play";
    toggle.value = act;
    const words = shown.dataset[act] ?? "";
    if (toggle.textContent !== words) toggle.textContent = words;
  }
  showIncident(state);
};

const exchange = async (shown: HTMLFormElement, url: string, init: RequestInit): Promise<void> => {
  const asked = here();
  try {
    const response = await fetch(url, { ...init, headers: { accept: "application/json" } });
    if (!response.ok) return;
    const state: unknown = await response.json();
    if (!isPlaying(state)) return;
    if (state.page === asked) show(shown, state);
    // A slider may have changed the address meanwhile: then this is no longer about this page.
    else if (asked === here()) location.assign(state.page);
  } catch {
    // The next question is asked in a second.
  }
};

const ask = (shown: HTMLFormElement): Promise<void> =>
  exchange(shown, `${shown.action}?back=${encodeURIComponent(here())}`, {});

const act = (shown: HTMLFormElement, fields: Record<string, string>): Promise<void> =>
  exchange(shown, shown.action, {
    method: "POST",
    body: new URLSearchParams({ ...fields, back: here() }),
  });

if (form !== null) {
  const slider = form.querySelector<HTMLInputElement>("input[name=position]");
  const seek = form.querySelector<HTMLElement>("[data-seek]");
  if (seek !== null) seek.hidden = true;
  slider?.addEventListener("input", () => {
    heldUntil = Date.now() + HELD_MS;
  });
  slider?.addEventListener("change", () => {
    heldUntil = 0;
    void act(form, { do: "seek", position: slider.value });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    void act(form, { [button.name]: button.value });
  });
  window.setInterval(() => {
    if (!document.hidden) void ask(form);
  }, ASK_MS);
}
