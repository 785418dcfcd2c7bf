import type { IncidentState } from "../model/vocabulary.ts";
import type { AxisItem, ShownState, StatementView } from "../store/views.ts";
import { spoken } from "./claim-words.ts";
import { reasonText } from "./findings.ts";
import { shown, timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html, raw } from "./html.ts";
import type { Html } from "./html.ts";
import { stateMark, verdictBadge } from "./marks.ts";
import { operatorName, placeName } from "./naming.ts";
import { publicHref, statementPath } from "./paths.ts";

/** Beyond this many marks the older ones fold away. */
const ITEMS_OPEN_MAX = 40;
/** A silence this long between two marks is said. */
const GAP_SAID_MS = 2 * 3_600_000;
const PLACES_NAMED_MAX = 8;

export const SHOWN_OF: Readonly<Record<IncidentState, ShownState>> = {
  suspected: "checking",
  confirmed: "down",
  reopened: "down",
  recovering: "recovering",
  over: "over",
  lapsed: "none",
};

/** Whose words: the speaker where there is one, and always on whose behalf. */
export const whoText = (frame: Frame, { statement }: StatementView): string => {
  const operator = operatorName(frame, statement.operator);
  const behalf =
    statement.saidBy === "operator" ? operator : frame.say(`saidBy.${statement.saidBy}`);
  return statement.speaker === null || statement.speaker === behalf
    ? behalf
    : `${statement.speaker}, ${behalf}`;
};

const says = (frame: Frame, view: StatementView): Html => {
  const { statement, findings } = view;
  return html`<p class="side">
      <a href="${publicHref(frame, statementPath(statement.id))}">${whoText(frame, view)}</a>
    </p>
    <blockquote>${spoken(statement.text, statement.lang)}</blockquote>
    ${statement.publishedIn !== null && html`<p class="small">${frame.say("axis.publishedIn", { where: statement.publishedIn })}</p>`}
    ${
      statement.claims.length > 0 &&
      html`<ul class="claims">
        ${statement.claims.map((claim, index) => {
          const finding = findings[index] ?? null;
          return html`<li>
            <span
              >${frame.say(`claimKind.${claim.kind}`)}
              ${finding !== null && verdictBadge(frame, finding.verdict)}</span
            >
            ${finding !== null && html`<span class="small">${reasonText(frame, finding)}</span>`}
          </li>`;
        })}
      </ul>`
    }`;
};

/** A bar as long as its share of the largest sum on this axis: what is seen, seen at a glance. */
const tally = (witnesses: number | null, most: number): Html | null =>
  witnesses === null || most === 0
    ? null
    : raw(
        `<svg class="tally" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${Math.max(1, Math.round((witnesses / most) * 100))}" height="8"/></svg>`,
      );

/** "21:18–22:30"; the axis itself says when a single minute was. */
const spanOfTime = (frame: Frame, item: Extract<AxisItem, { what: "reports" }>): Html | null => {
  const [from, to] = [frame.times.clock(item.at), frame.times.clock(item.to)];
  return from === to
    ? null
    : html`<span class="small"
        >${timeTag(frame, item.at, from)}–${timeTag(frame, item.to, to)}</span
      >`;
};

type Seen = Exclude<AxisItem, { side: "says" }>;

const seen = (frame: Frame, item: Seen, most: number): Html => {
  if (item.what === "state") {
    return html`<p class="side">${frame.say("axis.seen")}</p>
      <p>
        ${stateMark(SHOWN_OF[item.state])}
        ${frame.say("seen.state", {
          state: frame.say(`incidentState.${item.state}`),
          reason: frame.say(`reason.${item.reason}`),
        })}.
      </p>
      ${item.witnesses !== null && html`<p class="small">${frame.say("seen.witnesses", { witnesses: item.witnesses })}</p>`}`;
  }
  const { witnesses, communes, areas } = item;
  const named = areas.slice(0, PLACES_NAMED_MAX).map((code) => placeName(frame, code));
  const names = areas.length > named.length ? `${named.join(", ")}…` : named.join(", ");
  return html`<p class="side">${frame.say("axis.seen")}</p>
    <p>
      ${
        witnesses === null
          ? frame.say("seen.reportsFew")
          : frame.say("seen.reports", { witnesses, communes: shown(communes) })
      }
      ${spanOfTime(frame, item)}
    </p>
    ${tally(witnesses, most)} ${named.length > 0 && html`<p class="small">${names}</p>`}`;
};

const endOf = (item: AxisItem): number =>
  item.side === "seen" && item.what === "reports" ? item.to : item.at;

const row = (frame: Frame, item: AxisItem, most: number): Html =>
  html`<li
    class="point ${item.side}${item.side === "seen" ? ` ${item.what}` : ""}"
    ${item.side === "says" ? html` id="statement-${item.statement.statement.id}"` : null}
  >
    ${timeTag(frame, item.at, frame.times.clock(item.at))}
    <div class="what">
      ${item.side === "says" ? says(frame, item.statement) : seen(frame, item, most)}
    </div>
  </li>`;

const rows = (frame: Frame, items: readonly AxisItem[], most: number): Html => {
  const made: Html[] = [];
  let before: AxisItem | null = null;
  for (const item of items) {
    const newDay =
      before === null || frame.times.dayNumber(before.at) !== frame.times.dayNumber(item.at);
    const silence = before === null ? 0 : item.at - endOf(before);
    if (silence >= GAP_SAID_MS) {
      const duration = frame.wording.duration(silence);
      made.push(html`<li class="point gap small">${frame.say("axis.later", { duration })}</li>`);
    }
    if (newDay) {
      made.push(
        html`<li class="point day">${timeTag(frame, item.at, frame.times.day(item.at))}</li>`,
      );
    }
    made.push(row(frame, item, most));
    before = item;
  }
  return html`<ol>
    ${made}
  </ol>`;
};

/**
 * What the operator says and what we see, on one time axis, oldest first: two columns on a wide
 * page, two marks on one line on a phone.
 */
export function axisFigure(frame: Frame, items: readonly AxisItem[]): Html {
  if (items.length === 0) return html`<p>${frame.say("axis.empty")}</p>`;
  const most = Math.max(
    0,
    ...items.map((item) =>
      item.side === "seen" && item.what === "reports" ? (item.witnesses ?? 0) : 0,
    ),
  );
  const folded = Math.max(0, items.length - ITEMS_OPEN_MAX);
  const nothingSaid = !items.some(({ side }) => side === "says");
  return html`<div class="axis">
    <p class="sides" aria-hidden="true">
      <span>${frame.say("axis.says")}</span><span>${frame.say("axis.seen")}</span>
    </p>
    ${nothingSaid && html`<p class="nothing small">${frame.say("axis.nothingSaid")}</p>`}
    ${
      folded > 0 &&
      html`<details>
        <summary>${frame.say("axis.earlier", { count: folded })}</summary>
        ${rows(frame, items.slice(0, folded), most)}
      </details>`
    }
    ${rows(frame, items.slice(folded), most)}
  </div>`;
}
