import type { IncidentId, ReportId } from "./ids.ts";

/** A rectangle that is made unrecognisable, in whole percent of the picture's width and height. */
export interface PhotoRegion {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A witness's photo that an editor shows with an incident: made anew from the kept picture, with
 * rectangles made unrecognisable. Its bytes are a blob of their own, sealed with the report's key, so
 * that erasing the report takes them along.
 */
export interface PublishedPhoto {
  /** Stands in its address; says nothing of the report. */
  readonly id: string;
  readonly report: ReportId;
  /** 0 to 3. */
  readonly number: number;
  readonly incident: IncidentId;
  readonly regions: readonly PhotoRegion[];
  /** Hex SHA-256 of the sealed blob. */
  readonly sha256: string;
  readonly bytes: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}
