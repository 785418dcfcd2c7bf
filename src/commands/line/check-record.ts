import type { AreaCode, Instant } from "../../model/ids.ts";
import {
  CAUSE_ANSWERS,
  CHECK_ITEMS,
  CHECK_RESULTS,
  type CheckItem,
  type CheckResult,
  DIRECTIONS,
  LINE_PARTIES,
  LINE_RECORD_KINDS,
  LINE_ROLES,
  LINE_SERVICES,
  type LineRecordBody,
  type WrittenKind,
  NOTICE_SORTS,
  TAPS,
} from "../../model/line-record.ts";
import { readTakings } from "./read-takings.ts";
import { VISIT_OUTCOMES } from "../../model/vocabulary.ts";
import { isZone } from "../../time/is-zone.ts";
import { instantOf } from "../../time/instant-of.ts";
import { checkPast } from "../check-report.ts";
import type { CommandDeps } from "../deps.ts";
import { Problems } from "../desk-error.ts";
import {
  checkFlag,
  checkInstant,
  checkList,
  checkText,
  checkWord,
  type RawFields,
} from "../fields.ts";
import { findPlace } from "../find-place.ts";
import { namedOperator } from "../named-operator.ts";
import { dayOf } from "../../lines/takings.ts";
import { checkCents, checkMeasured, checkWhole } from "./check-numbers.ts";
import {
  LINE_CENTS_MAX,
  LINE_MINUTES_MAX,
  LINE_NAME_CHARS_MAX,
  LINE_NUMBER_CHARS_MAX,
  LINE_WORDS_CHARS_MAX,
  NOTICE_AHEAD_MS_MAX,
  PROMISE_AHEAD_MS_MAX,
} from "./limits.ts";

export interface CheckedRecord {
  readonly at: Instant;
  readonly body: LineRecordBody;
}

type CheckDeps = Pick<CommandDeps, "clock" | "defaults" | "operators" | "places" | "reader">;

/** One entry being checked: what came in, and what is wrong with it. */
interface Checking {
  readonly deps: CheckDeps;
  readonly raw: RawFields;
  readonly problems: Problems;
  /** When it happened: what is ahead is ahead of that, however late it comes in. */
  readonly at: Instant;
}

const textOf = ({ raw, problems }: Checking, field: string, max: number): string | null =>
  checkText(raw, { field, max }, problems);

const wordsOf = (checking: Checking): string | null =>
  textOf(checking, "words", LINE_WORDS_CHARS_MAX);

/** A word of a closed list that must be there; the first of the list once it was refused. */
function needWord<Word extends string>(
  { raw, problems }: Checking,
  field: string,
  words: readonly [Word, ...Word[]],
): Word {
  const before = problems.found.length;
  const word = checkWord(raw, { field, words }, problems);
  if (word === null && problems.found.length === before) problems.add({ field, problem: "empty" });
  return word ?? words[0];
}

const needText = (checking: Checking, field: string, max: number): string => {
  const before = checking.problems.found.length;
  const text = textOf(checking, field, max);
  if (text === null && checking.problems.found.length === before)
    checking.problems.add({ field, problem: "empty" });
  return text ?? "";
};

function business(checking: Checking): LineRecordBody {
  const place = textOf(checking, "place", LINE_NAME_CHARS_MAX);
  let area: AreaCode | null = null;
  if (place !== null) area = findPlace(checking.deps, place, null).area;
  const zone = textOf(checking, "zone", LINE_NAME_CHARS_MAX);
  if (zone !== null && !isZone(zone))
    checking.problems.add({ field: "zone", problem: "out_of_range" });
  return {
    kind: "business",
    ...(zone === null ? {} : { zone }),
    name: needText(checking, "name", LINE_NAME_CHARS_MAX),
    area,
    place,
    street: textOf(checking, "street", LINE_NUMBER_CHARS_MAX),
    phone: textOf(checking, "phone", LINE_NUMBER_CHARS_MAX),
  };
}

