/** Zoom of a map, which is whole without it: it changes the view box, and nothing else. */

const ZOOM_MAX = 16;

type Box = readonly [x: number, y: number, width: number, height: number];

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
  // Not on the picture: Chromium makes a stop of Tab of an SVG that listens for focus.
  picture.parentElement?.addEventListener("focusin", (event) => {
    if (!(event.target instanceof SVGGraphicsElement)) return;
    const { x, y, width, height } = event.target.getBBox();
    at = [x + width / 2, y + height / 2];
    if (zoomNow() > 1) show(zoomNow(), at);
  });
  const zoom = (factor: number): void =>
    show(zoomNow() * factor, (factor > 1 ? at : null) ?? middle());
  for (const button of tools.querySelectorAll<HTMLElement>("[data-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset["zoom"])));
  }
  startKeys(picture, {
    zoom,
    move: (right, down) => {
      const [[x, y], [, , width, height]] = [middle(), boxOf(picture)];
      show(zoomNow(), [x + (right * width) / 4, y + (down * height) / 4]);
      return zoomNow() > 1;
    },
  });
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

/** Arrows move a map that is near, plus and minus bring it nearer and farther, while a part of it has the focus. */
const startKeys = (
  picture: SVGSVGElement,
  act: { zoom: (factor: number) => void; move: (x: number, y: number) => boolean },
): void => {
  picture.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const factor = { "+": 2, "=": 2, "-": 0.5, "0": 0 }[event.key];
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
      event.key
    ];
    if (factor !== undefined) act.zoom(factor);
    else if (way === undefined || !act.move(way[0] ?? 0, way[1] ?? 0)) return;
    event.preventDefault();
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
    tools.hidden = false;
  }
};
startAll();
// A live page gets new maps in the place of old ones.
new MutationObserver(startAll).observe(document.body, { childList: true, subtree: true });
