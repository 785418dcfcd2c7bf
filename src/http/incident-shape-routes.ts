import type { FastifyReply, FastifyRequest } from "fastify";
import { checkPlace } from "../commands/check-report.ts";
import { DeskError, Problems } from "../commands/desk-error.ts";
import type { RawFields } from "../commands/fields.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { checkMerge, mergeIncidents, unmergeIncidents } from "../commands/shape/merge-incidents.ts";
import { nameIncident } from "../commands/shape/name-incident.ts";
import { checkSplit, splitIncident } from "../commands/shape/split-incident.ts";
import type { Actor } from "../model/entry.ts";
import { asIncidentId, asReportId } from "../model/ids.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { ShapePreview } from "../pages/desk/incident-shape.ts";
import { actOnIncident, drawIncident } from "./desk-register-routes.ts";
import type { Act } from "./desk-register-routes.ts";
import { shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import type { Form } from "./form.ts";
import { formBody } from "./read-body.ts";
import { seeOther } from "./send-page.ts";
import { needOwnForm } from "./session.ts";

interface Sent {
  readonly incident: string;
  readonly sent: Form;
  readonly actor: Actor;
  readonly csrf: string;
}

const mergeFields = (form: Form): RawFields => ({
  other: form.text("other"),
  why: form.text("why.merge"),
});

/** Ticked places, and one that was typed. */
function splitFields(door: Door, form: Form): RawFields {
  const typed = form.text("place");
  const problems = new Problems();
  const place = checkPlace(door.commands, { place: typed }, problems);
  if (typed !== "" && (place === null || place.area === null))
    throw new DeskError("invalid", "split refused: an unknown place", [
      { field: "place", problem: "unknown_place" },
    ]);
  const areas = [...form.all("areas"), ...(place?.area ? [place.area] : [])];
  return { areas, why: form.text("why.split") };
}

async function previewOf(
  door: Door,
  form: "merge" | "split",
  { incident, sent, actor }: Sent,
): Promise<ShapePreview> {
  const { commands } = door;
  const now = commands.clock();
  if (form === "merge") {
    const said = mergeFields(sent);
    const { into, from } = await checkMerge(commands, actor, { into: incident, key: null, said });
    const card = commands.store.mergedCard({ into, from, now });
    return { form, cards: card === null ? [] : [card] };
  }
  const input = { incident, key: null, said: splitFields(door, sent) };
  const checked = await checkSplit(commands, actor, input);
  const halves = commands.store.halves(checked.incident, { areas: checked.areas, now });
  return { form, cards: halves === null ? [] : [halves.part, halves.rest] };
}

async function showPreview(
  door: Door,
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { form, ...own }: Sent & { readonly form: "merge" | "split" },
): Promise<FastifyReply> {
  const { incident, sent, csrf } = own;
  const shown = { incident, sent, csrf, row: "", form, preview: null };
  try {
    const shape = await previewOf(door, form, own);
    return await drawIncident(door, exchange, { ...shown, error: null, shape });
  } catch (error) {
    return drawIncident(door, exchange, { ...shown, error: shownInForm(error) });
  }
}

/** Ticked reports of one incident lead to its form, with their places ticked. */
async function postSplitReports(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  needOwnForm(door, request, form.text("csrf"));
  const { store, clock } = door.commands;
  const reports = form.all("reports").flatMap((id) => store.report(asReportId(id), clock()) ?? []);
  const [first] = reports;
  const areas = [...new Set(reports.flatMap(({ area }) => area ?? []))];
  const isOne = reports.every(({ incident }) => incident === first?.incident);
  if (first === undefined || first.incident === null || !isOne || areas.length === 0)
    throw new DeskError("invalid", "not the reports of one incident", [
      { field: "reports", problem: "not_one_incident" },
    ]);
  const query = new URLSearchParams(areas.map((area): [string, string] => ["areas", area]));
  const path = `/desk/incidents/${encodeURIComponent(first.incident)}`;
  return seeOther(reply, `${door.site.base}${path}?${query.toString()}#shape`);
}

type With<Name extends string> = { Params: Record<Name, string> };

/** Incidents put together, taken apart, split and named. */
export const addIncidentShapeRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const { commands } = door;
  const sentTo = (request: FastifyRequest<With<"id">>): Sent => {
    const sent = formBody(request.body);
    return {
      incident: request.params.id,
      sent,
      ...needOwnForm(door, request, sent.text("csrf")),
    };
  };
  app.post<With<"id">>("/desk/incidents/:id/merge", body, (request, reply) => {
    const own = sentTo(request);
    const { incident, sent, actor } = own;
    if (sent.text("do") !== "merge")
      return showPreview(door, { request, reply }, { ...own, form: "merge" });
    const input = { into: incident, key: sent.text("key") || null, said: mergeFields(sent) };
    const run: Act["run"] = () => mergeIncidents(commands, actor, input);
    return actOnIncident(
      door,
      { request, reply },
      { ...own, done: { form: "merge", id: "", run } },
    );
  });
  app.post<With<"id">>("/desk/incidents/:id/split", body, (request, reply) => {
    const own = sentTo(request);
    const { incident, sent, actor } = own;
    if (sent.text("do") !== "split")
      return showPreview(door, { request, reply }, { ...own, form: "split" });
    const key = sent.text("key") || null;
    const run: Act["run"] = async () =>
      splitIncident(commands, actor, { incident, key, said: splitFields(door, sent) });
    return actOnIncident(
      door,
      { request, reply },
      { ...own, done: { form: "split", id: "", run } },
    );
  });
  app.post<With<"id">>("/desk/incidents/:id/name", body, (request, reply) => {
    const own = sentTo(request);
    const { incident, sent, actor } = own;
    const said = Object.fromEntries(
      LANGUAGES.map((lang) => [`name.${lang}`, sent.text(`name.${lang}`)]),
    );
    const run: Act["run"] = () =>
      nameIncident(commands, actor, { incident, key: sent.text("key") || null, said });
    return actOnIncident(door, { request, reply }, { ...own, done: { form: "name", id: "", run } });
  });
  app.post<With<"id">>("/desk/merges/:id/undo", body, async (request, reply) => {
    const { sent, actor, incident: merge } = sentTo(request);
    const said = { why: sent.text("why") };
    const { seq } = await unmergeIncidents(commands, actor, { merge, said });
    await foldedOrLate(commands, seq);
    const incident = encodeURIComponent(asIncidentId(sent.text("incident")));
    return seeOther(reply, `${door.site.base}/desk/incidents/${incident}`);
  });
  app.post("/desk/queue/split", body, (request, reply) => postSplitReports(door, request, reply));
};
