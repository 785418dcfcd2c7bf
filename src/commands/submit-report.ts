import type { Actor, ReportFact } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import { asWitnessKey } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import type { Language, Source } from "../model/vocabulary.ts";
import { checkReport } from "./check-report.ts";
import type { CheckedReport } from "./check-report.ts";
import { composeReport } from "./compose-report.ts";
import { contactKey } from "./contact.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import { failed } from "./failed.ts";
import type { RawFields } from "./fields.ts";
import { IDEMPOTENCY_KEY_CHARS_MAX } from "./limits.ts";
import { packWords } from "./words.ts";
import type { Words } from "./words.ts";
import { JournalError } from "../journal/port.ts";

export interface SubmitReport {
  /** The sender's idempotency key; null: each call is a report of its own. */
  readonly key: string | null;
  readonly source: Source;
  /** Fields under the names of the HTTP contract, unchecked. */
  readonly said: RawFields;
  /** Token of the sender's browser; not part of what was said. */
  readonly device?: string | null;
  /** When it was said, if not now (a call noted later, a mail). Not in the future. */
  readonly saidAt?: Instant;
  /** The sender's language where the text does not tell. */
  readonly lang: Language;
  /** An editor put the fields right: an empty one is not known, whatever the text says. */
  readonly corrected?: boolean;
  /** It came as a mail. */
  readonly mail?: MailOrigin;
  /** What a robot fills in and a person does not see was filled in. */
  readonly suspicious?: boolean;
}

/** How far the sender of a mail can be believed. */
export interface MailOrigin {
  readonly messageId: string | null;
  /** Set when the sender may be forged: who the mail says it is from. */
  readonly claimed: string | null;
  /** What the sender's domain says (DMARC): it is weight, never a gate. */
  readonly auth: "pass" | "none" | "fail";
  /** Network of the machine it came from; null when not known. */
  readonly network: string | null;
}

export interface Submitted {
  /** As it stands in the journal: a repeated key gives the first. */
  readonly fact: ReportFact;
  /** Opens the witness's page. */
  readonly token: string;
  /** Sequence of its entry. */
  readonly seq: number;
  readonly duplicate: boolean;
}

/** A report checked and read, ready to append. */
export interface PreparedReport {
  readonly key: string;
  readonly fact: ReportFact;
  /** Sealed with the append; null when there is nothing of the person. */
  readonly plain: Uint8Array | null;
}

function readText(deps: CommandDeps, checked: CheckedReport, saidAt: Instant): Reading | null {
  if (checked.text === null) return null;
  try {
    return deps.reader.message(checked.text, {
      publishedAt: saidAt,
      country: deps.defaults.country,
      zone: deps.defaults.zone,
      ...(checked.lang === null ? {} : { lang: checked.lang }),
    });
  } catch {
    // What arrived is kept even when reading fails: a person can still read it.
    return null;
  }
}

function wordsOf(
  checked: CheckedReport,
  reading: Reading | null,
  mail: MailOrigin | undefined,
): Words | null {
  const { text, contact } = checked;
  const place = checked.place?.words ?? null;
  if (text === null && contact === null && place === null) return null;
  const words = { text, contact, place, statement: reading?.reportedStatement ?? null };
  return mail === undefined
    ? words
    : { ...words, messageId: mail.messageId, claimed: mail.claimed };
}

/**
 * Who a report counts for. A mail whose sender may be forged counts for the network it came from:
 * whoever sends a thousand of them is one witness, and nobody is made one by others.
 */
function personOf(checked: CheckedReport, input: SubmitReport): string | null {
  const { contact } = checked;
  const device = checked.device ?? input.device ?? null;
  if (input.mail?.auth === "fail") return `mailhost:${input.mail.network ?? "unknown"}`;
  return contact === null ? device && `device:${device}` : contactKey(contact);
}

