/**
 * Keeps a page up to date while it is read: regions marked `data-live` that differ are taken over.
 * What is being read never moves, focus and what was opened stay.
 */

const STALE_MS = 9e4;
const CHECK_MS = 3e4;
const MINUTE_MS = 6e4;
/** Readers are told at once; they come back spread over this. */
const SPREAD_MS = 1500;
const SHOWN_MS = 5000;

const voice = document.querySelector<HTMLElement>("#live");
/** Each region as last sent: what a reader opened is no change. */
const sent = new Map<string, string>();
let freshAt = Date.now();
let stream: EventSource | null = null;
let planned = 0;

const all = (selector: string, root: ParentNode = document): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];
const nameOf = (region: HTMLElement): string => region.dataset["live"] ?? "";

const say = (word: "fresh" | "offline" | "updated", minutes = 0): void => {
  if (voice === null) return;
  const text = (voice.dataset[word] ?? "").replace("%s", String(minutes));
  if (voice.textContent !== text) voice.textContent = text;
  voice.classList.toggle("late", word === "offline");
};

const sayAge = (): void => {
  const age = Date.now() - freshAt;
  if (age < STALE_MS && navigator.onLine) say("fresh");
  else say("offline", Math.floor(age / MINUTE_MS));
};

/** Finds an element again in a newer region. */
const wayTo = (region: Element, target: Element): number[] => {
  const way: number[] = [];
  for (let at = target; at !== region && at.parentElement !== null; at = at.parentElement) {
    way.unshift([...at.parentElement.children].indexOf(at));
  }
  return way;
};
const follow = (region: Element, way: readonly number[]): Element | undefined => {
  let at: Element | undefined = region;
  for (const index of way) at = at?.children[index];
  return at;
};

const replace = (old: HTMLElement, next: HTMLElement): void => {
  const opened = all("details[open]", old).map((one) => wayTo(old, one));
  const focused = document.activeElement;
  const focusWay = focused !== null && old.contains(focused) ? wayTo(old, focused) : null;
  old.replaceWith(next);
  for (const way of opened) follow(next, way)?.setAttribute("open", "");
  const again = focusWay === null ? null : follow(next, focusWay);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
};

const offerCopies = (root: ParentNode): void => {
  for (const button of all("[data-copy]", root)) button.hidden = !("clipboard" in navigator);
};

const takeOver = (page: Document): boolean => {
  // The topmost thing in view stays where it is, whatever changes above it.
  const held = all("main :is(h1, h2, li, p, tr)").find(
    (one) => one.getBoundingClientRect().top >= 0,
  );
  const before = held?.getBoundingClientRect().top ?? 0;
  const old = new Map(all("[data-live]").map((region) => [nameOf(region), region]));
  let changed = false;
  let previous: HTMLElement | null = null;
  for (const incoming of all("[data-live]", page)) {
    const name = nameOf(incoming);
    const text = incoming.outerHTML;
    const current = old.get(name);
    old.delete(name);
    if (current !== undefined && sent.get(name) === text) {
      previous = current;
      continue;
    }
    // The time of computation is no news.
    if (name !== "as-of") changed = true;
    const next: HTMLElement = document.importNode(incoming, true);
    offerCopies(next);
    if (current !== undefined) replace(current, next);
    else if (previous === null) document.querySelector("main")?.prepend(next);
    else previous.after(next);
    sent.set(name, text);
    previous = next;
  }
  for (const [name, region] of old) {
    region.remove();
    sent.delete(name);
    changed = true;
  }
  document.title = page.title;
  if (held?.isConnected === true) scrollBy(0, held.getBoundingClientRect().top - before);
  return changed;
};

/** Parsed by the browser and inert: no string of this script becomes markup. */
const refresh = (): void => {
  planned = 0;
  // Marked words stay.
  if (getSelection()?.isCollapsed === false) return plan();
  const request = new XMLHttpRequest();
  request.open("GET", location.href);
  // The browser's own copy may be old.
  request.setRequestHeader("cache-control", "no-cache");
  request.responseType = "document";
  request.timeout = CHECK_MS;
  request.addEventListener("loadend", () => {
    const page = request.status === 200 ? request.responseXML : null;
    if (page === null) return sayAge();
    freshAt = Date.now();
    if (!takeOver(page)) return;
    say("updated");
    setTimeout(sayAge, SHOWN_MS);
  });
  request.send();
};

const plan = (): void => {
  planned ||= window.setTimeout(refresh, Math.random() * SPREAD_MS);
};

const connect = (): void => {
  const address = voice?.dataset["events"];
  if (address === undefined || stream !== null) return;
  stream = new EventSource(address);
  stream.addEventListener("page", plan);
};

const disconnect = (): void => {
  stream?.close();
  stream = null;
};

/** An open stream: nothing changed; none: fetch. */
const check = (): void => {
  if (document.hidden) return;
  if (stream?.readyState === EventSource.OPEN && navigator.onLine) freshAt = Date.now();
  else plan();
  if (stream?.readyState === EventSource.CLOSED) disconnect();
  connect();
  sayAge();
};

for (const region of all("[data-live]")) sent.set(nameOf(region), region.outerHTML);
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copy]") : null;
  if (!(button instanceof HTMLElement)) return;
  const source = document.getElementById(button.dataset["copy"] ?? "");
  void navigator.clipboard.writeText(source?.textContent ?? "");
  button.textContent = button.dataset["done"] ?? "";
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return disconnect();
  connect();
  plan();
});
window.addEventListener("online", plan);
window.addEventListener("offline", sayAge);
window.addEventListener("pagehide", disconnect);
window.addEventListener("pageshow", connect);
window.setInterval(check, CHECK_MS);
offerCopies(document);
connect();
