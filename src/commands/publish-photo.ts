import { createHash } from "node:crypto";
import { sealBlob } from "../journal/sealed-blob.ts";
import type { Actor } from "../model/entry.ts";
import { type IncidentId, type ReportId, asReportId } from "../model/ids.ts";
import type { PhotoRegion, PublishedPhoto } from "../model/photo.ts";
import type { ReportView } from "../store/views.ts";
import { imageRefused } from "./add-photo.ts";
import type { CommandDeps, PhotoDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { findLivingReport, permitReport } from "./find-report.ts";
import type { ReportRef } from "./find-report.ts";
import { openPhoto } from "./open-photo.ts";
import { permit } from "./permit.ts";
import type { MadeImage } from "./photos/images.ts";
import { PHOTO_REGIONS_MAX, PUBLISHED_PHOTOS_MAX } from "./photos/limits.ts";
import { publishedName } from "./photos/photo-name.ts";
import { base64url } from "./secrets.ts";

const ID_BYTES = 18;
const WHOLE = 100;

/**
 * The witness agrees that an editor may show the photos of the report, with faces and names made
 * unrecognisable; or takes that back, which takes them off the pages.
 * @throws DeskError `not_found`, `gone`, `unavailable`
 */
export async function agreeToPhotos(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly ref: ReportRef; readonly agreed: boolean },
): Promise<{ readonly seq: number }> {
  const report = await permitReport(deps, actor, { ref: input.ref, command: "edit_report" });
  await findLivingReport(deps, report);
  const { agreed } = input;
  const key = `photo_consent:${report}:${base64url(deps.random(ID_BYTES))}`;
  try {
    const body = { kind: "photo_consent", report, agreed } as const;
    const [appended] = await deps.journal.append([{ key, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}

/** Rectangles inside the picture, in whole percent. @throws DeskError `invalid` */
export function checkRegions(regions: readonly PhotoRegion[]): void {
  const problems = new Problems();
  if (regions.length > PHOTO_REGIONS_MAX)
    problems.add({ field: "regions", problem: "too_many", max: PHOTO_REGIONS_MAX });
  for (const [index, { left, top, width, height }] of regions.entries()) {
    const whole = [left, top, width, height].every(Number.isInteger);
    const inside = left >= 0 && top >= 0 && width > 0 && height > 0 && left < WHOLE && top < WHOLE;
    if (!whole || !inside || width > WHOLE || height > WHOLE)
      problems.add({ field: `regions.${index}`, problem: "not_a_number" });
  }
  problems.refuse("regions");
}

const photosOf = (deps: CommandDeps): PhotoDeps => {
  if (deps.photos === undefined) throw new DeskError("not_found", "this desk takes no photos");
  return deps.photos;
};

export interface BlurPhoto {
  readonly report: string;
  /** 0 to 3. */
  readonly number: number;
  readonly regions: readonly PhotoRegion[];
}

/**
 * What would be shown: the kept picture made anew, with its rectangles unrecognisable.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `gone`, `invalid`, `unavailable`
 */
export async function blurPhoto(
  deps: CommandDeps,
  actor: Actor,
  { report, number, regions }: BlurPhoto,
): Promise<MadeImage> {
  await permit(deps, actor, "publish_photo");
  checkRegions(regions);
  const { images } = photosOf(deps);
  const kept = await openPhoto(deps, actor, { ref: { report: asReportId(report) }, number });
  const made = await images.remake(kept, { position: false, regions });
  if (typeof made === "string") throw imageRefused(made);
  return made;
}

/** The incident the photo is shown with: confirmed, and behind it more than one could guess at. */
function incidentOf(deps: CommandDeps, view: ReportView, problems: Problems): IncidentId | null {
  const [card] = view.incident === null ? [] : deps.store.cards([view.incident], deps.clock());
  if (card === undefined || card.confirmedAt === null || card.witnesses === null)
    return problems.add({ field: "incident", problem: "empty" });
  const shown = deps.store.photosOfIncident(card.incident);
  if (shown.length >= PUBLISHED_PHOTOS_MAX)
    return problems.add({ field: "regions", problem: "too_many", max: PUBLISHED_PHOTOS_MAX });
  return card.incident;
}

export interface PublishPhoto extends BlurPhoto {
  /** The editor looked: no face and no name can be recognised. */
  readonly checked: boolean;
}

/**
 * Shows a witness's photo with the incident the report counts in. The witness agreed; what was kept
 * is never shown, only what is made anew of its pixels. Again with other rectangles takes its place.
 * @throws DeskError `unauthorised`, `forbidden` (no consent), `not_found`, `gone`, `invalid`, `unavailable`
 */
export async function publishPhoto(
  deps: CommandDeps,
  actor: Actor,
  input: PublishPhoto,
): Promise<{ readonly photo: PublishedPhoto; readonly seq: number }> {
  await permit(deps, actor, "publish_photo");
  const report = asReportId(input.report);
  const view = await findLivingReport(deps, report);
  if (!deps.store.agreedToPhotos(report))
    throw new DeskError("forbidden", "the witness did not agree that photos are shown");
  const problems = new Problems();
  if (!input.checked) problems.add({ field: "checked", problem: "confirm_first" });
  const incident = incidentOf(deps, view, problems);
  problems.refuse("photo");
  if (incident === null) throw new Error("a required field passed unseen");
  const made = await blurPhoto(deps, actor, input);
  const { number, regions } = input;
  const id = base64url(deps.random(ID_BYTES));
  try {
    const sealed = await sealBlob(deps.vault, publishedName(report, id), made.bytes);
    await photosOf(deps).blobs.write(publishedName(report, id), sealed);
    const { width, height } = made;
    const sha256 = createHash("sha256").update(sealed).digest("hex");
    const bytes = made.bytes.byteLength;
    const shown = { id, report, number, incident, regions, sha256, bytes, width, height };
    const body = { kind: "photo_published", photo: shown } as const;
    const [appended] = await deps.journal.append([{ key: `photo_published:${id}`, actor, body }]);
    if ((await deps.journal.find(`erasure:${report}`)) !== undefined) {
      // Erased while it was made: nobody could open it any more.
      await photosOf(deps).blobs.remove(report);
      throw new DeskError("gone", `report ${report} was erased`);
    }
    return { photo: shown, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}

/** Takes a photo off the pages. @throws DeskError `unauthorised`, `forbidden`, `not_found`, `unavailable` */
export async function withdrawPhoto(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly report: string; readonly number: number },
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "publish_photo");
  const report: ReportId = asReportId(input.report);
  const { number } = input;
  const shown = deps.store.photosOfReport(report).find((photo) => photo.number === number);
  if (shown === undefined) throw new DeskError("not_found", `photo ${number} is not shown`);
  const body = { kind: "photo_withdrawn", report, number } as const;
  try {
    const [appended] = await deps.journal.append([
      { key: `photo_withdrawn:${shown.id}`, actor, body },
    ]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
