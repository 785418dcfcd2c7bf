import { REPORT_TEXT_CHARS_MAX } from "../../commands/limits.ts";
import type { Instant } from "../../model/ids.ts";
import type { Frame } from "../frame.ts";
import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { operatorName } from "../naming.ts";
import { incidentPath, publicHref } from "../paths.ts";
import { POSITIONS } from "./playing.ts";
import type { Moment, PlayingView } from "./playing.ts";

const what = (frame: Frame, { operator, from }: PlayingView): string =>
  operator === null
    ? frame.say("demo.aboutDay", { day: frame.times.day(from) })
    : frame.say("demo.about", {
        operator: operatorName(frame, operator),
        day: frame.times.day(from),
      });

/** Told as on the first day, whatever day it has become: the bar stays while the clock runs. */
const momentButton = (frame: Frame, { kind, at }: Moment, from: Instant): Html =>
  html`<li>
    <button name="to" value="${frame.times.iso(at)}" class="quiet">
      <time datetime="${frame.times.iso(at)}"
        >${frame.wording.times(frame.zone, from).short(at)}</time
      >
      ${frame.say(`demo.moment.${kind}`)}
    </button>
  </li>`;

/** Buttons of one form: every one of them works without scripts; with scripts nothing is loaded anew. */
const controls = (frame: Frame, playing: PlayingView, here: string): Html => {
  const toggle = playing.playing ? "pause" : playing.ended ? "again" : "play";
  return html`<form
    class="playing"
    action="${publicHref(frame, "/playing")}"
    method="post"
    data-playing
    data-pause="${frame.say("demo.pause")}"
    data-play="${frame.say("demo.play")}"
    data-again="${frame.say("demo.again")}"
  >
    <input type="hidden" name="back" value="${here}" />
    <p class="now">
      <strong
        ><time data-clock datetime="${frame.times.iso(frame.now)}"
          >${frame.say("demo.clock", { day: frame.times.day(frame.now), clock: frame.times.clock(frame.now) })}</time
        ></strong
      >
      <noscript><a href="${here}">${frame.say("demo.reload")}</a></noscript>
    </p>
    <p class="slide">
      <button name="do" value="${toggle}" data-toggle>${frame.say(`demo.${toggle}`)}</button>
      <input
        type="range"
        name="position"
        min="0"
        max="${POSITIONS}"
        value="${playing.position}"
        aria-label="${frame.say("demo.slider")}"
        ${attributes({ "aria-valuetext": frame.times.short(frame.now), autocomplete: "off" })}
      />
      <button name="do" value="seek" class="quiet" data-seek>${frame.say("demo.seek")}</button>
    </p>
    <ul class="moments" aria-label="${frame.say("demo.moments")}">
      ${playing.moments.map((moment) => momentButton(frame, moment, playing.from))}
    </ul>
  </form>`;
};

const box = (frame: Frame, playing: PlayingView): Html =>
  html`<details class="own">
    <summary>${frame.say("demo.write")}</summary>
    <form action="${publicHref(frame, "/report")}" method="post">
      <label for="demo-text">${frame.say("demo.writeLabel")}</label>
      <p class="small" id="demo-text-hint">
        ${frame.say("demo.writeHint")}
        ${playing.operator !== null && frame.say("demo.writeOperator", { operator: operatorName(frame, playing.operator) })}
      </p>
      <textarea
        id="demo-text"
        name="text"
        rows="2"
        required
        maxlength="${REPORT_TEXT_CHARS_MAX}"
        aria-describedby="demo-text-hint"
      ></textarea>
      <p><button type="submit">${frame.say("report.send")}</button></p>
    </form>
  </details>`;

/** Stands above every page of the demonstration: what it is, its clock, the way through it. */
export function demoBar(frame: Frame, path: string | null): Html | null {
  const playing = frame.playing ?? null;
  if (playing === null) return null;
  return html`<aside class="demo" aria-labelledby="demo-title">
    <p>
      <strong id="demo-title">${frame.say("demo.title")}</strong>
      ${what(frame, playing)} <span class="small">${frame.say("demo.honest")}</span>
    </p>
    ${controls(frame, playing, publicHref(frame, path ?? "/"))}
    <div class="ways">
      ${box(frame, playing)}
      <p data-incident>
        ${playing.incident !== null && html`<a href="${publicHref(frame, incidentPath(playing.incident))}">${frame.say("demo.follow")}</a>`}
      </p>
    </div>
  </aside>`;
}
