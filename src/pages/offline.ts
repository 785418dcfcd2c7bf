import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { publicHref } from "./paths.ts";

/** The demonstration is neither kept nor installed, and takes no photos: only the desk itself does. */
export const isDesk = ({ playing }: Frame): boolean => playing === undefined || playing === null;

/** In the head: what a phone needs to put the desk among its programs. */
export const manifestLink = (frame: Frame): Html | null =>
  isDesk(frame) ? html`<link rel="manifest" href="${frame.base}/manifest.webmanifest" />` : null;

/**
 * The time of the state shown. It is in every page and hidden; the service worker uncovers it
 * (`data-known hidden`) when the page comes from the phone and not from the network.
 */
export const knownLine = (frame: Frame): Html | null =>
  isDesk(frame)
    ? html`<p class="notice" role="status" data-known hidden>
        ${frame.say("offline.known", { at: `${frame.times.day(frame.now)}, ${frame.times.clock(frame.now)}` })}
      </p>`
    : null;

/** How the reports that wait on this phone stand; the script uncovers and fills it. */
export const outboxBar = (frame: Frame, entries = false): Html =>
  html`<div
    class="outbox notice"
    data-outbox
    data-base="${frame.base}"
    ${isDesk(frame) && html`data-form="${publicHref(frame, "/report")}"`}
    data-waiting="${frame.say(entries ? "line.outbox.waiting" : "outbox.waiting")}"
    data-sending="${frame.say("outbox.sending")}"
    data-received="${frame.say(entries ? "line.outbox.received" : "outbox.received")}"
    data-lost="${frame.say("outbox.photoLost")}"
    data-refused="${frame.say("outbox.refused")}"
    hidden
  >
    <span role="status" data-words></span>
    <button type="button" class="quiet" data-send hidden>${frame.say("outbox.send")}</button>
    <a data-follow hidden href="${publicHref(frame, "/")}"
      >${frame.say(entries ? "line.back" : "outbox.follow")}</a
    >
    <a data-again hidden href="${publicHref(frame, "/report")}">${frame.say("outbox.again")}</a>
  </div>`;
