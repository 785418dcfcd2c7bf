import type { AreaCode } from "../../model/ids.ts";
import { updatesSection } from "../updates.ts";
import type { IncidentPage } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { conflictLine } from "../conflicts.ts";
import { axisFigure, SHOWN_OF } from "../axis.ts";
import { barsFigure } from "../bars.ts";
import { recurrenceText } from "../explanation.ts";
import { censusSection } from "../census.ts";
import { counterSection } from "../counter.ts";
import { findingBlock } from "../findings.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { headline, incidentTitle, support } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { linkNotes } from "../link-notes.ts";
import { nameTag } from "../incident-name.ts";
import { incidentSection } from "../lists.ts";
import { localLine } from "../local-line.ts";
import { mapRegion } from "../map/area-map.ts";
import { mapWord } from "../map/map-words.ts";
import { shapeNotes } from "../shape-notes.ts";
import { shownPhotos } from "../shown-photos.ts";
import { stateBadge, stateMark } from "../marks.ts";
import { operatorName, placeName } from "../naming.ts";
import {
  articlePath,
  coursePath,
  incidentPath,
  operatorPath,
  postmortemPath,
  publicHref,
  subjectPath,
  whyPath,
} from "../paths.ts";
import { quotesSection } from "../quotes.ts";
import type { QuoteView } from "../quotes.ts";
import { incidentStills } from "./incident-maps.ts";
import { subscribeLink } from "../subscribe-link.ts";

/** Names of an outline shown at once; the rest folds away. */
const AREAS_OPEN_MAX = 12;
/** An onset known to within this is given as one time. */
const ONSET_EXACT_MS = 10 * 60_000;

/** Beyond this, seconds are told as minutes. */
const SECONDS_SAID_MAX = 120;

