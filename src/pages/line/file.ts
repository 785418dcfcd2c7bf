import { businessOf, linesOf } from "../../lines/line-file.ts";
import { standingNotice } from "../../lines/notice-state.ts";
import { nowOf, troubleSince } from "../../lines/tapped.ts";
import { TAPS } from "../../model/line-record.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf, timeTag } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { stateMark } from "../marks.ts";
import { pictureOf } from "./diary.ts";
import { entryForms } from "./entry-forms.ts";
import { factsSection } from "./facts.ts";
import { entryForm, hidden, type RefusedEntry } from "./inputs.ts";
import { recordDetails, recordSentence, wordsOfRecord } from "./record-sentence.ts";
import { peersSection } from "./peers.ts";
import { businessForm, linesForm, tapsSection } from "./taps.ts";
import { type LineView, MARK_OF, rolesText, tapName } from "./view.ts";

const DAY_MS = 86_400_000;
const LATEST = 8;

/** The first line of the page: what is dead, without cards or degraded now, and since when. */
function headline(frame: Frame, { file }: LineView): Html {
  const { say } = frame;
  const states = linesOf(file).map(({ line }) => ({ line, run: nowOf(file, line) }));
  const worst = TAPS.toReversed().find((tap) => states.some(({ run }) => run?.state === tap));
  if (worst === undefined) return html`<h1>${say("line.head.start")}</h1>`;
  const lines = states.filter(({ run }) => run?.state === worst).map(({ line }) => line);
  const since = lines.map((line) => troubleSince(file, line)).filter((at) => at !== null);
  const from = states.find(({ run }) => run?.state === worst)?.run?.at ?? frame.now;
  const trouble = Math.min(...since);
  return html`<h1>
      ${stateMark(MARK_OF[worst])}
      ${say("line.head.state", {
        lines: rolesText(frame, lines),
        state: tapName(frame, worst),
        since: frame.times.since(from),
      })}
    </h1>
    ${
      worst !== "works" &&
      trouble < from &&
      html`<p>
        ${say("line.head.trouble", { since: frame.times.since(trouble), length: frame.wording.duration(frame.now - trouble) })}
      </p>`
    }`;
}

/** The address is the only key: until somebody has had a day to keep it, the page says so. */
const keyPanel = (frame: Frame, view: LineView): Html | null =>
  view.owner && frame.now - view.openedAt < DAY_MS
    ? html`<div class="notice">
        <p>${frame.say("line.key.text")}</p>
        <p class="code"><code>${`${frame.origin ?? ""}${view.path}`}</code></p>
      </div>`
    : null;

const links = (frame: Frame, view: LineView): Html =>
  html`<nav aria-label="${frame.say("line.pages")}">
    <ul class="choices">
      ${(view.owner
        ? (["check", "notice", "report", "costs", "diary", "share"] as const)
        : (["costs", "diary"] as const)
      ).map(
        (page) =>
          html`<li><a href="${view.path}/${page}">${frame.say(`line.page.${page}`)}</a></li>`,
      )}
    </ul>
  </nav>`;

const noticeLine = (frame: Frame, view: LineView): Html | null => {
  const standing = standingNotice(view.file, frame.now);
  if (standing === null) return null;
  const { body, at } = standing.record;
  return html`<div class="notice">
    <p>
      ${frame.say("line.noticeStands", {
        notice: frame.say(`line.notice.${body.notice}`),
        since: frame.times.since(at),
      })}
      <a href="${view.noticePath}">${frame.say("line.noticePage")}</a>
    </p>
    ${
      view.owner &&
      entryForm(
        { action: `${view.path}/records`, kind: "notice_end", name: "notice_end" },
        html`<p class="send">
          <button class="quiet" type="submit">${frame.say("line.noticeEnd")}</button>
        </p>`,
      )
    }
  </div>`;
};

const latest = (frame: Frame, view: LineView): Html => {
  const { all, withdrawn } = view.file;
  const shown = all
    .filter(({ body, id }) => body.kind !== "withdrawn" && !withdrawn.has(id))
    .slice(-LATEST)
    .toReversed();
  return html`<section>
    <h2>${frame.say("line.latest")}</h2>
    <ul class="rows">
      ${shown.map((record) => {
        const words = wordsOfRecord(record.body);
        return html`<li class="row">
          <div>
            <p>${timeTag(frame, record.at)} · ${recordSentence(frame, record)}</p>
            ${recordDetails(frame, record.body).length > 0 && html`<p class="small">${recordDetails(frame, record.body).join(" · ")}</p>`}
            ${words !== null && html`<blockquote>${words}</blockquote>`}
            ${pictureOf({ frame, view }, record)}
            ${
              view.owner &&
              record.body.kind !== "business" &&
              html`<details class="more">
                <summary class="small">${frame.say("line.wrong")}</summary>
                ${entryForm(
                  {
                    action: `${view.path}/records`,
                    kind: "withdrawn",
                    name: `withdraw-${record.id}`,
                  },
                  html`${hidden("record", record.id)}
                    <p>${frame.say("line.wrongText")}</p>
                    <button class="quiet" type="submit">${frame.say("line.takeBack")}</button>`,
                )}
              </details>`
            }
          </div>
        </li>`;
      })}
    </ul>
  </section>`;
};

const problems = (refused: RefusedEntry | null, frame: Frame): Html | null => {
  const sentences = Object.values(refused?.problems ?? {}).filter((one) => one !== undefined);
  return sentences.length === 0
    ? null
    : html`<div class="problems" role="alert">
        <p><strong>${frame.say("report.problem")}</strong></p>
        <ul>
          ${sentences.map((sentence) => html`<li class="row"><div>${sentence}</div></li>`)}
        </ul>
      </div>`;
};

/** `/line/f/{secret}`: the page of a business whose line is dead. */
export function lineFilePage(
  context: PageContext,
  view: LineView,
  refused: RefusedEntry | null = null,
): string {
  const frame = frameOf(context);
  const name = businessOf(view.file)?.name ?? frame.say("line.title");
  const described = linesOf(view.file).length > 0;
  const main = html`<p class="above">${name}</p>
    ${headline(frame, view)} ${problems(refused, frame)} ${keyPanel(frame, view)}
    ${noticeLine(frame, view)}
    <ul
      class="rows"
      data-waiting
      data-words="${frame.say("line.waiting", { what: "…" })}"
      hidden
    ></ul>
    ${tapsSection(frame, view, refused)} ${factsSection(frame, view)} ${peersSection(frame, view)}
    ${links(frame, view)} ${view.owner && described && entryForms(frame, view, refused)}
    ${latest(frame, view)}
    ${
      view.owner &&
      described &&
      html`<details class="more">
        <summary>${frame.say("line.lines")}</summary>
        ${linesForm(frame, view, refused)}
      </details>`
    }
    ${
      view.owner &&
      html`<details class="more" ${refused?.kind === "business" && html` open`}>
        <summary>${frame.say("line.business.edit")}</summary>
        ${businessForm(frame, view, refused)}
      </details>`
    }`;
  return publicPage(frame, {
    title: name,
    path: null,
    main,
    secret: true,
    ...(view.owner && { scripts: ["line"] as const }),
  });
}
