/** Bounds of photos from witnesses; `test/photos.test.ts` stands on both sides of each. */
export const PHOTOS_PER_REPORT_MAX = 4;
export const PHOTO_BYTES_MAX: number = 12 * 1024 * 1024;
/** Phones take up to 50 Mpx in one shot. */
export const PHOTO_PIXELS_MAX = 64_000_000;
/** The longer side of what is kept, in pixels: an error message stays readable. */
export const PHOTO_EDGE_PIXELS_MAX = 2048;
/** One picture may keep the image process busy for this long, then the process is ended. */
export const PHOTO_WORK_MS_MAX = 20_000;
/** Rectangles of one photo that are made unrecognisable. */
export const PHOTO_REGIONS_MAX = 8;
/** Photos shown with one incident. */
export const PUBLISHED_PHOTOS_MAX = 12;
/** Pictures waiting for the image process; more are asked to come back. */
export const PHOTOS_WAITING_MAX = 16;
