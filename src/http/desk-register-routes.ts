import type { FastifyReply, FastifyRequest } from "fastify";
import { asIncidentId, asReportId } from "../model/ids.ts";
import type { IncidentId } from "../model/ids.ts";
import { deskIncidentPage, PARTY_ROWS } from "../pages/desk/incident.ts";
import type { DeskIncidentView, IncidentForm } from "../pages/desk/incident.ts";
import type { ShapePreview } from "../pages/desk/incident-shape.ts";
import type { IncidentPage } from "../store/views.ts";
import type { ReportWithWords } from "../pages/desk/report-table.ts";
import { DeskError } from "../commands/desk-error.ts";
import type { RawFields } from "../commands/fields.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { linkIncidents, unlinkIncidents } from "../commands/link-incidents.ts";
import { publishQuote, withdrawQuote } from "../commands/publish-quote.ts";
import { openWords } from "../commands/words.ts";
import { editorialView } from "./incident-editorial.ts";
import { deskContext, newKey, shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { formValues } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";

const OTHERS_SHOWN = 30;
const QUOTABLE_LOOKED_AT = 300;
const QUOTABLE_SHOWN = 30;

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the page is drawn with besides the incident; `sent`: a form that comes back. */
interface Shown {
  readonly incident: string;
  readonly csrf: string;
  readonly form: IncidentForm;
  /** Id of the link or report of the form. */
  readonly row: string;
  readonly sent: Form | null;
  /** Null: nothing is wrong with it. */
  readonly error: DeskError | null;
  readonly preview: DeskIncidentView["preview"];
  /** What a merge or a split would say. */
  readonly shape?: ShapePreview;
}

async function quotableOf(door: Door, incident: IncidentId): Promise<readonly ReportWithWords[]> {
  const { store } = door.commands;
  const quoted = new Set(store.quotes(incident).map(({ report }) => report));
  const found = store
    .recentReports(QUOTABLE_LOOKED_AT)
    .filter((report) => report.quotable && !report.erased && report.incident === incident)
    .filter(({ report }) => !quoted.has(report))
    .slice(0, QUOTABLE_SHOWN);
  return Promise.all(
    found.map(async (report) => {
      const words = await openWords(door.commands, report);
      return { report, text: words?.text ?? null };
    }),
  );
}

/** A field of one row among several forms goes by its name alone once it is sent. */
function plainValues(form: Form): DeskIncidentView["values"] {
  const row = form.text("row");
  const values: Record<string, readonly string[] | string> = { ...formValues(form) };
  for (const field of ["text", "name", "reason"])
    if (row !== "") values[field] = form.text(`${field}.${row}`);
  for (const own of ["why.merge", "why.split"]) if (form.has(own)) values["why"] = form.text(own);
  return values;
}

/** Places that the address ticks in the form to split. */
const chosenAreas = (query: unknown): readonly string[] => {
  const { areas = [] } = query as Readonly<Record<string, unknown>>;
  return [areas].flat().filter((area) => typeof area === "string");
};

/** What an incident may be made one with, and what may be split off it. */
function shapeParts(
  { commands }: Door,
  page: IncidentPage,
): Pick<DeskIncidentView, "merges" | "splits" | "mergeable" | "places"> {
  const { store } = commands;
  const lines = store.incidents(
    { operator: page.operator },
    { offset: 0, limit: OTHERS_SHOWN + 1 },
  ).rows;
  const ids = lines.map((line) => line.incident).filter((id) => id !== page.incident);
  const inside = page.table.map(({ area }) => area);
  return {
    merges: page.merges,
    splits: page.splits,
    mergeable: store.cards(ids.slice(0, OTHERS_SHOWN), commands.clock()),
    places: [...new Set([...(page.areas.length > 1 ? page.areas : []), ...inside])],
  };
}

export async function drawIncident(
  door: Door,
  { request, reply }: Exchange,
  { incident: id, csrf, form, row, sent, error, preview, shape }: Shown,
): Promise<FastifyReply> {
  const { store } = door.commands;
  const { actor } = needSession(door, request);
  const context = deskContext(door, request);
  const incident = asIncidentId(id);
  const page = store.incident(incident, context.now);
  if (page === null) throw new DeskError("not_found", `no incident ${id}`);
  const lines = store.incidents({}, { offset: 0, limit: OTHERS_SHOWN + 1 }).rows;
  const ids = lines.map((line) => line.incident).filter((other) => other !== incident);
  await door.quotes.warm(incident);
  const chosen = sent === null ? chosenAreas(request.query) : [];
  const view: DeskIncidentView = {
    csrf,
    key: sent?.text("key") || newKey(door),
    card: page,
    ...(await editorialView(door, actor, page)),
    preview,
    ...shapeParts(door, page),
    shape: shape ?? null,
    links: page.links,
    others: store.cards(ids.slice(0, OTHERS_SHOWN), context.now),
    quotes: door.quotes.of(incident),
    quotable: await quotableOf(door, incident),
    refused:
      sent === null && chosen.length === 0
        ? null
        : { form: sent === null ? "split" : form, id: row },
    values: sent === null ? (chosen.length === 0 ? {} : { areas: chosen }) : plainValues(sent),
    problems: error === null ? {} : problemsByField(error.problems, context.wording),
  };
  const status = error === null ? 200 : refusalOf(error).status;
  return sendPage(reply, status, deskIncidentPage(context, view));
}

function linkFields(form: Form, incident: string): RawFields {
  const first = form.text("first");
  const chosen = [incident, ...form.all("incidents")];
  const kind = form.text("kind");
  const incidents = kind === "migration" && first !== "" ? [first, ...chosen] : chosen;
  const parties = Array.from({ length: PARTY_ROWS }, (_, row) => ({
    kind: form.text(`party.${row}.kind`),
    name: form.text(`party.${row}.name`),
  })).filter(({ kind: what, name }) => what !== "" || name !== "");
  return {
    kind,
    incidents,
    reason: form.text("reason"),
    ...(parties.length > 0 ? { parties } : {}),
  };
}

/** Problems of a party's row stand under the form's own names. */
const partyProblems = (error: DeskError): DeskError =>
  new DeskError(
    error.code,
    error.message,
    error.problems.map((problem) => ({
      ...problem,
      field: problem.field.replace(/^parties\.(\d+)\./, "party.$1."),
    })),
  );

export interface Act {
  readonly form: IncidentForm;
  readonly id: string;
  /** Resolves with the sequence of what was appended. */
  readonly run: () => Promise<{ readonly seq: number }>;
}

/** Runs one form of the page; a refused one is drawn again with what was typed. */
export async function actOnIncident(
  door: Door,
  exchange: Exchange,
  { incident, sent, csrf, done }: { incident: string; sent: Form; csrf: string; done: Act },
): Promise<FastifyReply> {
  try {
    const { seq } = await done.run();
    await foldedOrLate(door.commands, seq);
    await door.quotes.warm(asIncidentId(incident));
    const where = `${door.site.base}/desk/incidents/${encodeURIComponent(incident)}`;
    return seeOther(exchange.reply, where);
  } catch (error) {
    return drawIncident(door, exchange, {
      incident,
      csrf,
      form: done.form,
      row: done.id,
      sent,
      error: partyProblems(shownInForm(error)),
      preview: null,
    });
  }
}

type With<Name extends string> = { Params: Record<Name, string> };

/** Links between incidents, and quotes of witnesses. */
export const addRegisterRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get<With<"id">>("/desk/incidents/:id", (request, reply) => {
    const { csrf } = needSession(door, request);
    const nothing = { form: "link", row: "", sent: null, error: null, preview: null } as const;
    const shown = { incident: request.params.id, csrf, ...nothing };
    return drawIncident(door, { request, reply }, shown);
  });
  app.post<With<"id">>("/desk/incidents/:id/links", body, (request, reply) => {
    const sent = formBody(request.body);
    const { actor, csrf } = needOwnForm(door, request, sent.text("csrf"));
    const incident = request.params.id;
    const input = { key: sent.text("key") || null, said: linkFields(sent, incident) };
    const run: Act["run"] = () => linkIncidents(door.commands, actor, input);
    const done: Act = { form: "link", id: "", run };
    return actOnIncident(door, { request, reply }, { incident, sent, csrf, done });
  });
  app.post<With<"id">>("/desk/links/:id/withdraw", body, (request, reply) => {
    const sent = formBody(request.body);
    const { actor, csrf } = needOwnForm(door, request, sent.text("csrf"));
    const link = request.params.id;
    const said = { reason: sent.text(`reason.${sent.text("row")}`) };
    const run: Act["run"] = () => unlinkIncidents(door.commands, actor, { link, said });
    const done: Act = { form: "unlink", id: link, run };
    return actOnIncident(
      door,
      { request, reply },
      { incident: sent.text("incident"), sent, csrf, done },
    );
  });
  app.post<With<"report">>("/desk/reports/:report/quote", body, (request, reply) => {
    const sent = formBody(request.body);
    const { actor, csrf } = needOwnForm(door, request, sent.text("csrf"));
    const { report } = request.params;
    const row = sent.text("row");
    const said = { text: sent.text(`text.${row}`), name: sent.text(`name.${row}`) };
    const input = { key: sent.text("key") || null, report: asReportId(report), said };
    const run: Act["run"] = () => publishQuote(door.commands, actor, input);
    const done: Act = { form: "quote", id: report, run };
    return actOnIncident(
      door,
      { request, reply },
      { incident: sent.text("incident"), sent, csrf, done },
    );
  });
  app.post<With<"id">>("/desk/quotes/:id/withdraw", body, (request, reply) => {
    const sent = formBody(request.body);
    const { actor, csrf } = needOwnForm(door, request, sent.text("csrf"));
    const quote = request.params.id;
    const run: Act["run"] = () => withdrawQuote(door.commands, actor, { quote });
    const done: Act = { form: "quote", id: "", run };
    return actOnIncident(
      door,
      { request, reply },
      { incident: sent.text("incident"), sent, csrf, done },
    );
  });
};
