import type { JournalLimits } from "../limits.ts";
import { JournalError } from "../port.ts";
import { openWith, sealWith } from "../seal.ts";
import { CommitGroup, type GroupResult } from "./commit-group.ts";
import { diskTrouble } from "./disk-trouble.ts";
import { JournalFile } from "./journal-file.ts";
import type {
  Answer,
  AppendRequest,
  CommitNotice,
  HeadState,
  OtherRequest,
  Parcel,
  Reply,
  Request,
} from "./messages.ts";
import { VaultFile } from "./vault-file.ts";

type Asked<Type extends OtherRequest["type"]> = Extract<OtherRequest, { type: Type }> & {
  readonly id: number;
};

const isAsked = <Type extends OtherRequest["type"]>(
  request: Request,
  type: Type,
): request is Asked<Type> => request.type === type;

const unavailable = (error: unknown): JournalError => {
  if (error instanceof JournalError) return error;
  const trouble = diskTrouble(error);
  if (trouble) return trouble;
  // Not the disk: a damaged file or a fault of ours. The desk keeps showing pages, writes are refused.
  return new JournalError("unavailable", `The journal failed: ${String(error)}`);
};

/**
 * All that the journal's thread does, synchronously: takes what is waiting, writes it as one
 * durable step, then answers what was asked. Disk trouble refuses and is retried with the next
 * write; the files are then opened anew, as SQLite advises after an I/O error.
 */
export class Engine {
  readonly #dir: string;
  readonly #limits: JournalLimits;
  #journal: JournalFile;
  #vault: VaultFile;
  #head: HeadState;
  #troubled = false;

  constructor(dir: string, limits: JournalLimits) {
    this.#dir = dir;
    this.#limits = limits;
    this.#vault = new VaultFile(dir, limits);
    this.#journal = new JournalFile(dir, limits);
    this.#head = this.#journal.head();
  }

  get head(): HeadState {
    return this.#head;
  }

  /** Parcels that came while the last ones were written. */
  run(parcels: readonly Parcel[]): Reply {
    const now = Math.max(...parcels.map((parcel) => parcel.now));
    const requests = parcels.flatMap((parcel) => parcel.requests);
    const commits: CommitNotice[] = [];
    const answers: Answer[] = [];
    const appends = requests.filter((request) => request.type === "append");
    const seals = requests.filter((request) => isAsked(request, "seal"));
    for (const group of this.#groups(appends)) this.#writeGroup(group, now, { commits, answers });
    if (seals.length > 0) this.#sealAll(seals, answers);
    const erasures = requests.filter(
      (request) => isAsked(request, "erase") || isAsked(request, "destroy_salts"),
    );
    if (erasures.length > 0) this.#destroyAll(erasures, answers);
    for (const request of requests) {
      if (request.type !== "append") this.#answerReading(request, answers);
    }
    return { commits, answers };
  }

  /** Puts the files in order; true when there is more to do in a quiet moment. */
  tidy(quiet: boolean): boolean {
    if (this.#troubled) return false;
    try {
      const more = this.#vault.tidy(quiet);
      return this.#journal.tidy(quiet) || more;
    } catch {
      this.#troubled = true;
      return false;
    }
  }

  close(): void {
    this.#journal.close();
    this.#vault.close();
  }

  /** Appends in order, cut where a batch would grow beyond its limits. */
  #groups(appends: readonly AppendRequest[]): AppendRequest[][] {
    const groups: AppendRequest[][] = [];
    let [entries, chars] = [0, 0];
    let alone = false;
    for (const append of appends) {
      const size = append.texts.reduce((sum, text) => sum + text.length, 0);
      entries += append.keys.length;
      chars += size;
      const group = groups.at(-1);
      const full = entries > this.#limits.BATCH_ENTRIES_MAX || chars > this.#limits.BATCH_CHARS_MAX;
      if (group === undefined || full || alone || append.alone) {
        groups.push([append]);
        [entries, chars] = [append.keys.length, size];
      } else group.push(append);
      alone = append.alone;
    }
    return groups;
  }

  #writeGroup(
    group: readonly AppendRequest[],
    now: number,
    out: { readonly commits: CommitNotice[]; readonly answers: Answer[] },
  ): void {
    try {
      const result = this.#commit(group, now);
      if (result.commit) {
        this.#head = result.commit.head;
        out.commits.push(result.commit);
      }
      for (const { id, answer } of result.repeated)
        out.answers.push({ id, ok: true, value: answer });
      for (const { id, error } of result.refused) out.answers.push(refusal(id, error));
    } catch (error) {
      this.#trouble(error);
      for (const { id } of group) out.answers.push(refusal(id, unavailable(error)));
    }
  }

