/**
 * Time slider of a map, which is whole without it: it changes the classes and names of the areas, and
 * where a reader settles, takes the table over from that moment's own page.
 */

const PLAY_MS = 700;

type States = Readonly<Record<string, readonly string[]>>;

/** Takes over the words and the table of another moment from its own page. */
const fetchMoment = (map: HTMLElement, address: string): void => {
  if (address === "") return;
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.addEventListener("load", () => {
    const page = request.responseXML;
    if (request.status !== 200 || page === null) return;
    for (const id of [`${map.id}-table`, "moment", "chooser"]) {
      const [old, next] = [document.getElementById(id), page.getElementById(id)];
      if (old !== null && next !== null) old.replaceWith(document.importNode(next, true));
    }
    history.replaceState(null, "", address);
  });
  request.send();
};

const startSlider = (map: HTMLElement, slider: HTMLInputElement): void => {
  const frames = JSON.parse(slider.dataset["frames"] ?? "[]") as [string, States, string][];
  const cells = [...map.querySelectorAll<SVGElement>("[data-area]")];
  const titles = new Map(cells.map((cell) => [cell, cell.querySelector("title")]));
  // One of the moments is what the page itself says.
  const own = slider.valueAsNumber;
  const original = cells.map((cell) => titles.get(cell)?.textContent ?? "");
  const others = slider.dataset["others"] ?? "none";
  const output = map.querySelector("output");
  const wordOf = (state: string): string =>
    map.querySelector(`[data-state="${state}"] span`)?.textContent?.trim() ?? state;

  const show = (at: number): void => {
    const [label, states] = frames[at] ?? ["", {}, ""];
    const stateOf = new Map(
      Object.entries(states).flatMap(([state, areas]) => areas.map((area) => [area, state])),
    );
    for (const [index, cell] of cells.entries()) {
      // A state, and perhaps that it is one of a part only.
      const look = stateOf.get(cell.dataset["area"] ?? "") ?? others;
      const [state = others] = look.split(" ");
      cell.setAttribute("class", `m s-${look}`);
      const pattern = document.querySelector(`#${map.id}-${state}`);
      if (pattern === null) cell.removeAttribute("fill");
      else cell.setAttribute("fill", `url(#${pattern.id})`);
      const words = original[index] ?? "";
      const title = titles.get(cell);
      if (title === null || title === undefined) continue;
      const name = words.split(",")[0] ?? "";
      title.textContent = at === own ? words : `${name}, ${wordOf(state)}`;
    }
    slider.setAttribute("aria-valuetext", label);
    if (output !== null) output.replaceChildren(label);
  };
  /** Once a moment is settled on, its table and words come too. */
  const settle = (): void => fetchMoment(map, frames[slider.valueAsNumber]?.[2] ?? "");
  slider.addEventListener("input", () => show(slider.valueAsNumber));
  slider.addEventListener("change", settle);
  show(slider.valueAsNumber);

  const play = map.querySelector<HTMLElement>("[data-play]");
  const start = play?.textContent ?? "";
  let timer = 0;
  const stop = (): void => {
    clearInterval(timer);
    timer = 0;
    if (play !== null) play.textContent = start;
    // While it plays, a voice would only stumble; where it stops is said.
    output?.setAttribute("aria-live", "polite");
    settle();
    show(slider.valueAsNumber);
  };
  play?.addEventListener("click", () => {
    if (timer !== 0) {
      stop();
      return;
    }
    if (slider.value === slider.max) slider.value = "0";
    play.textContent = play.dataset["stop"] ?? start;
    output?.setAttribute("aria-live", "off");
    show(slider.valueAsNumber);
    timer = window.setInterval(() => {
      slider.stepUp();
      show(slider.valueAsNumber);
      if (slider.value === slider.max) stop();
    }, PLAY_MS);
  });
};

for (const slider of document.querySelectorAll<HTMLInputElement>("[data-frames]")) {
  const map = slider.closest<HTMLElement>(".map");
  if (map !== null) startSlider(map, slider);
}
