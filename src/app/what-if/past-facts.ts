import { PendingTriage } from "../../watch/pending-triage.ts";
import { isLineFact, type LineFact } from "../../model/line-file.ts";
import type { Journal } from "../../journal/port.ts";
import { isDecision, isMailFact } from "../../model/entry.ts";
import { type AccountEntry, isAccountEntry } from "../../model/account.ts";
import type { Entry, Fact, MailFact } from "../../model/entry.ts";
import type { Instant } from "../../model/ids.ts";
import { leanFact } from "../../watch/lean-fact.ts";
import type { TriedFact } from "../../watch/what-if/tried-run.ts";

/** Entries read and sent at a time: a few milliseconds of the desk's own time. */
const CHUNK = 500;

/** Sequence of the first entry at `at` or later; the head's when there is none. */
export async function seqAt(journal: Journal, head: number, at: Instant): Promise<number> {
  let low = 1;
  let high = head;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [entry] = await journal.read(middle, middle, 1);
    if (entry !== undefined && entry.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A fact as detection needs it: nothing sealed, nothing of the reading; null for one it does not look at. */
function lean(entry: Entry): TriedFact | Instant | null {
  const { seq, at, body } = entry;
  if (isDecision(body) || isAccountEntry(body) || isMailFact(body) || isLineFact(body)) return null;
  const fact: Exclude<Fact, AccountEntry | MailFact | LineFact> = body;
  switch (fact.kind) {
    case "tick":
      return at;
    case "report":
      // Doubtful reports are in no count.
      if (fact.quarantined === true) return null;
      return { seq, at, fact: leanFact(fact) };
    case "statement":
      return { seq, at, fact: { ...fact, statement: { ...fact.statement, text: "" } } };
    case "correction":
    case "answer":
    case "erasure":
    case "measurement":
    case "setting":
    case "ruling":
    case "split":
      return { seq, at, fact };
    case "photo":
    case "visit":
    case "learned":
    case "reply":
    case "link":
    case "unlink":
    case "quote":
    case "unquote":
    case "triage":
    case "untriage":
    case "note":
    case "update":
    case "update_end":
    case "merge":
    case "unmerge":
    case "incident_name":
    case "finding_review":
    case "queue_view":
    case "photo_consent":
    case "photo_published":
    case "photo_withdrawn":
      return null;
  }
}

/** What editors did to reports, where it can no longer be taken back. */
function settled(pending: PendingTriage, entry: Entry): readonly TriedFact[] {
  const { seq, at, body } = entry;
  if (isDecision(body)) return [];
  return pending.next({ ...entry, body }).map((due) => ({
    seq,
    at,
    fact: due.kind === "report" ? leanFact(due) : due,
  }));
}

export interface FactChunk {
  /** Sequence of the first entry of the chunk. */
  readonly seq: number;
  /** Sequence of the last entry looked at. */
  readonly to: number;
  readonly facts: readonly (TriedFact | Instant)[];
}

/** What detection looks at, in order, from `from` to `head`. */
export async function* pastFacts(
  journal: Journal,
  { from, head }: { readonly from: number; readonly head: number },
): AsyncGenerator<FactChunk> {
  const pending = new PendingTriage();
  for (let seq = from; seq <= head; seq += CHUNK) {
    const to = Math.min(head, seq + CHUNK - 1);
    const entries = await journal.read(seq, to, CHUNK);
    const facts = entries.flatMap((entry) => {
      const fact = lean(entry);
      return [...(fact === null ? [] : [fact]), ...settled(pending, entry)];
    });
    yield { seq, to, facts };
  }
}
