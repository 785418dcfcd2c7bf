import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { openCheckpoint } from "../../journal/evidence/checkpoint.ts";
import { verifyDiaryPdf } from "../../journal/evidence/signed-pdf.ts";
import { verifierOf } from "../../journal/evidence/signed-note.ts";
import { verifyDiary } from "../../journal/evidence/verify-diary.ts";
import { verifyDatabase } from "../../journal/sqlite/read-batches.ts";
import { verifyExport } from "../../journal/verify.ts";
import { EXIT } from "../cli.ts";
import { InputError } from "../scenario/rows.ts";

/** A diary is held in memory; 5,000 entries of the longest words are half of it. */
const DIARY_BYTES_MAX: number = 256 * 1024 * 1024;
const HEAD_BYTES = 64;

interface Options {
  readonly key: string | null;
  readonly journal: string | null;
}

type Result = { readonly ok: boolean };

function headOf(path: string): string {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, "r");
  try {
    return head.toString("latin1", 0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function bytesOf(path: string): Buffer {
  if (statSync(path).size > DIARY_BYTES_MAX)
    throw new InputError(`${path}: a diary has at most ${DIARY_BYTES_MAX} bytes`);
  return readFileSync(path);
}

const textOf = (path: string): string => bytesOf(path).toString("utf8");

function verifyCheckpoint(path: string, { key }: Options): Result {
  if (key === null)
    throw new InputError("a checkpoint needs the key it is signed with: --key (see /line/key)");
  const stated = openCheckpoint(textOf(path), key);
  return stated === null
    ? ({ ok: false, record: 0, reason: "not signed with this key, or changed" } as Result)
    : ({ ok: true, what: "checkpoint", ...stated } as Result);
}

function verifyFile(path: string, options: Options): Promise<Result> | Result {
  const head = headOf(path);
  const journal = options.journal === null ? null : createReadStream(options.journal);
  if (head.startsWith("vigie/journal\n")) return verifyCheckpoint(path, options);
  if (head.startsWith("%PDF-")) return verifyDiaryPdf(bytesOf(path), { key: options.key, journal });
  // A diary is written with one field a line, a journal with one batch a line.
  if (head.startsWith("{\n")) return verifyDiary(textOf(path), { key: options.key, journal });
  return verifyExport(createReadStream(path));
}

/**
 * `vigie verify FILE|DIR [--key KEY] [--journal EXPORT]`: exit 0 when the chain or the diary holds, 1 with
 * the first bad record when it does not.
 */
export async function verify(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { key: { type: "string" }, journal: { type: "string" } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new InputError("name one file or data folder: vigie verify FILE");
  }
  const { key = null, journal = null } = values;
  if (key !== null && verifierOf(key) === null)
    throw new InputError("--key: give the line that the desk shows at /line/key");
  for (const name of journal === null ? [path] : [path, journal])
    if (statSync(name, { throwIfNoEntry: false }) === undefined)
      throw new InputError(`${name}: no such file or folder`);
  const result: Result = statSync(path).isDirectory()
    ? await verifyDatabase(path)
    : await verifyFile(path, { key, journal });
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.ok ? EXIT.done : EXIT.no;
}
