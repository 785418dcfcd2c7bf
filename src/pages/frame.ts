import type { Instant } from "../model/ids.ts";
import type { Times } from "../wording/times.ts";
import type { MessageKey } from "../wording/keys.ts";
import type { MessageValues } from "../wording/wording.ts";
import type { PageContext } from "./context.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** A context made ready for one page: its times are those of one `now`. */
export interface Frame extends PageContext {
  readonly times: Times;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}

export const frameOf = (context: PageContext): Frame => ({
  ...context,
  times: context.wording.times(context.zone, context.now),
  say: context.wording.say,
});

/** The same for paper, where no day is "today": every time names its date. */
export const printedFrameOf = (context: PageContext): Frame => ({
  ...frameOf(context),
  times: context.wording.times(context.zone, 0),
});

/** The instant for machines, the local time for people. */
export const timeTag = (frame: Frame, at: Instant, text: string = frame.times.short(at)): Html =>
  html`<time datetime="${frame.times.iso(at)}">${text}</time>`;

/** What a count is handed to a message as: messages leave out the part when it is "none". */
export const shown = (count: number | null): number | "none" => count ?? "none";
