import type { PhotoRegion } from "../../model/photo.ts";
import type { Position } from "./exif-position.ts";

/** A picture made anew from its pixels: nothing of the file that was sent is left in it. */
export interface MadeImage {
  /** JPEG. */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** From the metadata, before they were dropped; null when not asked for or not there. */
  readonly position: Position | null;
}

export type ImageRefusal =
  /** Not a picture of the closed list, broken, or cut short. */
  | "unreadable"
  /** More pixels than the cap. */
  | "too_many_pixels"
  /** Took longer than `PHOTO_WORK_MS_MAX`: the picture is at fault, not the desk. */
  | "too_slow"
  /** Too many wait, or the image process cannot run. */
  | "busy";

/** Makes pictures anew, away from the desk's own process. */
export interface Images {
  remake(
    bytes: Uint8Array,
    options: {
      readonly position: boolean;
      /** Made unrecognisable; none when left out. */
      readonly regions?: readonly PhotoRegion[];
    },
  ): Promise<MadeImage | ImageRefusal>;
  close(): Promise<void>;
}
