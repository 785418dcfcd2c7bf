import type { Conflict } from "../claims/conflicts.ts";
import type { IncidentLink, Reply } from "../model/register.ts";
import type { LinkView, ReplyView } from "../store/register-views.ts";
import { toIso } from "../time/to-iso.ts";

interface ZoneDeps {
  readonly zone: string;
}

const iso = (deps: ZoneDeps, at: number | null): string | null =>
  at === null ? null : toIso(at, deps.zone);

export const linkJson = (link: IncidentLink): object => ({
  id: link.id,
  kind: link.kind,
  incidents: link.incidents,
  parties: link.parties,
  reason: link.reason,
});

export const linkViewJson = (deps: ZoneDeps, { link, at }: LinkView): object => ({
  ...linkJson(link),
  at: iso(deps, at),
});

export const replyJson = (deps: ZoneDeps, reply: Reply): object => ({
  id: reply.id,
  statement: reply.statement,
  claim: reply.claimIndex,
  operator: reply.operator,
  speaker: reply.speaker,
  at: iso(deps, reply.at),
  published_in: reply.publishedIn,
  text: reply.text,
  lang: reply.lang,
  verdict: reply.verdict,
});

export const replyViewJson = (deps: ZoneDeps, { reply, enteredAt }: ReplyView): object => ({
  ...replyJson(deps, reply),
  entered_at: iso(deps, enteredAt),
});

export const conflictJson = (deps: ZoneDeps, conflict: Conflict): object => ({
  kind: conflict.kind,
  earlier: { statement: conflict.earlier.statement, claim: conflict.earlier.claimIndex },
  later: { statement: conflict.later.statement, claim: conflict.later.claimIndex },
  from: iso(deps, conflict.from),
  to: iso(deps, conflict.to),
});
