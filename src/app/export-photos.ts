import { createHash } from "node:crypto";
import type { BlobName, Blobs } from "../journal/blobs.ts";
import { photoBlob, photoBlobOf, publishedName } from "../commands/photos/photo-name.ts";
import type { Body } from "../model/entry.ts";

/** Sealed photos as the journal names them; of an erased report there are none. */
export class NamedPhotos {
  readonly #byReport = new Map<string, Map<string, string>>();
  readonly #erased = new Set<string>();

  /** One line of an export. */
  take(line: string): void {
    if (!line.startsWith('{"first"')) return;
    const { entries } = JSON.parse(line) as {
      readonly entries: readonly { readonly body: Body }[];
    };
    for (const { body } of entries) this.#take(body);
  }

  #take(body: Body): void {
    if (body.kind === "photo") {
      const { report, number, sha256 } = body;
      this.#add(photoBlob(report, number, sha256), sha256);
    } else if (body.kind === "photo_published") {
      const { report, id, sha256 } = body.photo;
      this.#add(publishedName(report, id), sha256);
    } else if (body.kind === "line_record") {
      if (body.photo !== undefined) this.#add(photoBlobOf(body.file, body.photo), body.photo);
    } else if (body.kind === "erasure") this.#erase(body.report);
    else if (body.kind === "line_erasure") this.#erase(body.file);
  }

  #erase(owner: string): void {
    this.#erased.add(owner);
    this.#byReport.delete(owner);
  }

  #add({ owner, name }: BlobName, sha256: string): void {
    if (this.#erased.has(owner)) return;
    const names = this.#byReport.get(owner) ?? new Map<string, string>();
    this.#byReport.set(owner, names.set(name, sha256));
  }

  *[Symbol.iterator](): IterableIterator<BlobName & { readonly sha256: string }> {
    for (const [owner, names] of this.#byReport)
      for (const [name, sha256] of names) yield { owner, name, sha256 };
  }
}

export interface CopiedPhotos {
  readonly copied: number;
  /** Missing, or not what the journal says: `report/name`. */
  readonly wrong: readonly string[];
}

/** Copies what is as the journal says, one at a time; as sealed as it lies there. */
export async function copyPhotos(
  photos: Iterable<BlobName & { readonly sha256: string }>,
  from: Pick<Blobs, "read">,
  to: Pick<Blobs, "write">,
): Promise<CopiedPhotos> {
  const wrong: string[] = [];
  let copied = 0;
  for (const { owner, name, sha256 } of photos) {
    const bytes = await from.read({ owner, name });
    const right = bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256;
    if (bytes === null || !right) {
      wrong.push(`${owner}/${name}`);
      continue;
    }
    await to.write({ owner, name }, bytes);
    copied += 1;
  }
  return { copied, wrong };
}
