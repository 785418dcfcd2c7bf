import type { Body, Entry } from "../../model/entry.ts";
import { batchBytes, chainHash, entryText } from "../chain.ts";
import { JournalError } from "../port.ts";
import { sameContent } from "../same-content.ts";
import { openWith, sealWith } from "../seal.ts";
import type { JournalFile } from "./journal-file.ts";
import type {
  AppendAnswer,
  AppendRequest,
  CommitNotice,
  HeadState,
  SealRequest,
} from "./messages.ts";
import type { VaultFile } from "./vault-file.ts";

export interface GroupFiles {
  readonly journal: JournalFile;
  readonly vault: VaultFile;
}

export interface Refused {
  readonly id: number;
  readonly error: JournalError;
}

export interface GroupResult {
  /** Null when nothing new was written. */
  readonly commit: CommitNotice | null;
  /** Appends that only repeated what was known. */
  readonly repeated: readonly { readonly id: number; readonly answer: AppendAnswer }[];
  readonly refused: readonly Refused[];
}

/** A draft against what is known: its own new sequence, or the earlier one of its key. */
interface Placed {
  readonly seq: number;
  readonly at: number;
  readonly duplicate: boolean;
}

/**
 * Appends that waited together, written as one batch. The caller has begun the journal's
 * transaction and commits the vault's before the journal's.
 */
export class CommitGroup {
  readonly #files: GroupFiles;
  readonly #first: number;
  readonly #at: number;
  readonly #hash: Uint8Array;
  readonly #texts: string[] = [];
  readonly #fresh: number[] = [];
  readonly #words: string[] = [];
  readonly #mixed: { id: number; answer: AppendAnswer }[] = [];
  readonly #repeated: { id: number; answer: AppendAnswer }[] = [];
  readonly #refused: Refused[] = [];
  #lastDecision: number;

  constructor(files: GroupFiles, head: HeadState, now: number) {
    this.#files = files;
    this.#first = head.seq + 1;
    // A clock set back does not turn the journal's time back.
    this.#at = Math.max(head.at, now);
    this.#hash = head.hash;
    this.#lastDecision = head.lastDecision;
  }

  /** Accepts an append or notes why it is refused; SQLite's errors are thrown and end the group. */
  add(request: AppendRequest): void {
    const added: string[] = [];
    try {
      this.#checkFence(request);
      const placed = this.#place(request, added);
      this.#write(request, placed);
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      for (const key of added) this.#files.journal.dropKey(key);
      this.#refused.push({ id: request.id, error });
    }
  }

  /** Writes the batch row; to be committed by the caller. */
  finish(): GroupResult {
    const outcome = { repeated: this.#repeated, refused: this.#refused };
    if (this.#texts.length === 0) return { commit: null, ...outcome };
    const last = this.#first + this.#texts.length - 1;
    const bytes = batchBytes(this.#texts);
    const hash = chainHash(this.#hash, bytes);
    this.#files.journal.addBatch({ first: this.#first, last, hash, bytes });
    const head = { seq: last, at: this.#at, hash, lastDecision: this.#lastDecision };
    const commit: CommitNotice = {
      head,
      first: this.#first,
      fresh: this.#fresh,
      words: this.#words,
      mixed: this.#mixed,
    };
    return { commit, ...outcome };
  }

  #checkFence(request: AppendRequest): void {
    if (request.lastDecision !== null && request.lastDecision !== this.#lastDecision) {
      throw new JournalError(
        "fenced",
        `The last decision is ${this.#lastDecision}, not ${request.lastDecision}.`,
      );
    }
  }

  /** Finds a place for each draft and takes its key; `added` collects the keys to give back on refusal. */
  #place(request: AppendRequest, added: string[]): Placed[] {
    const start = this.#first + this.#texts.length;
    return request.keys.map((key, position) => {
      const seq = start + added.length;
      if (this.#files.journal.addKey(key, seq)) {
        added.push(key);
        return { seq, at: this.#at, duplicate: false };
      }
      const known = this.#files.journal.seqOfKey(key) ?? 0;
      const first =
        known >= start ? ownDraft(request, request.keys.indexOf(key)) : this.#known(known);
      if (!this.#sameFact(request, position, first)) {
        throw new JournalError("conflict", `The key ${key} is entry ${known} with another body.`);
      }
      return { seq: known, at: known >= this.#first ? this.#at : first.at, duplicate: true };
    });
  }

  /** An entry of this group or of the file. */
  #known(seq: number): Entry {
    const text = this.#texts[seq - this.#first];
    if (text === undefined) return this.#files.journal.entry(seq);
    return JSON.parse(text) as Entry;
  }

  #sameFact(request: AppendRequest, position: number, first: Entry): boolean {
    const seal = request.seals[position] ?? null;
    const again = ownDraft(request, position).body;
    if (seal === null) return sameContent(again, first.body);
    const known = sealedOf(first.body);
    if (!sameContent(withoutSealed(again), withoutSealed(first.body))) return false;
    if (known === "") {
      // The same key twice in one append: its first words are not sealed yet.
      const other = request.seals[request.keys.indexOf(request.keys[position] ?? "")];
      return other?.plain === seal.plain;
    }
    if (known === null) return false;
    const key = this.#files.vault.keyOf(seal.report);
    // Words that were erased cannot be compared any more; the rest of the body agreed.
    if (key === "erased" || key === null) return true;
    return bytesOf(seal).equals(openWith(key, seal.report, known));
  }

  #write(request: AppendRequest, placed: readonly Placed[]): void {
    const sealed = this.#sealAll(request, placed);
    let fresh = 0;
    for (const [position, place] of placed.entries()) {
      if (place.duplicate) continue;
      fresh += 1;
      const after = request.seals[position]?.after ?? "";
      const text = (request.texts[position] ?? "") + (sealed[position] ?? "") + after;
      this.#texts.push(entryText(place.seq, place.at, text));
      if (request.decisions[position] === true) {
        this.#files.journal.addDecision(place.seq);
        this.#lastDecision = place.seq;
      }
    }
    if (fresh === placed.length) {
      const words = sealed.filter((text) => text !== null);
      this.#fresh.push(request.id, placed[0]?.seq ?? 0, words.length);
      this.#words.push(...words);
      return;
    }
    const answer: AppendAnswer = { appended: placed, sealed };
    (fresh > 0 ? this.#mixed : this.#repeated).push({ id: request.id, answer });
  }

  #sealAll(request: AppendRequest, placed: readonly Placed[]): (string | null)[] {
    return request.seals.map((seal, position) => {
      if (seal === null || placed[position]?.duplicate === true) return null;
      const key = this.#files.vault.keyFor(seal.report);
      if (key === "erased") {
        throw new JournalError("erased", `The report ${seal.report} was erased.`);
      }
      return sealWith(key, seal.report, bytesOf(seal));
    });
  }
}

const bytesOf = (seal: SealRequest): Buffer => Buffer.from(seal.plain, "latin1");

/** A draft as it would be read back; the words of a sealed one are the empty text. */
const ownDraft = (request: AppendRequest, position: number): Entry => {
  const after = request.seals[position]?.after ?? "";
  return JSON.parse((request.texts[position] ?? "") + after) as Entry;
};

const sealedOf = (body: Body): string | null => ("sealed" in body ? body.sealed : null);

const withoutSealed = (body: Body): Body => ({ ...body, sealed: null }) as Body;
