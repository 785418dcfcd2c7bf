import { createHash } from "node:crypto";
import { openBlob, sealBlob } from "../../journal/sealed-blob.ts";
import { type LineFile, recordsOf } from "../../lines/line-file.ts";
import type { LineFileId } from "../../model/ids.ts";
import type { RecordOf } from "../../model/line-record.ts";
import type { LineFileView } from "../../store/queries/line-files.ts";
import { checkPhotoBytes, imageRefused } from "../add-photo.ts";
import { checkPast } from "../check-report.ts";
import type { CommandDeps, PhotoDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkText, type RawFields } from "../fields.ts";
import { photoBlobOf } from "../photos/photo-name.ts";
import { checkKey } from "../submit-report.ts";
import { appendRecord, type AppendedRecord, knownRecord } from "./append-record.ts";
import { LINE_PHOTOS_MAX, LINE_WORDS_CHARS_MAX } from "./limits.ts";

export interface AddLinePhoto {
  readonly row: LineFileView;
  readonly file: LineFile;
  /** Idempotency key; null: the desk draws one. */
  readonly key: string | null;
  /** `words?`, `at?`. */
  readonly said: RawFields;
  readonly bytes: Uint8Array;
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What a picture of a diary is sealed as: it cannot take the place of another. */
const sealedAs = (file: LineFileId, picture: string): { owner: string; name: string } => ({
  owner: file,
  name: `diary-${picture.slice(0, 32)}`,
});

/** Durable before the entry that names it. Resolves with the hash of its sealed bytes. */
async function keepPicture(
  { deps, photos }: { readonly deps: CommandDeps; readonly photos: PhotoDeps },
  file: LineFileId,
  bytes: Uint8Array,
): Promise<{ readonly picture: string; readonly blob: string }> {
  const picture = hashOf(bytes);
  const sealed = await sealBlob(deps.vault, sealedAs(file, picture), bytes);
  const blob = hashOf(sealed);
  await photos.blobs.write(photoBlobOf(file, blob), sealed);
  return { picture, blob };
}

/**
 * A picture in the diary of a file: made anew from its pixels without any metadata, sealed with the file's
 * key. The same under the same key again is the same entry.
 * @throws DeskError `not_found` (this desk takes no photos), `invalid`, `too_large`, `conflict`, `gone`,
 * `unavailable`
 */
export async function addLinePhoto(
  deps: CommandDeps,
  { row, file, key, said, bytes }: AddLinePhoto,
): Promise<AppendedRecord> {
  const { photos } = deps;
  if (photos === undefined) throw new DeskError("not_found", "this desk takes no photos");
  checkKey(key);
  const problems = new Problems();
  const now = deps.clock();
  const at = checkPast(said, { field: "at", now }, problems) ?? now;
  const words = checkText(said, { field: "words", max: LINE_WORDS_CHARS_MAX }, problems);
  problems.refuse("photo");
  checkPhotoBytes(bytes);
  const request = {
    file: row.file,
    key: key ?? deps.secrets.freshKey(),
    asked: ["photo", words, said["at"] ?? null, hashOf(bytes)],
  };
  const known = await knownRecord(deps, request);
  if (known !== null) return known;
  if (recordsOf(file, "photo").length >= LINE_PHOTOS_MAX)
    throw new DeskError("conflict", `a file has at most ${LINE_PHOTOS_MAX} photos`);
  try {
    const made = await photos.images.remake(bytes, { position: false });
    if (typeof made === "string") throw imageRefused(made);
    const { picture, blob } = await keepPicture({ deps, photos }, row.file, made.bytes);
    const { width, height } = made;
    const body = { kind: "photo", words, width, height, picture, blob } as const;
    const appended = await appendRecord(deps, { ...request, at, body, photo: blob });
    await removeIfErased(deps, photos, row.file);
    return appended;
  } catch (error) {
    throw failed(error);
  }
}

/** The file may have been erased while its photo was made: nobody could open it any more. */
async function removeIfErased(
  deps: CommandDeps,
  photos: PhotoDeps,
  file: LineFileId,
): Promise<void> {
  if ((await deps.journal.find(`line_erasure:${file}`)) === undefined) return;
  await photos.blobs.remove(file);
  throw new DeskError("gone", "the file was erased");
}

/** The bytes (JPEG) of a picture of a diary. @throws DeskError `not_found`, `gone`, `unavailable` */
export async function openLinePhoto(
  deps: Pick<CommandDeps, "photos" | "vault">,
  file: LineFileId,
  { body }: Pick<RecordOf<"photo">, "body">,
): Promise<Uint8Array> {
  const missing = new DeskError("not_found", "no such photo");
  try {
    const sealed = await deps.photos?.blobs.read(photoBlobOf(file, body.blob));
    if (sealed === undefined || sealed === null) throw missing;
    const bytes = await openBlob(deps.vault, sealedAs(file, body.picture), sealed);
    if (bytes === null) throw new DeskError("gone", "the file was erased");
    return bytes;
  } catch (error) {
    throw failed(error);
  }
}
