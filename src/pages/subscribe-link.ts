import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { publicHref, subscribePath } from "./paths.ts";

/** The way to be told about what a page shows; nothing on a desk that sends no mail. */
export const subscribeLink = (
  frame: Frame,
  about: Parameters<typeof subscribePath>[0],
): Html | null =>
  frame.mail === true && !frame.playing
    ? html`<p><a href="${publicHref(frame, subscribePath(about))}">${frame.say("sub.ask")}</a></p>`
    : null;
