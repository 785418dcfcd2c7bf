import type { ShownCount } from "../store/views.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** How many reports turned out to be local; nothing below three. */
export const localLine = (frame: Frame, witnesses: ShownCount): Html | null =>
  witnesses === null ? null : html`<p class="small">${frame.say("local.count", { witnesses })}</p>`;
