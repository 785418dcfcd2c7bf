import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BLOBS_FOLDER, FolderBlobs } from "../../journal/folder-blobs.ts";
import { exportFolder } from "../../journal/sqlite/read-batches.ts";
import { readConfig } from "../config.ts";
import { EXIT } from "../cli.ts";
import { copyPhotos, NamedPhotos } from "../export-photos.ts";
import { InputError } from "../scenario/rows.ts";

/** Lines of a stream of bytes, each once it is whole. */
class Lines {
  #held: Buffer[] = [];
  readonly #take: (line: string) => void;

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  write(bytes: Uint8Array): void {
    let from = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      this.#take(Buffer.concat([...this.#held, bytes.subarray(from, end)]).toString());
      this.#held = [];
      from = end + 1;
    }
    if (from < bytes.length) this.#held.push(Buffer.from(bytes.subarray(from)));
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Sealed photos beside the journal, in a folder of their own. */
async function exportPhotos(dataDir: string, folder: string, named: NamedPhotos): Promise<number> {
  const { copied, wrong } = await copyPhotos(
    named,
    new FolderBlobs(dataDir),
    new FolderBlobs(folder),
  );
  say(`${copied} photos in ${join(folder, BLOBS_FOLDER)}, as sealed as they were`);
  for (const name of wrong) say(`photo ${name} is missing or is not what the journal says`);
  return wrong.length === 0 ? EXIT.done : EXIT.no;
}

/** `vigie export`: the journal as JSON Lines on stdout, read-only beside a running desk. */
export async function exportVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, photos: { type: "string" } },
  });
  const { dataDir } = readConfig(process.env, { data: values.data });
  const { photos } = values;
  if (photos !== undefined && existsSync(join(photos, BLOBS_FOLDER)))
    throw new InputError(`${photos} holds photos already: name an empty folder`);
  const named = new NamedPhotos();
  const lines = new Lines((line) => named.take(line));
  const end = await exportFolder(dataDir, async (bytes) => {
    if (photos !== undefined) lines.write(bytes);
    if (!process.stdout.write(bytes)) await once(process.stdout, "drain");
  });
  say(`${end.entries} entries in ${end.batches} batches, head ${end.head}`);
  return photos === undefined ? EXIT.done : exportPhotos(dataDir, photos, named);
}
