import type { Entry } from "../../model/entry.ts";
import { lineFile, type LineFile } from "../../lines/line-file.ts";
import type { LineFileId } from "../../model/ids.ts";
import type { LineRecord } from "../../model/line-record.ts";
import { signedCheckpoint } from "../../journal/evidence/checkpoint.ts";
import { type DiaryLink, type DiaryProof, linksDigest } from "../../journal/evidence/diary-file.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { foldedOrLate } from "../find-report.ts";
import { openText, recordOf } from "./sealed-record.ts";

/** Batches that somebody else wrote in too are not shown to anybody. */
const onlyOf = (text: string, file: LineFileId): boolean =>
  (JSON.parse(text) as Entry[]).every(({ body }) => "file" in body && body.file === file);

const now = (deps: Pick<CommandDeps, "clock">): string => new Date(deps.clock()).toISOString();

/** What the desk states of its journal now; anybody may keep it. @throws DeskError `unavailable` */
export async function stateJournal(
  deps: Pick<CommandDeps, "journal" | "signer" | "clock">,
): Promise<string> {
  try {
    const { seq, hash } = await deps.journal.head();
    return signedCheckpoint({ seq, hash, time: now(deps), diary: null }, deps.signer);
  } catch (error) {
    throw failed(error);
  }
}

export interface ProvenDiary {
  /** The entries up to the checkpoint. */
  readonly diary: LineFile;
  readonly proof: DiaryProof;
}

/**
 * That the entries of a file stand in the journal as they are shown: of each its batch with the hash
 * before and after it and the words that were sealed, and the desk's signature under all of it.
 * @throws DeskError `unavailable`
 */
export async function proveDiary(
  deps: Pick<CommandDeps, "journal" | "vault" | "store" | "signer" | "clock">,
  file: LineFileId,
): Promise<ProvenDiary> {
  try {
    // The head first: every entry of the file up to it is in the proof, and none after it.
    const head = await deps.journal.head();
    await foldedOrLate(deps, head.seq);
    if (deps.store.seq < head.seq)
      throw new DeskError("unavailable", "the tables are behind the journal");
    const links: DiaryLink[] = [];
    const records: LineRecord[] = [];
    for (const { seq, at, sealed } of deps.store.lineFiles.records(file)) {
      if (seq > head.seq) break;
      const [text, link] = await Promise.all([
        openText(deps, file, sealed),
        deps.journal.link(seq),
      ]);
      if (text === null || link === null) continue;
      const { previous, hash } = link;
      const batch = onlyOf(link.text, file) ? link.text : null;
      links.push({ seq, previous, hash, batch, text });
      records.push(recordOf(text, { seq, at }));
    }
    const diary = { file, entries: links.length, digest: linksDigest(links) };
    const { seq, hash } = head;
    const checkpoint = signedCheckpoint({ seq, hash, time: now(deps), diary }, deps.signer);
    return { diary: lineFile(records), proof: { key: deps.signer.key, checkpoint, links } };
  } catch (error) {
    throw failed(error);
  }
}