function line(checking: Checking): LineRecordBody {
  const { raw, problems, deps } = checking;
  const words = textOf(checking, "operator", LINE_NAME_CHARS_MAX);
  const operator = words === null ? null : namedOperator(deps, words);
  if (words !== null && operator === null)
    problems.add({ field: "operator", problem: "unknown_operator" });
  return {
    kind: "line",
    line: needWord(checking, "line", LINE_ROLES),
    operator,
    contract: textOf(checking, "contract", LINE_NUMBER_CHARS_MAX),
    services: checkList(raw, { field: "services", words: LINE_SERVICES }, problems) ?? [],
  };
}

function state(checking: Checking): LineRecordBody {
  const { raw, problems } = checking;
  const before = problems.found.length;
  const lines = checkList(raw, { field: "lines", words: LINE_ROLES }, problems);
  if (lines === null && problems.found.length === before)
    problems.add({ field: "lines", problem: "empty" });
  return { kind: "state", lines: lines ?? [], state: needWord(checking, "state", TAPS) };
}

const contact = (checking: Checking): LineRecordBody => ({
  kind: "contact",
  by: needWord(checking, "by", ["call", "mail", "letter"]),
  party: needWord(checking, "party", LINE_PARTIES),
  direction: needWord(checking, "direction", DIRECTIONS),
  reached: checkFlag(checking.raw, "reached", checking.problems),
  who: textOf(checking, "who", LINE_NAME_CHARS_MAX),
  number: textOf(checking, "number", LINE_NUMBER_CHARS_MAX),
  waitedMinutes: checkWhole(checking, { field: "waited", max: LINE_MINUTES_MAX }),
  words: wordsOf(checking),
});

/** Hours of a day that are meant by its parts, when no hour was promised. */
const PARTS = { morning: [8, 12], afternoon: [12, 18], day: [8, 18] } as const;

function promise(checking: Checking): LineRecordBody {
  const { raw, problems, deps, at } = checking;
  const part = needWord(checking, "part", ["day", "morning", "afternoon"]);
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(needText(checking, "day", LINE_NAME_CHARS_MAX));
  if (day === null && raw["day"]) problems.add({ field: "day", problem: "not_a_moment" });
  const hourOf = (hour: number): Instant =>
    instantOf(
      {
        year: Number(day?.[1] ?? 1970),
        month: Number(day?.[2] ?? 1),
        day: Number(day?.[3] ?? 1),
        hour,
        minute: 0,
        second: 0,
      },
      deps.defaults.zone,
    );
  const [from, until] = PARTS[part].map(hourOf);
  if (day !== null && Math.abs((from ?? 0) - at) > PROMISE_AHEAD_MS_MAX)
    problems.add({ field: "day", problem: "out_of_range" });
  return {
    kind: "promise",
    party: needWord(checking, "party", LINE_PARTIES),
    from: from ?? 0,
    until: until ?? 0,
    words: wordsOf(checking),
  };
}

const visit = (checking: Checking): LineRecordBody => ({
  kind: "visit",
  party: needWord(checking, "party", LINE_PARTIES),
  outcome: needWord(checking, "outcome", VISIT_OUTCOMES),
  minutes: checkWhole(checking, { field: "minutes", max: LINE_MINUTES_MAX }),
  who: textOf(checking, "who", LINE_NAME_CHARS_MAX),
  said: textOf(checking, "said", LINE_WORDS_CHARS_MAX),
  boxChanged: checkFlag(checking.raw, "box", checking.problems),
});

function cost(checking: Checking): LineRecordBody {
  const before = checking.problems.found.length;
  const cents = checkCents(checking, { field: "amount", max: LINE_CENTS_MAX });
  if (cents === null && checking.problems.found.length === before)
    checking.problems.add({ field: "amount", problem: "empty" });
  return { kind: "cost", cents: cents ?? 0, words: wordsOf(checking) };
}

function takings(checking: Checking): LineRecordBody {
  const day = needText(checking, "day", LINE_NAME_CHARS_MAX);
  if (day !== "" && !/^\d{4}-\d\d-\d\d$/.test(day))
    checking.problems.add({ field: "day", problem: "not_a_moment" });
  return {
    kind: "takings",
    day,
    expectedCents: checkCents(checking, { field: "expected", max: LINE_CENTS_MAX }),
    actualCents: checkCents(checking, { field: "actual", max: LINE_CENTS_MAX }),
  };
}

