/** Grounds that links stand on (`src/pages/colours.css`): paper and raised, light and dark. */
const LIGHT = ["#fbfbf8", "#f1f2ee"] as const;
const DARK = ["#10171d", "#1a242c"] as const;
const WHITE = "#ffffff";
const DARK_INK = "#0a1a24";
/** WCAG 2.2, 1.4.3. */
export const CONTRAST_MIN = 4.5;
/** In the dark the accent is made this much lighter than its ground: it stays a colour. */
const DARK_CONTRAST = 7;
const STEPS = 100;

export interface Accent {
  readonly light: string;
  readonly onLight: string;
  readonly dark: string;
  readonly onDark: string;
}

const channels = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** Relative luminance (WCAG 2.2) of `#rrggbb`, 0..1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (WCAG 2.2), 1..21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const least = (hex: string, grounds: readonly string[]): number =>
  Math.min(...grounds.map((ground) => contrast(hex, ground)));

const mixed = (hex: string, share: number): string =>
  `#${channels(hex)
    .map((part) => Math.round((part + (1 - part) * share) * 255))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`;

/**
 * The colours an accent gives: itself on light ground, a lighter shade of it in the dark, and the ink
 * on each. Null: it does not stand out enough from light ground, or is no `#rrggbb`.
 */
export function accentOf(hex: string): Accent | null {
  const light = hex.toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(light) || least(light, [...LIGHT, WHITE]) < CONTRAST_MIN) return null;
  for (let step = 0; step <= STEPS; step++) {
    const dark = mixed(light, step / STEPS);
    if (least(dark, DARK) >= DARK_CONTRAST && contrast(dark, DARK_INK) >= CONTRAST_MIN)
      return { light, onLight: WHITE, dark, onDark: DARK_INK };
  }
  return null;
}

/** What is in force without a choice; `src/pages/colours.css` has the same. */
export const DEFAULT_ACCENT = "#0b5475";
