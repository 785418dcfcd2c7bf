import type { ClaimRow, MedianDelay } from "../../claims/operator-record.ts";
import { VERDICTS } from "../../model/vocabulary.ts";
import type { OperatorRecord, RecordIncident } from "../../store/register-views.ts";
import type { PageContext } from "../context.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { statementList } from "../lists.ts";
import { verdictBadge } from "../marks.ts";
import { operatorName, servicesText, subjectText, whereText } from "../naming.ts";
import { incidentPath, operatorPath, publicHref, recordPath } from "../paths.ts";

const STATEMENTS_OPEN_MAX = 20;

/** "median 25 min (95 %: 10 min – 1 h)", or what is missing for it. */
const medianText = (frame: Frame, delay: Omit<MedianDelay, "n" | "observed">): string => {
  const { wording, say } = frame;
  if (delay.median === null) return say("record.noMedian");
  const median = wording.duration(delay.median);
  if (delay.low === null && delay.high === null) return say("record.medianFew", { median });
  return say("record.median", {
    median,
    low: delay.low === null ? "0" : wording.duration(delay.low),
    high: delay.high === null ? "∞" : wording.duration(delay.high),
  });
};

const endTimes = (frame: Frame, { endTimes: ends }: OperatorRecord): Html => {
  const { say, wording } = frame;
  if (ends.given === 0) return html`<p>${say("record.endTimes.none")}</p>`;
  const share =
    ends.low === null || ends.high === null
      ? null
      : say("record.endTimes.share", {
          low: wording.percent(ends.low),
          high: wording.percent(ends.high),
        });
  return html`<p>
      ${say("record.endTimes.counts", { given: ends.given, kept: ends.kept, missed: ends.missed, open: ends.open })}
      ${share}
    </p>
    ${ends.lateBy.n > 0 && html`<p>${say("record.endTimes.late", { count: ends.lateBy.n })} ${medianText(frame, ends.lateBy)}</p>`}`;
};

/** Verdicts that stand, each with how often; the rest of the claims has none yet. */
const verdictCounts = (frame: Frame, { claims, verdicts }: ClaimRow): Html => {
  const none = claims - VERDICTS.reduce((sum, verdict) => sum + verdicts[verdict], 0);
  return html`${VERDICTS.filter((verdict) => verdicts[verdict] > 0).map(
    (verdict) => html`${frame.wording.number(verdicts[verdict])} ${verdictBadge(frame, verdict)} `,
  )}${none > 0 && html`<span class="small">${frame.say("finding.none")} ${none}</span>`}`;
};

