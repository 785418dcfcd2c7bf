import type { Instant } from "../model/ids.ts";
import type { LineParty, LineRecord, RecordOf } from "../model/line-record.ts";
import { startOfDay } from "../time/start-of-day.ts";
import { DAY_MS } from "../time/units.ts";
import { answersFor, type LineFile, recordsOf, rolesOf } from "./line-file.ts";
import { troubleSince } from "./tapped.ts";

/** What the diary shows without anybody having to say it; each names the entries it follows from. */
export type DiaryFact =
  /** Nobody of theirs answered since; `days`: calendar days begun since the first message. */
  | {
      readonly kind: "unanswered";
      readonly party: LineParty;
      readonly since: Instant;
      readonly days: number;
      readonly messages: number;
      /** Messages after the first. */
      readonly reminders: number;
      readonly records: readonly string[];
    }
  /** Promised, and the time has passed without anybody coming. */
  | {
      readonly kind: "missed";
      readonly party: LineParty;
      readonly from: Instant;
      readonly until: Instant;
      readonly records: readonly string[];
    }
  /** They came after the time that was promised. */
  | {
      readonly kind: "late";
      readonly party: LineParty;
      readonly until: Instant;
      readonly came: Instant;
      readonly records: readonly string[];
    }
  /** Still to come. */
  | {
      readonly kind: "promised";
      readonly party: LineParty;
      readonly from: Instant;
      readonly until: Instant;
      readonly records: readonly string[];
    }
  /** In trouble, and the operator was told nothing that is in the diary. */
  | { readonly kind: "not_reported"; readonly since: Instant; readonly records: readonly string[] };

/** Calendar days of the zone between two moments: from Monday to Tuesday it is one. */
export const daysBetween = (from: Instant, to: Instant, zone: string): number =>
  Math.round((startOfDay(to, zone) - startOfDay(from, zone)) / DAY_MS);

/** Whether an entry is an answer of that party: words of theirs, a promise, or that they came. */
function answers(record: LineRecord, party: LineParty): boolean {
  const { body } = record;
  if (body.kind === "contact")
    return (
      answersFor(body.party, party) &&
      body.mail?.automatic !== true &&
      (body.direction === "in" || body.reached)
    );
  if (body.kind === "promise" || body.kind === "said_fixed") return answersFor(body.party, party);
  return body.kind === "visit" && answersFor(body.party, party) && body.outcome !== "missed";
}

interface Moment {
  readonly now: Instant;
  /** IANA zone of the business. */
  readonly zone: string;
}

function unanswered(file: LineFile, party: LineParty, { now, zone }: Moment): DiaryFact | null {
  const sent = recordsOf(file, "contact").filter(
    ({ at, body }) =>
      at <= now && body.party === party && body.direction === "out" && !body.reached,
  );
  const answered = file.live.findLast((record) => record.at <= now && answers(record, party));
  const open = sent.filter(({ at }) => answered === undefined || at > answered.at);
  const [first] = open;
  if (first === undefined) return null;
  return {
    kind: "unanswered",
    party,
    since: first.at,
    days: daysBetween(first.at, now, zone),
    messages: open.length,
    reminders: open.length - 1,
    records: open.map(({ id }) => id),
  };
}

const came = (file: LineFile, promise: RecordOf<"promise">): RecordOf<"visit"> | undefined =>
  recordsOf(file, "visit").find(
    ({ at, body }) =>
      at >= promise.at && body.outcome !== "missed" && answersFor(body.party, promise.body.party),
  );

/** What became of one promise to come; null: they came in time. */
function kept(file: LineFile, promise: RecordOf<"promise">, now: Instant): DiaryFact | null {
  const { party, from, until } = promise.body;
  const visit = came(file, promise);
  if (visit !== undefined && visit.at <= now) {
    const begin = visit.at - (visit.body.minutes ?? 0) * 60_000;
    const records = [promise.id, visit.id];
    return begin > until ? { kind: "late", party, until, came: begin, records } : null;
  }
  const records = [promise.id];
  return { kind: now > until ? "missed" : "promised", party, from, until, records };
}

/** The oldest trouble there is now. */
const troubleOf = (file: LineFile): Instant | null =>
  rolesOf(file)
    .map((role) => troubleSince(file, role))
    .filter((since) => since !== null)
    .toSorted((a, b) => a - b)[0] ?? null;

function notReported(file: LineFile, now: Instant): DiaryFact | null {
  const since = troubleOf(file);
  if (since === null || since > now) return null;
  const told = file.live.some(
    ({ at, body }) =>
      at >= since && at <= now && body.kind === "contact" && answersFor(body.party, "operator"),
  );
  return told ? null : { kind: "not_reported", since, records: [] };
}

/** What follows from a diary at a moment: unanswered messages, promises, a report that is missing. */
export function diaryFacts(file: LineFile, moment: Moment): readonly DiaryFact[] {
  const { now } = moment;
  const parties = new Set(recordsOf(file, "contact").map(({ body }) => body.party));
  const facts = [
    notReported(file, now),
    ...recordsOf(file, "promise")
      .filter(({ at }) => at <= now)
      .map((promise) => kept(file, promise, now)),
    ...[...parties].map((party) => unanswered(file, party, moment)),
  ];
  return facts.filter((fact) => fact !== null);
}
