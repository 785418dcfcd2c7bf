import type { FastifyReply, FastifyRequest } from "fastify";
import { accountNames } from "../commands/accounts/manage-accounts.ts";
import type { DeskError } from "../commands/desk-error.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { writeNote } from "../commands/write-note.ts";
import type { AccountId, Instant } from "../model/ids.ts";
import { handoverPage } from "../pages/desk/handover.ts";
import type { IncidentLine } from "../store/views.ts";
import { parseIso } from "../time/parse-iso.ts";
import { deskContext, newKey, queryText, shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { formValues, momentIso } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";

const HOUR_MS = 3_600_000;
/** A shift, where nothing tells when somebody left. */
const SHIFT_MS: number = 8 * HOUR_MS;
/** Who did nothing for so long was away. */
const PAUSE_MS: number = 2 * HOUR_MS;
const DEEDS_LOOKED_AT = 500;
const INCIDENTS_SHOWN = 50;
const CALLS_COUNTED = 200;

/** The last deed before the newest pause of somebody; null: no pause is seen. */
function leftAt(door: Door, account: AccountId | null, now: Instant): Instant | null {
  if (account === null) return null;
  const own = { account, kind: null, before: null };
  let later = now;
  for (const { at } of door.commands.store.accounts.deeds(own, DEEDS_LOOKED_AT)) {
    if (later - at > PAUSE_MS) return at;
    later = at;
  }
  return null;
}

const isOpen = ({ state }: IncidentLine): boolean => state !== "over" && state !== "lapsed";

interface Refused {
  readonly form: Form;
  readonly error: DeskError;
}

async function draw(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  refused: Refused | null,
): Promise<FastifyReply> {
  const { actor, csrf } = needSession(door, request);
  const { store } = door.commands;
  const context = deskContext(door, request);
  const { now } = context;
  const account = actor.account ?? null;
  const left = leftAt(door, account, now);
  const { since: asked } = request.query as Readonly<Record<string, unknown>>;
  const typed = parseIso(momentIso(queryText(asked), door.site.zone));
  const since = typed ?? left ?? now - SHIFT_MS;
  const all = { account: null, kind: null, before: null };
  const others = store.accounts
    .deeds(all, DEEDS_LOOKED_AT)
    .filter((deed) => deed.at >= since && deed.account !== account);
  const lines = store.incidents({}, { offset: 0, limit: DEEDS_LOOKED_AT }).rows;
  const cardsOf = (chosen: readonly IncidentLine[]): ReturnType<typeof store.cards> =>
    store.cards(
      chosen.slice(0, INCIDENTS_SHOWN).map(({ incident }) => incident),
      now,
    );
  const open = lines.filter(isOpen);
  const nothing = { operator: null, service: null, area: null, status: null, source: null };
  const toCall = { ...nothing, flags: ["call"], incident: null, words: null } as const;
  const page = handoverPage(context, {
    csrf,
    key: refused?.form.text("key") || newKey(door),
    since,
    left,
    deeds: others.length,
    open: cardsOf(open),
    ended: cardsOf(lines.filter(({ overAt }) => overAt !== null && overAt >= since)),
    calls: store.queue.part(toCall, { before: null, limit: CALLS_COUNTED, now }).rows.length,
    nowhere: store.queue.groups(now).find(({ incident }) => incident === null)?.reports ?? 0,
    embargoed: open
      .slice(0, INCIDENTS_SHOWN)
      .flatMap(({ incident }) => store.editorial(incident, now).updates)
      .filter(({ embargoed }) => embargoed),
    notes: store.notesSince(since),
    names: await accountNames(door.commands),
    values: refused === null ? {} : formValues(refused.form),
    problems: refused === null ? {} : problemsByField(refused.error.problems, context.wording),
  });
  return sendPage(reply, refused === null ? 200 : refusalOf(refused.error).status, page);
}

/** `/desk/handover`: from one shift to the next. */
export const addHandoverRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get("/desk/handover", (request, reply) => draw(door, { request, reply }, null));
  app.post("/desk/handover", body, async (request, reply) => {
    const form = formBody(request.body);
    const { actor } = needOwnForm(door, request, form.text("csrf"));
    const said = { text: form.text("text") };
    const input = { incident: null, key: form.text("key") || null, said };
    try {
      const { seq } = await writeNote(door.commands, actor, input);
      await foldedOrLate(door.commands, seq);
      return seeOther(reply, `${door.site.base}/desk/handover`);
    } catch (error) {
      return draw(door, { request, reply }, { form, error: shownInForm(error) });
    }
  });
};
