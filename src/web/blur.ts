/**
 * Rectangles on a photo: drawn with the mouse, moved by the numbers beside it. The numbers are the
 * form's own; without this script they are all there is.
 */

const SVG = "http://www.w3.org/2000/svg";
const holder = document.querySelector<HTMLElement>("[data-blur]");
const rows = [...document.querySelectorAll<HTMLElement>("[data-region]")];
type Side = "left" | "top" | "width" | "height";

const field = (row: HTMLElement, side: Side): HTMLInputElement | null =>
  row.querySelector<HTMLInputElement>(`[data-side="${side}"]`);
const valueOf = (row: HTMLElement, side: Side): number => field(row, side)?.valueAsNumber ?? NaN;

const start = (image: HTMLElement): void => {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 100 100");
  picture.setAttribute("preserveAspectRatio", "none");
  picture.setAttribute("aria-hidden", "true");
  image.append(picture);
  const rects = rows.map(() => picture.appendChild(document.createElementNS(SVG, "rect")));

  const show = (): void => {
    for (const [index, row] of rows.entries()) {
      const [x, y, width, height] = (["left", "top", "width", "height"] as const).map((side) =>
        valueOf(row, side),
      );
      const told = [x, y, width, height].every((n) => n !== undefined && Number.isFinite(n));
      const box = { x, y, width, height };
      for (const [name, n] of Object.entries(box))
        rects[index]?.setAttribute(name, String(told ? n : 0));
    }
  };
  const write = (row: HTMLElement, box: Readonly<Record<Side, number>>): void => {
    for (const side of ["left", "top", "width", "height"] as const) {
      const input = field(row, side);
      if (input !== null) input.valueAsNumber = box[side];
    }
    show();
  };
  document.addEventListener("input", show);
  show();

  let from: readonly [number, number] | null = null;
  let drawn: HTMLElement | undefined;
  const at = (event: PointerEvent): readonly [number, number] => {
    const box = picture.getBoundingClientRect();
    const share = (n: number): number => Math.min(100, Math.max(0, n * 100));
    return [
      share((event.clientX - box.left) / box.width),
      share((event.clientY - box.top) / box.height),
    ];
  };
  picture.addEventListener("pointerdown", (event) => {
    drawn = rows.find((row) => Number.isNaN(valueOf(row, "width")));
    from = drawn === undefined ? null : at(event);
    picture.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  picture.addEventListener("pointermove", (event) => {
    if (from === null || drawn === undefined) return;
    const [[x0, y0], [x1, y1]] = [from, at(event)];
    const [left, top] = [Math.floor(Math.min(x0, x1, 99)), Math.floor(Math.min(y0, y1, 99))];
    const width = Math.max(1, Math.ceil(Math.max(x0, x1)) - left);
    const height = Math.max(1, Math.ceil(Math.max(y0, y1)) - top);
    write(drawn, { left, top, width, height });
  });
  picture.addEventListener("pointerup", () => {
    from = null;
  });
};

if (holder !== null) start(holder);
