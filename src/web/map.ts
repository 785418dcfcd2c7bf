/**
 * Zoom and time slider of a map, which is whole without them: they change its view box and
 * its areas' classes, and nothing else.
 */

const PLAY_MS = 700;
const ZOOM_MAX = 16;

type Box = readonly [x: number, y: number, width: number, height: number];
type States = Readonly<Record<string, readonly string[]>>;

const boxOf = (picture: SVGSVGElement): Box => {
  const { x, y, width, height } = picture.viewBox.baseVal;
  return [x, y, width, height];
};

const startZoom = (picture: SVGSVGElement, tools: HTMLElement): void => {
  const whole = boxOf(picture);
  /** Shows the part of the map that is `zoom` times nearer, around a point, inside the whole. */
  const show = (zoom: number, [x, y]: readonly [number, number]): void => {
    const near = Math.min(ZOOM_MAX, Math.max(1, zoom));
    const [width, height] = [whole[2] / near, whole[3] / near];
    const left = Math.min(Math.max(x - width / 2, whole[0]), whole[0] + whole[2] - width);
    const top = Math.min(Math.max(y - height / 2, whole[1]), whole[1] + whole[3] - height);
    picture.setAttribute("viewBox", [left, top, width, height].map((n) => n.toFixed(1)).join(" "));
    picture.toggleAttribute("data-near", near > 1);
  };
  const zoomNow = (): number => whole[2] / boxOf(picture)[2];
  const middle = (): readonly [number, number] => {
    const [x, y, width, height] = boxOf(picture);
    return [x + width / 2, y + height / 2];
  };
  /** The area a reader was at last; zooming in goes there. */
  let at: readonly [number, number] | null = null;
  picture.addEventListener("focusin", (event) => {
    if (!(event.target instanceof SVGGraphicsElement)) return;
    const { x, y, width, height } = event.target.getBBox();
    at = [x + width / 2, y + height / 2];
    if (zoomNow() > 1) show(zoomNow(), at);
  });
  for (const button of tools.querySelectorAll<HTMLElement>("[data-zoom]")) {
    button.addEventListener("click", () => {
      const factor = Number(button.dataset["zoom"]);
      show(zoomNow() * factor, (factor > 1 ? at : null) ?? middle());
    });
  }
  let held: readonly [number, number] | null = null;
  let moved = false;
  picture.addEventListener("pointerdown", (event) => {
    held = zoomNow() > 1 ? [event.clientX, event.clientY] : null;
    moved = false;
  });
  picture.addEventListener("pointermove", (event) => {
    if (held === null || event.buttons === 0) return;
    const scale = boxOf(picture)[2] / picture.clientWidth;
    const [x, y] = middle();
    const [dx, dy] = [event.clientX - held[0], event.clientY - held[1]];
    if (Math.abs(dx) + Math.abs(dy) < 4 && !moved) return;
    moved = true;
    show(zoomNow(), [x - dx * scale, y - dy * scale]);
    held = [event.clientX, event.clientY];
  });
  // Letting go after moving the map is no click on the area that happens to be there.
  picture.addEventListener("click", (event) => {
    if (moved) event.preventDefault();
    moved = false;
  });
  picture.addEventListener("dragstart", (event) => event.preventDefault());
};

const startSlider = (map: HTMLElement, slider: HTMLInputElement): void => {
  const frames = JSON.parse(slider.dataset["frames"] ?? "[]") as [string, States][];
  const cells = [...map.querySelectorAll<SVGElement>("[data-area]")];
  const titles = new Map(cells.map((cell) => [cell, cell.querySelector("title")]));
  // The last moment is what the page itself says.
  const original = cells.map((cell) => titles.get(cell)?.textContent ?? "");
  const others = slider.dataset["others"] ?? "none";
  const output = map.querySelector("output");
  const wordOf = (state: string): string =>
    map.querySelector(`[data-state="${state}"]`)?.textContent?.trim() ?? state;

  const show = (at: number): void => {
    const [label, states] = frames[at] ?? ["", {}];
    const stateOf = new Map(
      Object.entries(states).flatMap(([state, areas]) => areas.map((area) => [area, state])),
    );
    for (const [index, cell] of cells.entries()) {
      const state = stateOf.get(cell.dataset["area"] ?? "") ?? others;
      cell.setAttribute("class", `m s-${state}`);
      const pattern = document.querySelector(`#${map.id}-${state}`);
      if (pattern === null) cell.removeAttribute("fill");
      else cell.setAttribute("fill", `url(#${pattern.id})`);
      const words = original[index] ?? "";
      const title = titles.get(cell);
      if (title === null || title === undefined) continue;
      const name = words.split(",")[0] ?? "";
      title.textContent = at === frames.length - 1 ? words : `${name}, ${wordOf(state)}`;
    }
    slider.setAttribute("aria-valuetext", label);
    if (output !== null) output.textContent = label;
  };
  slider.addEventListener("input", () => show(slider.valueAsNumber));
  show(slider.valueAsNumber);

  const play = map.querySelector<HTMLElement>("[data-play]");
  const start = play?.textContent ?? "";
  let timer = 0;
  const stop = (): void => {
    clearInterval(timer);
    timer = 0;
    if (play !== null) play.textContent = start;
  };
  play?.addEventListener("click", () => {
    if (timer !== 0) {
      stop();
      return;
    }
    if (slider.value === slider.max) slider.value = "0";
    play.textContent = play.dataset["stop"] ?? start;
    show(slider.valueAsNumber);
    timer = window.setInterval(() => {
      slider.stepUp();
      show(slider.valueAsNumber);
      if (slider.value === slider.max) stop();
    }, PLAY_MS);
  });
};

const started = new WeakSet<HTMLElement>();
const startAll = (): void => {
  for (const map of document.querySelectorAll<HTMLElement>(".map")) {
    const picture = map.querySelector<SVGSVGElement>("svg.map-picture");
    const tools = map.querySelector<HTMLElement>(".map-tools");
    if (picture === null || tools === null || started.has(map)) continue;
    started.add(map);
    startZoom(picture, tools);
    const slider = tools.querySelector<HTMLInputElement>("[data-frames]");
    if (slider !== null) startSlider(map, slider);
    tools.hidden = false;
  }
};
startAll();
// A live page gets new maps in the place of old ones.
new MutationObserver(startAll).observe(document.body, { childList: true, subtree: true });