const claimTable = (frame: Frame, { claims }: OperatorRecord): Html | null =>
  claims.length === 0
    ? null
    : html`<div class="scroll" tabindex="0" role="group" aria-label="${frame.say("record.claims")}">
        <table class="numbers words">
          <caption class="hidden">
            ${frame.say("record.claims")}
          </caption>
          <thead>
            <tr>
              <th scope="col">${frame.say("record.claim")}</th>
              <th scope="col">${frame.say("record.verdicts")}</th>
              <th scope="col">${frame.say("record.count")}</th>
            </tr>
          </thead>
          <tbody>
            ${claims.map(
              (row) =>
                html`<tr>
                  <th scope="row">${frame.say(`claimKind.${row.kind}`)}</th>
                  <td>${verdictCounts(frame, row)}</td>
                  <td>${frame.wording.number(row.claims)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;

const length = (frame: Frame, ms: number | null): string =>
  ms === null ? "–" : frame.wording.duration(ms);

const incidentRow = (
  frame: Frame,
  operator: OperatorRecord["operator"],
  one: RecordIncident,
): Html => {
  const services =
    one.services.length === 0
      ? subjectText(frame, operator, [])
      : servicesText(frame, one.services);
  return html`<tr>
    <th scope="row">
      <a href="${publicHref(frame, incidentPath(one.incident))}"
        >${services}${whereText(frame, one.areas)}</a
      >
      <span class="small">${timeTag(frame, one.onset)}</span>
    </th>
    <td class="n">
      ${one.acknowledgedAfter === null ? frame.say("record.nothingSaid") : length(frame, one.acknowledgedAfter)}
    </td>
    <td>${length(frame, one.lastWitnessAfter)}</td>
    <td>${length(frame, one.afterResolved)}</td>
  </tr>`;
};

const incidents = (frame: Frame, record: OperatorRecord): Html =>
  html`<section aria-labelledby="incidents">
    <h2 id="incidents">${frame.say("record.incidents")}</h2>
    ${
      record.incidents.length === 0
        ? html`<p>${frame.say("record.noIncidents")}</p>`
        : html`<div
            class="scroll"
            tabindex="0"
            role="region"
            aria-label="${frame.say("record.incident")}"
          >
            <table class="numbers words">
              <thead>
                <tr>
                  <th scope="col">${frame.say("record.incident")}</th>
                  <th scope="col" class="n">${frame.say("record.acknowledged.short")}</th>
                  <th scope="col">${frame.say("record.lastWitness.short")}</th>
                  <th scope="col">${frame.say("record.afterResolved.short")}</th>
                </tr>
              </thead>
              <tbody>
                ${record.incidents.map((one) => incidentRow(frame, record.operator, one))}
              </tbody>
            </table>
          </div>`
    }
  </section>`;

const delayRow = (
  frame: Frame,
  name: "acknowledged" | "lastWitness" | "afterResolved",
  value: MedianDelay,
): Html =>
  html`<tr>
    <th scope="row">${frame.say(`record.${name}`)}</th>
    <td>
      ${medianText(frame, value)}
      ${value.n > 0 && html`<span class="small">${frame.say("record.rests", { observed: value.observed, n: value.n })}</span>`}
    </td>
  </tr>`;

const delays = (frame: Frame, record: OperatorRecord): Html =>
  html`<table class="numbers words">
    <caption class="hidden">
      ${frame.say("record.delays")}
    </caption>
    <tbody>
      ${delayRow(frame, "acknowledged", record.acknowledged)}
      ${delayRow(frame, "lastWitness", record.lastWitness)}
      ${delayRow(frame, "afterResolved", record.afterResolved)}
    </tbody>
  </table>`;

/** `/{lang}/{operator}/record`: what an operator said and what came of it, over a year. */
export function recordPage(context: PageContext, record: OperatorRecord): string {
  const frame = frameOf(context);
  const { say } = frame;
  const { operator } = record;
  const title = say("record.title", { operator: operatorName(frame, operator) });
  const json = `${frame.base}/api/v1/operators/${encodeURIComponent(operator)}/record`;
  const main = html`<p class="above">
      <a href="${publicHref(frame, operatorPath(operator))}">${operatorName(frame, operator)}</a>
    </p>
    <h1>${title}</h1>
    <div data-live="record">
      <p class="lead">
        ${say("record.lead", { said: record.said, incidents: record.acknowledged.n, versions: record.versions })}
      </p>
      <p class="small">
        ${say("record.span", { from: frame.times.day(record.from), to: frame.times.day(record.to) })}
        <a href="${json}">JSON</a>
      </p>
      <section aria-labelledby="end-times">
        <h2 id="end-times">${say("record.endTimes")}</h2>
        ${endTimes(frame, record)}
      </section>
      <section aria-labelledby="delays">
        <h2 id="delays">${say("record.delays")}</h2>
        ${delays(frame, record)}
      </section>
      <section aria-labelledby="claims">
        <h2 id="claims">${say("record.claims")}</h2>
        ${record.claims.length === 0 ? html`<p>${say("operator.noStatements")}</p>` : claimTable(frame, record)}
      </section>
      ${incidents(frame, record)}
      ${
        record.statements.length > 0 &&
        html`<section aria-labelledby="statements">
          <h2 id="statements">${say("operator.statements")}</h2>
          ${statementList(frame, record.statements.slice(0, STATEMENTS_OPEN_MAX))}
        </section>`
      }
      <section aria-labelledby="limits">
        <h2 id="limits">${say("record.limits")}</h2>
        <ul class="bullets">
          ${say("record.limitsText")
            .split("\n")
            .map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>
    </div>`;
  return publicPage(frame, {
    title,
    path: recordPath(operator),
    main,
    live: recordPath(operator),
    guide: true,
  });
}