export function checkKey(key: string | null): void {
  if (key === null) return;
  const fits = key.length > 0 && key.length <= IDEMPOTENCY_KEY_CHARS_MAX && key.isWellFormed();
  if (fits) return;
  const problem = key === "" ? "empty" : key.isWellFormed() ? "too_long" : "malformed";
  throw new DeskError("invalid", "idempotency key refused", [
    { field: "Idempotency-Key", problem, max: IDEMPOTENCY_KEY_CHARS_MAX },
  ]);
}

const requestHash = (deps: CommandDeps, input: SubmitReport, key: string): string =>
  deps.secrets.requestHash(key, JSON.stringify([input.said, input.saidAt ?? null]));

/**
 * Checks and reads one report without storing anything. Asks the vault only for a witness key, and
 * only when the witness left a contact or a device.
 * @throws DeskError `invalid`, `unavailable`
 */
export async function prepareReport(
  deps: CommandDeps,
  input: SubmitReport,
): Promise<PreparedReport> {
  const now = deps.clock();
  checkKey(input.key);
  const checked = checkReport(deps, input.said, now);
  const saidAt = Math.min(input.saidAt ?? now, now);
  const { secrets } = deps;
  const report = input.key === null ? secrets.freshReportId() : secrets.reportId(input.key);
  const reading = readText(deps, checked, saidAt);
  const person = personOf(checked, input);
  const composed = composeReport({
    report,
    source: input.source,
    saidAt,
    checked,
    reading,
    corrected: input.corrected === true,
    // By the salt of the year it came in: those of past years are destroyed.
    witness: person === null ? null : await witnessKey(deps, person, now),
    readerVersion: deps.reader.version,
    tree: deps.places,
    lang: input.lang,
    request: input.key === null ? null : requestHash(deps, input, input.key),
  });
  const words = wordsOf(checked, reading, input.mail);
  const fact = input.mail === undefined ? composed : { ...composed, auth: input.mail.auth };
  return {
    key: `report:${report}`,
    fact: input.suspicious === true ? { ...fact, quarantined: true } : fact,
    plain: words === null ? null : packWords(words),
  };
}

async function witnessKey(
  deps: CommandDeps,
  person: string,
  at: Instant,
): Promise<ReportFact["witness"]> {
  try {
    return asWitnessKey(await deps.vault.witnessKey(person, at));
  } catch (error) {
    throw failed(error);
  }
}

/** The fact a known key stands for, when the request is the same. */
async function firstOf(deps: CommandDeps, prepared: PreparedReport): Promise<Submitted> {
  const entry = await deps.journal.find(prepared.key);
  const body = entry?.body;
  if (entry === undefined || body?.kind !== "report" || body.request !== prepared.fact.request) {
    throw new DeskError("conflict", `another report stands under the key of ${prepared.key}`);
  }
  const token = deps.secrets.reportToken(body.report);
  return { fact: body, token, seq: entry.seq, duplicate: true };
}

/** Resolves once the report is on disk. @throws DeskError `conflict`, `unavailable` */
export async function storeReport(
  deps: CommandDeps,
  actor: Actor,
  prepared: PreparedReport,
): Promise<Submitted> {
  const { key, fact, plain } = prepared;
  try {
    const seals = plain === null ? undefined : { seals: [{ draft: 0, plain }] };
    const [appended] = await deps.journal.append([{ key, actor, body: fact }], seals);
    if (appended === undefined) throw new Error("the journal answered nothing");
    const { seq, duplicate } = appended;
    return { fact, token: deps.secrets.reportToken(fact.report), seq, duplicate };
  } catch (error) {
    const known = error instanceof JournalError && ["conflict", "erased"].includes(error.code);
    if (!known) throw failed(error);
  }
  try {
    return await firstOf(deps, prepared);
  } catch (error) {
    throw failed(error);
  }
}

/**
 * One witness's report from the form or the API, free text or fields. The id and the token derive
 * from the key: the same key again is the same fact and the same answer; with another content it is
 * a `conflict`. Anybody may report.
 * @throws DeskError `invalid`, `conflict`, `unavailable`
 */
export async function submitReport(
  deps: CommandDeps,
  actor: Actor,
  input: SubmitReport,
): Promise<Submitted> {
  return storeReport(deps, actor, await prepareReport(deps, input));
}
