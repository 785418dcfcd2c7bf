import { LANGUAGES } from "../model/vocabulary.ts";
import type { RawFields } from "../commands/fields.ts";
import { checkUpdate, endUpdate, publishUpdate } from "../commands/publish-update.ts";
import { ruleIncident } from "../commands/rule-incident.ts";
import { writeNote } from "../commands/write-note.ts";
import { actOnIncident, drawIncident } from "./desk-register-routes.ts";
import type { Act } from "./desk-register-routes.ts";
import { shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { momentIso } from "./form-fields.ts";
import type { Form } from "./form.ts";
import { formBody } from "./read-body.ts";
import { needOwnForm } from "./session.ts";

const updateFields = (door: Door, form: Form): RawFields => ({
  ...Object.fromEntries(LANGUAGES.map((lang) => [`text.${lang}`, form.text(`text.${lang}`)])),
  signature: form.text("signature"),
  from: momentIso(form.text("from"), door.site.zone),
});

type With<Name extends string> = { Params: Record<Name, string> };

/** Rulings, updates and notes of an incident. */
export const addEditorialRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.post<With<"id">>("/desk/incidents/:id/ruling", body, (request, reply) => {
    const sent = formBody(request.body);
    const { actor, csrf } = needOwnForm(door, request, sent.text("csrf"));
    const incident = request.params.id;
    const said = { ruling: sent.text("ruling"), why: sent.text("why") };
    const run: Act["run"] = () =>
      ruleIncident(door.commands, actor, { incident, key: sent.text("key") || null, said });
    const done: Act = { form: "ruling", id: "", run };
    return actOnIncident(door, { request, reply }, { incident, sent, csrf, done });
  });
  app.post<With<"id">>("/desk/incidents/:id/notes", body, (request, reply) => {
    const sent = formBody(request.body);
    const { actor, csrf } = needOwnForm(door, request, sent.text("csrf"));
    const incident = request.params.id;
    const said = { text: sent.text("text") };
    const run: Act["run"] = () =>
      writeNote(door.commands, actor, { incident, key: sent.text("key") || null, said });
    const done: Act = { form: "note", id: "", run };
    return actOnIncident(door, { request, reply }, { incident, sent, csrf, done });
  });
  app.post<With<"id">>("/desk/incidents/:id/updates", body, async (request, reply) => {
    const sent = formBody(request.body);
    const { actor, csrf } = needOwnForm(door, request, sent.text("csrf"));
    const incident = request.params.id;
    const input = { incident, key: sent.text("key") || null, said: updateFields(door, sent) };
    const form = { form: "update" } as const;
    if (sent.text("do") !== "preview") {
      const done: Act = { ...form, id: "", run: () => publishUpdate(door.commands, actor, input) };
      return actOnIncident(door, { request, reply }, { incident, sent, csrf, done });
    }
    const shown = { incident, csrf, sent, row: "" };
    try {
      const checked = await checkUpdate(door.commands, actor, input);
      const preview = { ...checked, from: checked.from ?? door.commands.clock() };
      return await drawIncident(
        door,
        { request, reply },
        { ...shown, ...form, error: null, preview },
      );
    } catch (error) {
      const refused = { ...shown, ...form, error: shownInForm(error), preview: null };
      return drawIncident(door, { request, reply }, refused);
    }
  });
  app.post<With<"id">>("/desk/updates/:id/withdraw", body, (request, reply) => {
    const sent = formBody(request.body);
    const { actor, csrf } = needOwnForm(door, request, sent.text("csrf"));
    const said = { why: sent.text("why") };
    const run: Act["run"] = () =>
      endUpdate(door.commands, actor, { update: request.params.id, said });
    const done: Act = { form: "update", id: "", run };
    const incident = sent.text("incident");
    return actOnIncident(door, { request, reply }, { incident, sent, csrf, done });
  });
};
