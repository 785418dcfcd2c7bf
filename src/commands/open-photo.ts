import { openBlob } from "../journal/sealed-blob.ts";
import type { Actor } from "../model/entry.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { findLivingReport, permitReport } from "./find-report.ts";
import type { ReportRef } from "./find-report.ts";
import { photoBlob, photoName } from "./photos/photo-name.ts";

export interface OpenPhoto {
  readonly ref: ReportRef;
  /** 0 to 3. */
  readonly number: number;
}

/**
 * The bytes (JPEG) of a photo, for its witness (by token) and for editors (by id).
 * @throws DeskError `not_found`, `forbidden`, `gone`, `unavailable`
 */
export async function openPhoto(
  deps: CommandDeps,
  actor: Actor,
  { ref, number }: OpenPhoto,
): Promise<Uint8Array> {
  const report = await permitReport(deps, actor, { ref, command: "read_desk" });
  const { photos } = await findLivingReport(deps, report);
  const photo = photos.find((known) => known.number === number);
  const missing = new DeskError("not_found", `no photo ${number} of ${report}`);
  if (deps.photos === undefined || photo === undefined) throw missing;
  try {
    const sealed = await deps.photos.blobs.read(photoBlob(report, number, photo.sha256));
    if (sealed === null) throw missing;
    const bytes = await openBlob(deps.vault, photoName(report, number), sealed);
    if (bytes === null) throw new DeskError("gone", `report ${report} was erased`);
    return bytes;
  } catch (error) {
    throw failed(error);
  }
}