/** `csv`: a list of days; one line that cannot be read refuses all of them. */
function takingsList(checking: Checking): LineRecordBody {
  const { raw, problems, deps } = checking;
  const text = typeof raw["csv"] === "string" ? raw["csv"] : "";
  const { days, errors } = readTakings(text, dayOf(deps.clock(), deps.defaults.zone));
  if (errors.length > 0) problems.add({ field: "csv", problem: "unreadable_file" });
  return { kind: "takings_list", days };
}

/** `check.web=good` and so on; nothing tried is nothing to write down. */
function check(checking: Checking): LineRecordBody {
  const { raw, problems } = checking;
  const results: Partial<Record<CheckItem, CheckResult>> = {};
  for (const item of CHECK_ITEMS) {
    const result = checkWord(raw, { field: `check.${item}`, words: CHECK_RESULTS }, problems);
    if (result !== null) results[item] = result;
  }
  if (Object.keys(results).length === 0) problems.add({ field: "check", problem: "empty" });
  const measured = checkMeasured(checking);
  const line = needWord(checking, "line", LINE_ROLES);
  return { kind: "check", line, results, ...(measured === null ? {} : { measured }) };
}

function notice(checking: Checking): LineRecordBody {
  const { raw, problems, at } = checking;
  const until = checkInstant(raw, "until", problems);
  if (until !== null && until <= at) problems.add({ field: "until", problem: "too_early" });
  if (until !== null && until > at + NOTICE_AHEAD_MS_MAX)
    problems.add({ field: "until", problem: "out_of_range" });
  const sort = needWord(checking, "notice", NOTICE_SORTS);
  const instead = textOf(checking, "instead", LINE_NUMBER_CHARS_MAX);
  if (instead === null && (sort === "call" || sort === "mail_down"))
    problems.add({ field: "instead", problem: "empty" });
  return { kind: "notice", notice: sort, words: wordsOf(checking), instead, until };
}

function homeRepair(checking: Checking): LineRecordBody {
  if (!checkFlag(checking.raw, "advised", checking.problems))
    checking.problems.add({ field: "advised", problem: "confirm_first" });
  return { kind: "home_repair", words: wordsOf(checking) };
}

const BODIES: Readonly<Record<WrittenKind, (checking: Checking) => LineRecordBody>> = {
  business,
  line,
  state,
  contact,
  promise,
  visit,
  cost,
  takings,
  takings_list: takingsList,
  check,
  notice,
  cause: (checking) => ({
    kind: "cause",
    answer: needWord(checking, "answer", CAUSE_ANSWERS),
    words: wordsOf(checking),
  }),
  note: (checking) => ({
    kind: "note",
    words: needText(checking, "words", LINE_WORDS_CHARS_MAX),
  }),
  said_fixed: (checking) => ({
    kind: "said_fixed",
    party: needWord(checking, "party", LINE_PARTIES),
    words: wordsOf(checking),
  }),
  home_repair: homeRepair,
  notice_end: () => ({ kind: "notice_end" }),
  mail_address: ({ raw }) => ({ kind: "mail_address", open: raw["open"] !== "no" }),
  withdrawn: (checking) => ({
    kind: "withdrawn",
    record: needText(checking, "record", LINE_NAME_CHARS_MAX),
  }),
};

/**
 * One entry of a diary from what was typed or sent: `kind`, `at?` (ISO 8601, not in the future; absent:
 * now), and the fields of its kind (`src/pages/FORMS.md`).
 * @throws DeskError `invalid` with every problem at once
 */
export function checkRecord(deps: CheckDeps, raw: RawFields): CheckedRecord {
  const problems = new Problems();
  const now = deps.clock();
  const kind = checkWord(raw, { field: "kind", words: LINE_RECORD_KINDS }, problems);
  if (kind === null && problems.found.length === 0)
    problems.add({ field: "kind", problem: "empty" });
  const at = checkPast(raw, { field: "at", now }, problems) ?? now;
  problems.refuse("entry");
  if (kind === null) throw new Error("an entry without kind passed unseen");
  const body = BODIES[kind]({ deps, raw, problems, at });
  problems.refuse("entry");
  return { at, body };
}
