import { createHash } from "node:crypto";
import { sealBlob } from "../journal/sealed-blob.ts";
import { JournalError } from "../journal/port.ts";
import type { Actor, PhotoFact } from "../model/entry.ts";
import type { AreaCode, ReportId } from "../model/ids.ts";
import type { CommandDeps, PhotoDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import type { ProblemWord } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { findLivingReport, permitReport } from "./find-report.ts";
import type { ReportRef } from "./find-report.ts";
import { imageHead } from "./photos/image-head.ts";
import type { ImageRefusal, MadeImage } from "./photos/images.ts";
import { PHOTO_BYTES_MAX, PHOTO_PIXELS_MAX, PHOTOS_PER_REPORT_MAX } from "./photos/limits.ts";
import { photoBlob, photoName } from "./photos/photo-name.ts";

export interface AddPhoto {
  readonly ref: ReportRef;
  /** 0 to 3, as the address says it. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** The witness agrees that the commune where it was taken is noted. */
  readonly position: boolean;
}

export interface AddedPhoto {
  readonly photo: PhotoFact;
  readonly seq: number;
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const refused = (problem: ProblemWord, max?: number): DeskError =>
  new DeskError("invalid", `photo refused: ${problem}`, [
    { field: "photo", problem, ...(max === undefined ? {} : { max }) },
  ]);

const tooLarge = (problem: ProblemWord, max: number): DeskError =>
  new DeskError("too_large", `photo refused: ${problem}`, [{ field: "photo", problem, max }]);

function checkPhoto({ number, bytes }: AddPhoto): void {
  if (!Number.isInteger(number) || number < 0 || number >= PHOTOS_PER_REPORT_MAX)
    throw refused("too_many", PHOTOS_PER_REPORT_MAX);
  checkPhotoBytes(bytes);
}

/** What can be told without decoding anything. @throws DeskError `invalid`, `too_large` */
export function checkPhotoBytes(bytes: Uint8Array): void {
  if (bytes.byteLength > PHOTO_BYTES_MAX) throw tooLarge("too_long", PHOTO_BYTES_MAX);
  const head = imageHead(bytes);
  if (head === "not_a_photo") throw refused("not_a_photo");
  if (head === "unreadable") throw refused("unreadable_file");
  if (head.width * head.height > PHOTO_PIXELS_MAX)
    throw tooLarge("too_many_pixels", PHOTO_PIXELS_MAX);
}

export function imageRefused(refusal: ImageRefusal): DeskError {
  switch (refusal) {
    case "busy":
      return new DeskError("unavailable", "too many photos are being made anew");
    case "too_many_pixels":
      return tooLarge("too_many_pixels", PHOTO_PIXELS_MAX);
    case "too_slow":
    case "unreadable":
      return refused("unreadable_file");
  }
}

/** The photo that already has this number, when it is the same one. @throws DeskError `conflict` */
async function known(deps: CommandDeps, key: string, request: string): Promise<AddedPhoto | null> {
  const entry = await deps.journal.find(key);
  if (entry === undefined) return null;
  if (entry.body.kind === "photo" && entry.body.request === request)
    return { photo: entry.body, seq: entry.seq };
  throw new DeskError("conflict", `another photo stands under ${key}`);
}

/** The commune where it was taken: the only part of a position that is kept. */
function areaOf(deps: CommandDeps, { position }: MadeImage): AreaCode | null {
  if (position === null) return null;
  const nearest = deps.places.nearest(position.lat, position.lon);
  return nearest === null ? null : deps.places.commune(nearest);
}

/** Seals and writes the blob; the entry that names it comes after. */
async function store(
  { deps, photos }: { readonly deps: CommandDeps; readonly photos: PhotoDeps },
  actor: Actor,
  { fact, bytes }: { readonly fact: Omit<PhotoFact, "sha256">; readonly bytes: Uint8Array },
): Promise<AddedPhoto> {
  const { report, number } = fact;
  const sealed = await sealBlob(deps.vault, photoName(report, number), bytes);
  const sha256 = hashOf(sealed);
  await photos.blobs.write(photoBlob(report, number, sha256), sealed);
  const photo: PhotoFact = { ...fact, sha256 };
  const draft = { key: `photo:${report}:${number}`, actor, body: photo };
  const [appended] = await deps.journal.append([draft]);
  await removeIfErased(deps, photos, report);
  return { photo, seq: appended?.seq ?? 0 };
}

/** The report may have been erased while its photo was made: nobody could open it any more. */
async function removeIfErased(
  deps: CommandDeps,
  photos: PhotoDeps,
  report: ReportId,
): Promise<void> {
  if ((await deps.journal.find(`erasure:${report}`)) === undefined) return;
  await photos.blobs.remove(report);
  throw new DeskError("gone", `report ${report} was erased`);
}

/**
 * A witness adds a photo to their report: made anew from its pixels, sealed with the report's key,
 * private. The same photo under the same number again is the same fact; another one is a `conflict`.
 * @throws DeskError `not_found`, `gone`, `invalid`, `too_large`, `conflict`, `unavailable`
 */
export async function addPhoto(
  deps: CommandDeps,
  actor: Actor,
  input: AddPhoto,
): Promise<AddedPhoto> {
  const { photos } = deps;
  if (photos === undefined) throw new DeskError("not_found", "this desk takes no photos");
  const report = await permitReport(deps, actor, { ref: input.ref, command: "edit_report" });
  checkPhoto(input);
  const { number, bytes, position } = input;
  await findLivingReport(deps, report);
  const key = `photo:${report}:${number}`;
  const request = deps.secrets.requestHash(key, JSON.stringify([hashOf(bytes), position]));
  try {
    const first = await known(deps, key, request);
    if (first !== null) return first;
    const made = await photos.images.remake(bytes, { position });
    if (typeof made === "string") throw imageRefused(made);
    const { width, height } = made;
    const area = areaOf(deps, made);
    const size = { bytes: made.bytes.byteLength, width, height };
    const fact = { kind: "photo", report, number, ...size, area, request } as const;
    return await store({ deps, photos }, actor, { fact, bytes: made.bytes });
  } catch (error) {
    if (!(error instanceof JournalError) || error.code !== "conflict") throw failed(error);
  }
  // The same photo was on its way twice, and the other one was first.
  const first = await known(deps, key, request);
  if (first === null) throw new DeskError("conflict", `no photo under ${key}`);
  return first;
}