const fact = (term: string, value: Html | string | null): Html | null =>
  value === null
    ? null
    : html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`;

const onset = (frame: Frame, view: IncidentPage): Html => {
  const exact = view.onsetHigh - view.onsetLow <= ONSET_EXACT_MS;
  return html`${timeTag(frame, view.onset)}${
    !exact &&
    html` <span class="small"
      >${frame.say("incident.onsetBetween", {
        low: frame.times.short(view.onsetLow),
        high: frame.times.short(view.onsetHigh),
      })}</span
    >`
  }`;
};

/** The outline, each area with a way to its own page. */
const extent = (frame: Frame, view: IncidentPage): Html | null => {
  if (view.areas.length === 0) return null;
  const service = view.services.length === 1 ? (view.services[0] ?? null) : null;
  const link = (area: (typeof view.areas)[number]): Html =>
    html`<a href="${publicHref(frame, subjectPath({ operator: view.operator, service, area }))}"
      >${placeName(frame, area)}</a
    >`;
  const separated = (areas: typeof view.areas): readonly Html[] =>
    areas.map((area, index) => html`${index > 0 && ", "}${link(area)}`);
  const rest = view.areas.slice(AREAS_OPEN_MAX);
  return html`${separated(view.areas.slice(0, AREAS_OPEN_MAX))}${
    rest.length > 0 &&
    html`<details>
      <summary>${frame.say("list.more", { count: rest.length })}</summary>
      ${separated(rest)}
    </details>`
  }`;
};

const facts = (frame: Frame, view: IncidentPage): Html => {
  const few = frame.say("bars.few");
  const end = view.endedAt ?? view.overAt;
  return html`<dl class="facts" data-live="facts">
    ${fact(frame.say("incident.since"), onset(frame, view))}
    ${fact(frame.say("incident.ended"), end === null ? null : timeTag(frame, end))}
    ${fact(frame.say("incident.duration"), frame.wording.duration((end ?? frame.now) - view.onset))}
    ${fact(frame.say("incident.witnesses"), view.witnesses === null ? few : frame.wording.number(view.witnesses))}
    ${fact(frame.say("incident.communes"), view.communes === null ? few : frame.wording.number(view.communes))}
    ${fact(frame.say("incident.lastReport"), view.lastReportAt === null ? null : timeTag(frame, view.lastReportAt))}
    ${fact(frame.say("incident.extent"), extent(frame, view))}
  </dl>`;
};

const rank = (verdict: string | undefined): number => (verdict === "contradicted" ? 0 : 1);

/** Every claim made within this incident; contradicted ones first, then by time. */
const claims = (frame: Frame, view: IncidentPage): Html | null => {
  const all = view.axis.flatMap((item) =>
    item.side === "says"
      ? item.statement.findings.map((finding, index) => ({ view: item.statement, finding, index }))
      : [],
  );
  if (all.length === 0) return null;
  const sorted = all.toSorted((a, b) => rank(a.finding?.verdict) - rank(b.finding?.verdict));
  return html`<section class="findings" aria-labelledby="findings" data-live="findings">
    <h2 id="findings">${frame.say("findings.title")}</h2>
    ${sorted.map(({ view: statement, index }) => findingBlock(frame, statement, { index, open: false }))}
  </section>`;
};

/** What is told by itself inside an area is not counted in it: the rest of it is meant. */
const rowName = (frame: Frame, area: AreaCode, all: IncidentPage["table"]): string => {
  const holds = all.some(
    (other) => other.area !== area && frame.places.path(other.area).includes(area),
  );
  return holds
    ? `${placeName(frame, area)}, ${mapWord(frame.lang, "elsewhere")}`
    : placeName(frame, area);
};

const areaRows = (frame: Frame, rows: IncidentPage["table"], all: IncidentPage["table"]): Html =>
  html`<table class="numbers">
    <thead>
      <tr>
        <th scope="col">${frame.say("areas.place")}</th>
        <th scope="col">${frame.say("areas.witnesses")}</th>
        <th scope="col">${frame.say("areas.last")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ area, witnesses, last }) =>
          html`<tr>
            <th scope="row">${rowName(frame, area, all)}</th>
            <td>
              ${witnesses === null ? frame.say("areas.few") : frame.wording.number(witnesses)}
            </td>
            <td>${timeTag(frame, last)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const areasTable = (frame: Frame, view: IncidentPage): Html | null => {
  if (view.table.length === 0) return null;
  const rest = view.table.slice(AREAS_OPEN_MAX);
  return html`<section aria-labelledby="areas" data-live="areas">
    <h2 id="areas">${frame.say("areas.title")}</h2>
    ${areaRows(frame, view.table.slice(0, AREAS_OPEN_MAX), view.table)}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${frame.say("list.more", { count: rest.length })}</summary>
        ${areaRows(frame, rest, view.table)}
      </details>`
    }
  </section>`;
};

const history = (frame: Frame, view: IncidentPage): Html =>
  html`<section aria-labelledby="history" data-live="history">
    <h2 id="history">${frame.say("history.title")}</h2>
    <ol class="history">
      ${view.history.map(
        ({ state, at, reason }) =>
          html`<li>
            ${timeTag(frame, at)}
            <span
              >${stateMark(SHOWN_OF[state])}
              ${frame.say("seen.state", {
                state: frame.say(`incidentState.${state}`),
                reason: frame.say(`reason.${reason}`),
              })}</span
            >
          </li>`,
      )}
    </ol>
    ${view.alarm !== null && alarm(frame, view.incident, view.alarm)} ${told(frame, view)}
  </section>`;

const alarm = (
  frame: Frame,
  incident: IncidentPage["incident"],
  numbers: NonNullable<IncidentPage["alarm"]>,
): Html =>
  html`<p class="small">
    ${frame.say("alarm.sentence", {
      from: frame.times.short(numbers.from),
      to: frame.times.short(numbers.to),
      observed: Math.round(numbers.observed),
      expected: frame.wording.number(numbers.expected),
    })}
    ${numbers.recurrenceWeeks !== null && recurrenceText(frame, numbers.recurrenceWeeks)}
    <a href="${publicHref(frame, whyPath(incident))}">${frame.say("why.link")}</a>
  </p>`;