  #commit(group: readonly AppendRequest[], now: number): GroupResult {
    this.#recover();
    const files = { journal: this.#journal, vault: this.#vault };
    files.journal.begin();
    const writing = new CommitGroup(files, this.#head, now);
    for (const append of group) writing.add(append);
    const result = writing.finish();
    // A key is durable before the entry that needs it.
    files.vault.commit();
    if (result.commit) files.journal.commit();
    else files.journal.rollback();
    return result;
  }

  #sealAll(requests: readonly Asked<"seal">[], answers: Answer[]): void {
    this.#vaultStep(requests, answers, () =>
      requests.map((request) => {
        const key = this.#vault.keyFor(request.report);
        if (key === "erased") {
          return refusal(request.id, erased(`The report ${request.report} was erased.`));
        }
        const value = sealWith(key, request.report, request.plain);
        return { id: request.id, ok: true, value };
      }),
    );
  }

  #destroyAll(requests: readonly Request[], answers: Answer[]): void {
    this.#vaultStep(requests, answers, () => {
      for (const request of requests) {
        if (isAsked(request, "erase")) this.#vault.eraseKey(request.report);
        if (isAsked(request, "destroy_salts")) this.#vault.destroySalts(request.beforeYear);
      }
      this.#vault.commit();
      if (!this.#vault.emptyLog()) {
        throw new JournalError("unavailable", "The vault's log is in use: erase once more.");
      }
      return requests.map(({ id }) => ({ id, ok: true, value: null }));
    });
  }

  /** Commits what `step` did to the vault before its answers count. */
  #vaultStep(requests: readonly Request[], answers: Answer[], step: () => Answer[]): void {
    try {
      this.#recover();
      const done = step();
      this.#vault.commit();
      answers.push(...done);
    } catch (error) {
      this.#trouble(error);
      answers.push(...requests.map(({ id }) => refusal(id, unavailable(error))));
    }
  }

  #answerReading(request: OtherRequest & { readonly id: number }, answers: Answer[]): void {
    if (request.type === "seal" || request.type === "erase") return;
    if (request.type === "destroy_salts" || request.type === "close") return;
    try {
      answers.push({ id: request.id, ok: true, value: this.#look(request) });
    } catch (error) {
      if (!(error instanceof JournalError)) this.#trouble(error);
      answers.push(refusal(request.id, unavailable(error)));
    }
  }

  #look(request: Asked<"open" | "salt" | "batches" | "link" | "find" | "decisions">): unknown {
    switch (request.type) {
      case "open": {
        const key = this.#vault.keyOf(request.report);
        return key === null || key === "erased"
          ? null
          : openWith(key, request.report, request.sealed);
      }
      case "salt": {
        const salt = this.#vault.saltFor(request.year);
        this.#vault.commit();
        if (salt === "erased") throw erased(`The salt of ${request.year} was destroyed.`);
        return salt;
      }
      case "batches":
        return this.#journal.batches(request.fromSeq, request.toSeq, this.#limits.READ_BYTES_MAX);
      case "link":
        return this.#journal.link(request.seq);
      case "find": {
        const seq = this.#journal.seqOfKey(request.key);
        return seq === null ? null : this.#journal.entry(seq);
      }
      case "decisions":
        return this.#journal.decisions(request.fromSeq, request.limit);
    }
  }

  #trouble(error: unknown): void {
    if (error instanceof JournalError) return;
    this.#troubled = true;
    for (const file of [this.#journal, this.#vault]) {
      try {
        file.rollback();
      } catch {
        // The file is opened anew before the next write.
      }
    }
  }

  /** After trouble: opens both files anew and believes what they say, not what was meant to be written. */
  #recover(): void {
    if (!this.#troubled) return;
    const vault = new VaultFile(this.#dir, this.#limits);
    const journal = new JournalFile(this.#dir, this.#limits);
    this.#head = journal.head();
    this.close();
    [this.#vault, this.#journal] = [vault, journal];
    this.#troubled = false;
  }
}

const erased = (message: string): JournalError => new JournalError("erased", message);

const refusal = (id: number, error: JournalError): Answer => ({
  id,
  ok: false,
  code: error.code,
  message: error.message,
});
