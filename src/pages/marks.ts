import type { Verdict } from "../model/vocabulary.ts";
import type { ShownState } from "../store/views.ts";
import type { Frame } from "./frame.ts";
import { html, raw } from "./html.ts";
import type { Html } from "./html.ts";

/**
 * States have a shape as well as a word and a colour: full ■ down, half ◧ being checked, striped ◪
 * recovering, hollow □ over, dotted ▢ unknown, full with a slash: said to be over, but is not.
 */
const SHAPES: Readonly<Record<ShownState, string>> = {
  down: `<rect x="1" y="1" width="14" height="14" class="full"/>`,
  claimed_over: `<rect x="1" y="1" width="14" height="14" class="full"/><path d="M2.5 13.5 13.5 2.5" class="slash"/>`,
  checking: `<rect x="1.75" y="1.75" width="12.5" height="12.5" class="line"/><rect x="1" y="1" width="7" height="14" class="full"/>`,
  recovering: `<rect x="1.75" y="1.75" width="12.5" height="12.5" class="line"/><path d="M2 8 8 2M2 14 14 2M8 14 14 8" class="line"/>`,
  over: `<rect x="1.75" y="1.75" width="12.5" height="12.5" class="line"/>`,
  unknown: `<rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2" class="dots"/>`,
  none: `<path d="M2 8H14" class="line"/>`,
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  contradicted: `<path d="M3 3 13 13M13 3 3 13" class="line"/>`,
  supported: `<path d="M2.5 8.5 6.5 12.5 13.5 3.5" class="line"/>`,
  undecided: `<path d="M2 9.5C4.5 5 6.5 6 8 8S11.5 11 14 6.5" class="line"/>`,
  not_testable: `<circle cx="8" cy="8" r="6" class="dots"/>`,
};

const svg = (name: string, shape: string): Html =>
  raw(
    `<svg class="mark ${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${shape}</svg>`,
  );

export const stateMark = (state: ShownState): Html => svg(`s-${state}`, SHAPES[state]);

/** Shape, word and colour together. */
export const stateBadge = (frame: Frame, state: ShownState): Html =>
  html`<span class="badge s-${state}"
    >${stateMark(state)} <span>${frame.say(`state.${state}`)}</span></span
  >`;

export const verdictBadge = (frame: Frame, verdict: Verdict): Html =>
  html`<span class="badge v-${verdict}"
    >${svg(`v-${verdict}`, VERDICTS[verdict])} ${frame.say(`verdict.${verdict}`)}</span
  >`;
