/**
 * The desk by keyboard: j and k walk the rows, e corrects, m ticks, s records, / searches, n shows what
 * came in, ? helps. All works without it, only slower.
 */
import { takeDroppedFiles } from "./desk-drop.ts";
import { followAllNews } from "./desk-news.ts";
import { startPolling } from "./desk-poll.ts";
import { openReadingsHere } from "./desk-reading.ts";

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-row]")];
/** A row the address opened is where the walk goes on. */
let current = rows().findIndex((row) => row.classList.contains("here"));

const go = (step: number): void => {
  const all = rows();
  if (all.length === 0) return;
  all[current]?.classList.remove("here");
  current = Math.min(Math.max(current + step, 0), all.length - 1);
  const row = all[current];
  row?.classList.add("here");
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
};

const inRow = (selector: string): HTMLElement | null =>
  rows()[current]?.querySelector<HTMLElement>(selector) ?? null;

const edit = (): void => {
  const target = inRow("[data-edit]");
  if (target instanceof HTMLAnchorElement || target?.tagName === "SUMMARY") target.click();
  else target?.focus();
};

const save = (): void => {
  const button = document.querySelector("[data-save]");
  if (button instanceof HTMLButtonElement) button.form?.requestSubmit(button);
};

const help = (): void => {
  const keys = document.querySelector("#keys");
  if (!(keys instanceof HTMLDetailsElement)) return;
  keys.open = !keys.open;
  keys.querySelector("summary")?.focus();
};

const ACTIONS: Readonly<Record<string, () => void>> = {
  j: () => go(1),
  k: () => go(-1),
  e: edit,
  m: () => inRow("[data-mark]")?.click(),
  s: save,
  "/": () => document.querySelector<HTMLElement>("[data-search]")?.focus(),
  n: () => document.querySelector<HTMLElement>("[data-show]")?.click(),
  "?": help,
};

/** The button that says which key presses it. */
const keyed = (key: string): (() => void) | undefined => {
  const button = [...document.querySelectorAll<HTMLElement>("[data-key]")].find(
    (one) => one.dataset["key"] === key,
  );
  return button === undefined ? undefined : () => button.click();
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== "checkbox");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && event.target instanceof HTMLElement) {
    event.target.blur();
    go(0);
    return;
  }
  if (typing(event.target)) return;
  const action = ACTIONS[event.key] ?? keyed(event.key);
  if (action === undefined) return;
  event.preventDefault();
  action();
});

document.addEventListener("focusin", (event) => {
  const row = event.target instanceof Element ? event.target.closest("[data-row]") : null;
  if (!(row instanceof HTMLElement)) return;
  const all = rows();
  all[current]?.classList.remove("here");
  current = all.indexOf(row);
  row.classList.add("here");
});

const PLACE = "desk-place";
const ticks = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(".queue input[data-mark]"),
];

/** Whoever sends a form finds the row he worked on where it was, with what he had ticked. */
document.addEventListener("submit", ({ target }) => {
  if (!(target instanceof HTMLFormElement) || target.method !== "post") return;
  const row = target.closest("tr.opened")?.previousElementSibling ?? rows()[current] ?? null;
  const isTicked = target.id !== "triage";
  const place = {
    path: location.pathname,
    row: row?.id ?? "",
    top: row?.getBoundingClientRect().top ?? 0,
    scrolled: scrollY,
    ticked: ticks().flatMap(({ checked, value }) => (checked && isTicked ? [value] : [])),
  };
  sessionStorage.setItem(PLACE, JSON.stringify(place));
});

interface Place {
  readonly path: string;
  readonly row: string;
  readonly top: number;
  readonly scrolled: number;
  readonly ticked: readonly string[];
}
const comeBack = ({ path, row: id, top, scrolled, ticked }: Place): void => {
  if (path !== location.pathname) return;
  for (const tick of ticks()) tick.checked = ticked.includes(tick.value);
  const row = id === "" ? null : document.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  // What was open is closed again: without room below, a row near the end could not stay in its place.
  document.querySelector("main")?.classList.toggle("roomy", row !== null);
  scrollTo({ top: scrolled, behavior: "instant" });
  if (row === null) return;
  current = rows().indexOf(row);
  row.classList.add("here");
  scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
};
const kept = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (kept !== null) comeBack(JSON.parse(kept) as Place);

startPolling();
openReadingsHere();
followAllNews();
takeDroppedFiles();
