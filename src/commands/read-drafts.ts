import { isUtf8 } from "node:buffer";
import type { Actor } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import { asOperatorId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import { STATUSES } from "../model/vocabulary.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import type { FieldProblem } from "./desk-error.ts";
import type { Draft, RawDraft } from "./draft.ts";
import { looksLikeTable, tableRows } from "./drafts-csv.ts";
import { looksLikeMail, mailDraft, splitMailbox } from "./drafts-mail.ts";
import { paragraphs } from "./drafts-text.ts";
import { certainArea, findPlace } from "./find-place.ts";
import {
  CLOCK_AHEAD_MS_MAX,
  DRAFTS_MAX,
  DRAFT_BYTES_MAX,
  ONSET_MIN,
  REPORT_TEXT_CHARS_MAX,
} from "./limits.ts";
import { localTime } from "./local-time.ts";
import { namedOperator } from "./named-operator.ts";
import { permit } from "./permit.ts";

export interface ReadDrafts {
  /** Pasted: one message a paragraph, a table, or mails. */
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface DraftsRead {
  readonly drafts: readonly Draft[];
  /** Parts in which no message was found: `file` name, `part` from 1 where there are several. */
  readonly unreadable: readonly { readonly file: string; readonly part: number | null }[];
}

interface Found {
  readonly raws: RawDraft[];
  readonly unreadable: { file: string; part: number | null }[];
}

/** UTF-16 with a mark, UTF-8, else the Windows code page that spreadsheets still write. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}

async function addMails(mailbox: string, file: string, found: Found): Promise<void> {
  const mails = splitMailbox(mailbox);
  bound(found.raws.length + mails.length);
  for (const [index, mail] of mails.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one mail in memory at a time
    const raw = await mailDraft(mail);
    if (raw === null) found.unreadable.push({ file, part: index + 1 });
    else found.raws.push(raw);
  }
}

function addTable(
  text: string,
  { file, zone }: { file: string; zone: string },
  found: Found,
): void {
  const rows = tableRows(text, zone);
  if (rows === null) found.unreadable.push({ file, part: null });
  for (const [index, row] of (rows ?? []).entries()) {
    const empty = [row.text, row.operator, row.services, row.place].every((cell) => !cell);
    if (empty) found.unreadable.push({ file, part: index + 1 });
    else found.raws.push(row);
  }
}

function bound(drafts: number): void {
  if (drafts <= DRAFTS_MAX) return;
  const problem: FieldProblem = { field: "file", problem: "too_many", max: DRAFTS_MAX };
  throw new DeskError("too_large", `${drafts} messages at once`, [problem]);
}

async function find(input: ReadDrafts, zone: string): Promise<Found> {
  const found: Found = { raws: [], unreadable: [] };
  const parts = [
    { name: "", bytes: Buffer.from(input.text, "utf8") },
    ...input.files.filter(({ bytes }) => bytes.length > 0),
  ];
  for (const { name, bytes } of parts) {
    const text = decoded(bytes);
    const table = /\.(csv|tsv)$/i.test(name) || looksLikeTable(text);
    // oxlint-disable-next-line no-await-in-loop -- files in order
    if (looksLikeMail(text)) await addMails(Buffer.from(bytes).toString("latin1"), name, found);
    else if (table && text.trim() !== "") addTable(text, { file: name, zone }, found);
    else found.raws.push(...paragraphs(text));
    bound(found.raws.length);
  }
  return found;
}

/** A time that cannot be is left out and said so; the message itself is kept. */
function saidAt(raw: RawDraft, now: Instant, problems: FieldProblem[]): Instant {
  const at = raw.saidAt ?? now;
  if (at > now + CLOCK_AHEAD_MS_MAX) problems.push({ field: "saidAt", problem: "in_the_future" });
  else if (at < ONSET_MIN) problems.push({ field: "saidAt", problem: "too_early" });
  else return Math.min(at, now);
  return now;
}

function understand(deps: CommandDeps, text: string, at: Instant): Reading | null {
  if (text === "") return null;
  const { country, zone } = deps.defaults;
  try {
    return deps.reader.message(text, { publishedAt: at, country, zone });
  } catch {
    return null;
  }
}

function placeOf(
  deps: CommandDeps,
  raw: RawDraft,
  reading: Reading | null,
): Pick<Draft, "area" | "place"> {
  if (raw.place) {
    const { area, words } = findPlace(deps, raw.place, null);
    return { area, place: words };
  }
  const [mention] = reading?.places ?? [];
  if (mention === undefined) return { area: null, place: null };
  const area = certainArea(deps.places, mention);
  return { area, place: area === null ? mention.name : null };
}

function draftOf(deps: CommandDeps, raw: RawDraft, now: Instant): Draft {
  const problems: FieldProblem[] = [];
  const at = saidAt(raw, now, problems);
  const text = raw.text.slice(0, REPORT_TEXT_CHARS_MAX);
  if (raw.text.length > text.length)
    problems.push({ field: "text", problem: "too_long", max: REPORT_TEXT_CHARS_MAX });
  const reading = understand(deps, text, at);
  const named = raw.operator ? namedOperator(deps, raw.operator) : null;
  if (raw.operator && named === null)
    problems.push({ field: "operator", problem: "unknown_operator" });
  const cell = raw.services ? understand(deps, raw.services, at) : null;
  const told = STATUSES.find((status) => status === raw.status?.toLowerCase());
  const since = raw.onset ? localTime(raw.onset, deps.defaults.zone) : null;
  const onset = since === null || since > at ? (reading?.onset ?? null) : since;
  const place = placeOf(deps, raw, reading);
  const operator = named ?? reading?.operator ?? null;
  const services = cell?.services.length ? cell.services : (reading?.services ?? []);
  const status = told ?? (raw.status ? understand(deps, raw.status, at) : reading)?.status;
  return {
    text,
    saidAt: at,
    source: raw.source,
    witness: raw.witness,
    ...place,
    operator: operator === null ? null : asOperatorId(operator),
    services,
    onset,
    status: status ?? "unknown",
    onsetPrecision:
      since !== null && onset === since ? "minute" : (reading?.onsetPrecision ?? null),
    // Somebody must be down somewhere: an operator or a service is named, or the words say so.
    accept:
      raw.automatic !== true &&
      problems.length === 0 &&
      (operator !== null || services.length > 0 || reading?.status === "down"),
    problems,
  };
}

/**
 * Reads what an editor pasted or dropped into a table to correct; nothing is stored.
 * @throws DeskError `unauthorised`, `forbidden`, `too_large`
 */
export async function readDrafts(
  deps: CommandDeps,
  actor: Actor,
  input: ReadDrafts,
): Promise<DraftsRead> {
  await permit(deps, actor, "import_messages");
  const bytes = input.files.reduce((sum, file) => sum + file.bytes.length, input.text.length);
  if (bytes > DRAFT_BYTES_MAX) {
    const problem: FieldProblem = { field: "file", problem: "too_long", max: DRAFT_BYTES_MAX };
    throw new DeskError("too_large", `${bytes} bytes to read`, [problem]);
  }
  const { raws, unreadable } = await find(input, deps.defaults.zone);
  const now = deps.clock();
  const seen = new Set<string>();
  const drafts = raws.map((raw) => {
    const draft = draftOf(deps, raw, now);
    const same = `${draft.witness ?? ""}\0${draft.text}`;
    // The same words of the same sender twice are one report.
    const again = draft.text !== "" && seen.has(same);
    seen.add(same);
    return again ? { ...draft, accept: false } : draft;
  });
  return { drafts, unreadable };
}
