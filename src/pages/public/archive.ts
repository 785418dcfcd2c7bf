import type { AreaCode, OperatorId } from "../../model/ids.ts";
import type { Service } from "../../model/vocabulary.ts";
import type { IncidentLine, Part } from "../../store/views.ts";
import { INCIDENT_COLUMNS } from "../../wording/guide-keys.ts";
import { operatorChoices, serviceChoices } from "../choices.ts";
import type { PageContext } from "../context.ts";
import { selectField, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { stateMark } from "../marks.ts";
import { operatorName, placeName, servicesText, whereText } from "../naming.ts";
import { archivePath, archiveQuery, incidentPath, publicHref } from "../paths.ts";
import { SEARCH_CHARS_MAX } from "../search-form.ts";

/** Incidents on one page of the list. */
export const ARCHIVE_PAGE_ROWS = 50;

export interface ArchiveFilter {
  readonly operator: OperatorId | null;
  readonly service: Service | null;
  readonly area: AreaCode | null;
  /** Of the onset, on the desk's clock. */
  readonly year: number | null;
}

export interface ArchiveView {
  readonly filter: ArchiveFilter;
  /** What was typed as a place and names none; null: nothing was, or it does. */
  readonly unknownPlace: string | null;
  /** From 1. */
  readonly page: number;
  readonly incidents: Part<IncidentLine>;
  /** Newest first. */
  readonly years: readonly number[];
}

const formOf = (frame: Frame, { filter, unknownPlace }: ArchiveView): FormState => ({
  values: {
    operator: filter.operator ?? "",
    service: filter.service ?? "",
    place: unknownPlace ?? (filter.area === null ? "" : placeName(frame, filter.area)),
    year: filter.year === null ? "" : String(filter.year),
  },
  problems:
    unknownPlace === null
      ? {}
      : { place: frame.say("archive.unknownPlace", { query: unknownPlace }) },
});

const filterForm = (frame: Frame, view: ArchiveView): Html => {
  const form = formOf(frame, view);
  const any = frame.say("archive.any");
  return html`<form class="filter" action="${publicHref(frame, archivePath({}))}" method="get">
    ${selectField(
      form,
      { name: "operator", label: frame.say("report.operator") },
      { choices: operatorChoices(frame), empty: any },
    )}
    ${selectField(
      form,
      { name: "service", label: frame.say("archive.service") },
      { choices: serviceChoices(frame), empty: any },
    )}
    ${textField(
      form,
      { name: "place", label: frame.say("archive.place") },
      { maxlength: SEARCH_CHARS_MAX, autocomplete: "off" },
    )}
    ${selectField(
      form,
      { name: "year", label: frame.say("archive.year") },
      {
        choices: view.years.map((year) => ({ value: String(year), label: String(year) })),
        empty: any,
      },
    )}
    <button type="submit">${frame.say("archive.show")}</button>
  </form>`;
};

const row = (frame: Frame, line: IncidentLine): Html => {
  const end = line.endedAt ?? line.overAt;
  const where = whereText(frame, line.areas).trim();
  return html`<tr>
    <th scope="row">
      ${stateMark("over")}
      <a href="${publicHref(frame, incidentPath(line.incident))}"
        >${operatorName(frame, line.operator)}${line.services.length > 0 && html`, ${servicesText(frame, line.services)}`}</a
      >
      <span class="small">${where}</span>
    </th>
    <td>
      ${timeTag(frame, line.onset, `${frame.times.day(line.onset)}, ${frame.times.clock(line.onset)}`)}
      ${end !== null && html`<span class="small">${frame.wording.duration(end - line.onset)}</span>`}
    </td>
    <td>
      ${line.witnesses === null ? frame.say("bars.few") : frame.wording.number(line.witnesses)}
    </td>
  </tr>`;
};

const list = (frame: Frame, { incidents }: ArchiveView): Html =>
  incidents.rows.length === 0
    ? html`<p class="lead">${frame.say("archive.none")}</p>`
    : html`<div class="scroll">
        <table class="numbers words">
          <thead>
            <tr>
              <th scope="col">${frame.say("archive.what")}</th>
              <th scope="col">${frame.say("archive.when")}</th>
              <th scope="col">${frame.say("archive.people")}</th>
            </tr>
          </thead>
          <tbody>
            ${incidents.rows.map((line) => row(frame, line))}
          </tbody>
        </table>
      </div>`;

const paging = (frame: Frame, { filter, page, incidents }: ArchiveView): Html | null => {
  const more = incidents.total > page * ARCHIVE_PAGE_ROWS;
  if (page === 1 && !more) return null;
  const to = (wanted: number): string =>
    publicHref(frame, archivePath({ ...filter, page: wanted }));
  return html`<nav class="paging" aria-label="${frame.say("archive.pages")}">
    ${page > 1 && html`<a rel="prev" href="${to(page - 1)}">${frame.say("archive.newer")}</a>`}
    ${more && html`<a rel="next" href="${to(page + 1)}">${frame.say("archive.older")}</a>`}
  </nav>`;
};

/** The same list for programs, and what its columns mean. */
const data = (frame: Frame, { filter }: ArchiveView): Html => {
  const query = archiveQuery(filter);
  const href = (file: string): string => `${frame.base}/api/v1/${file}${query}`;
  return html`<section aria-labelledby="data">
    <h2 id="data">${frame.say("archive.data")}</h2>
    <p>
      <a href="${href("incidents.csv")}">${frame.say("archive.csv")}</a> ·
      <a href="${href("incidents")}">${frame.say("archive.json")}</a> ·
      <a href="${frame.base}/openapi.json">OpenAPI</a>
    </p>
    <details id="dictionary">
      <summary>${frame.say("archive.dictionary")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${frame.say("archive.column")}</th>
            <th scope="col">${frame.say("archive.meaning")}</th>
          </tr>
        </thead>
        <tbody>
          ${INCIDENT_COLUMNS.map(
            (column) =>
              html`<tr>
                <th scope="row"><code>${column}</code></th>
                <td>${frame.say(`column.${column}`)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </section>`;
};

/** `/{lang}/history`: past incidents, newest first. */
export function archivePage(context: PageContext, view: ArchiveView): string {
  const frame = frameOf(context);
  const { filter, page, incidents } = view;
  const title = frame.say("archive.title");
  const main = html`<h1>${title}</h1>
    <p>${frame.say("archive.intro")}</p>
    ${filterForm(frame, view)}
    <section aria-labelledby="list">
      <h2 id="list">${frame.say("archive.count", { count: incidents.total })}</h2>
      ${list(frame, view)} ${paging(frame, view)}
    </section>
    ${data(frame, view)}`;
  return publicPage(frame, {
    title,
    path: archivePath({ ...filter, page }),
    main,
    guide: true,
    description: frame.say("archive.intro"),
  });
}