const told = (frame: Frame, { told: view }: IncidentPage): Html | null => {
  if (view === null || view === undefined) return null;
  const time = (seconds: number): string =>
    seconds < SECONDS_SAID_MAX
      ? frame.say("told.seconds", { seconds })
      : frame.wording.duration(Math.ceil(seconds / 60) * 60_000);
  return html`<p class="small">
    ${frame.say("told.sentence", { people: view.people, p50: time(view.p50Seconds), p95: time(view.p95Seconds) })}
  </p>`;
};

/** `/{lang}/incidents/{id}` */
export function incidentPage(
  context: PageContext,
  view: IncidentPage,
  quotes: readonly QuoteView[] = [],
): string {
  const frame = frameOf(context);
  const [service] = view.services;
  const report = `${publicHref(frame, "/report")}?operator=${encodeURIComponent(view.operator)}${
    service !== undefined && view.services.length === 1 ? `&service=${service}` : ""
  }&status=down`;
  const first = headline(frame, view);
  const drawn = incidentStills(frame, view);
  const main = html`<p class="above">
      <a href="${publicHref(frame, operatorPath(view.operator))}"
        >${operatorName(frame, view.operator)}</a
      >
    </p>
    <div data-live="headline">
      <p>${stateBadge(frame, view.shown)} ${nameTag(frame, view)}</p>
      <h1>${first}</h1>
      <p class="lead">${support(frame, view).join(" ")}</p>
    </div>
    ${updatesSection(frame, view.updates)} ${facts(frame, view)}
    ${view.shown !== "over" && html`<p><a class="button" href="${report}">${frame.say("incident.reportHere")}</a></p>`}
    ${subscribeLink(frame, { incident: view.incident })} ${counterSection(frame, view)}
    <section aria-labelledby="axis" data-live="axis">
      <h2 id="axis">${frame.say("axis.title")}</h2>
      ${axisFigure(frame, view.axis)}
      ${conflictLine(frame, view.conflicts, publicHref(frame, postmortemPath(view.incident)))}
    </section>
    ${censusSection(frame, view.censuses)} ${claims(frame, view)} ${quotesSection(frame, quotes)}
    ${shownPhotos(frame, view.photos)}
    <div data-live="bars">${barsFigure(frame, view.bars)}${localLine(frame, view.local)}</div>
    ${mapRegion(frame, drawn)}
    ${
      drawn.length > 0 &&
      html`<p>
        <a href="${publicHref(frame, coursePath(view.incident, null))}"
          >${mapWord(frame.lang, "course")}</a
        >
      </p>`
    }
    ${areasTable(frame, view)}
    <div data-live="pockets">
      ${incidentSection(frame, view.pockets, { id: "pockets", title: frame.say("pockets.title") })}
    </div>
    <div data-live="linked">
      ${incidentSection(frame, view.linked, { id: "linked", title: frame.say("linked.title") })}
      ${
        view.links.length > 0 &&
        html`<section aria-labelledby="why">
          <h2 id="why">${frame.say("link.title")}</h2>
          ${linkNotes(frame, view, view.links)}
        </section>`
      }
    </div>
    ${shapeNotes(frame, view)} ${history(frame, view)}
    <p class="small">
      <a href="${publicHref(frame, postmortemPath(view.incident))}"
        >${frame.say("postmortem.title")}</a
      >
      ·
      <a href="${publicHref(frame, articlePath(view.incident))}">${frame.say("article.title")}</a>
    </p>`;
  return publicPage(frame, {
    title: incidentTitle(frame, view),
    path: incidentPath(view.incident),
    main,
    live: incidentPath(view.incident),
    map: drawn.length > 0 && "still",
    description: [first, ...support(frame, view)].join(" "),
  });
}
