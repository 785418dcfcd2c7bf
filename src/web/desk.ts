/**
 * The desk by keyboard: j and k walk the rows, e corrects, m ticks, s records, / searches, n shows what
 * came in, ? helps. Files may
 * be dropped on the import box. Everything works without it, only slower.
 */

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-row]")];
/** A row that the address opened is where the walk goes on. */
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

/** A button of the page that says which key presses it. */
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

const POLL_MS = 1_000;

/** A region that says it is not finished is fetched again until it is. */
const poll = (): void => {
  const region = document.querySelector("[data-poll]");
  if (region === null) return;
  const request = new XMLHttpRequest();
  request.open("GET", location.href);
  // Parsed by the browser and inert: no string of this script becomes markup.
  request.responseType = "document";
  request.addEventListener("loadend", () => {
    const next = request.status === 200 ? request.responseXML?.querySelector("[id=trial]") : null;
    // What somebody is about to press stays where it is until there is news.
    if (next && !next.isEqualNode(region)) {
      const held = region.contains(document.activeElement);
      region.replaceWith(next);
      if (held) next.querySelector<HTMLElement>("button, a, [tabindex]")?.focus();
    }
    setTimeout(poll, POLL_MS);
  });
  request.send();
};
setTimeout(poll, POLL_MS);

/** Parsed by the browser and inert: no string of this script becomes markup. */
const fetched = (address: string, take: (page: Document) => void): void => {
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.addEventListener("loadend", () => {
    if (request.status === 200 && request.responseXML !== null) take(request.responseXML);
    else location.href = address;
  });
  request.send();
};

/** A reading opens under its row, and nothing above it moves. */
const openReading = (link: HTMLAnchorElement): void => {
  const row = link.closest("tr");
  const shown = row?.nextElementSibling;
  const isOpen = shown?.classList.contains("opened") === true;
  link.setAttribute("aria-expanded", String(!isOpen));
  if (isOpen) {
    shown.remove();
    return;
  }
  fetched(link.href, (page) => {
    const reading = page.querySelector("tr.opened");
    if (reading === null) return;
    row?.after(reading);
    reading.querySelector("summary")?.focus({ preventScroll: true });
  });
};
for (const link of document.querySelectorAll<HTMLAnchorElement>(".queue a[data-edit]"))
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openReading(link);
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
  scrollTo({ top: scrolled, behavior: "instant" });
  if (row === null) return;
  current = rows().indexOf(row);
  row.classList.add("here");
  scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
};
const kept = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (kept !== null) comeBack(JSON.parse(kept) as Place);

/** Says what came in meanwhile; the list itself stays as it is until somebody asks. */
const followNews = (bar: HTMLElement): void => {
  const voice = bar.querySelector("[role=status]");
  const stream = new EventSource(bar.dataset["news"] ?? "");
  stream.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const news = JSON.parse(data) as Record<"fresh" | "changed", number>;
    const said = (["fresh", "changed"] as const)
      .filter((what) => news[what] > 0)
      .map((what) => (bar.dataset[what] ?? "").replace("%s", String(news[what])));
    if (voice !== null) voice.textContent = said.join(" · ");
    bar.classList.toggle("some", said.length > 0);
  });
};
for (const bar of document.querySelectorAll<HTMLElement>("[data-news]")) followNews(bar);

const takeFiles = (form: HTMLFormElement, files: FileList | undefined): void => {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null || files === undefined || files.length === 0) return;
  input.files = files;
  form.requestSubmit();
};

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-drop]")) {
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("dropping");
  });
  form.addEventListener("dragleave", () => form.classList.remove("dropping"));
  form.addEventListener("drop", (event) => {
    if ((event.dataTransfer?.files.length ?? 0) === 0) return;
    event.preventDefault();
    form.classList.remove("dropping");
    takeFiles(form, event.dataTransfer?.files);
  });
  form.addEventListener("paste", (event) => {
    if ((event.clipboardData?.files.length ?? 0) === 0) return;
    event.preventDefault();
    takeFiles(form, event.clipboardData?.files);
  });
}
