import sharp from "sharp";
import type { PhotoRegion } from "../../model/photo.ts";
import { exifPosition } from "./exif-position.ts";
import type { ImageRefusal, MadeImage } from "./images.ts";
import { PHOTO_EDGE_PIXELS_MAX, PHOTO_PIXELS_MAX } from "./limits.ts";

/**
 * Runs as a process of its own: what a crafted picture may break or fill is not the desk's. Only the
 * loaders of the closed list are left open.
 */
const LOADERS = [
  "VipsForeignLoadJpegBuffer",
  "VipsForeignLoadPngBuffer",
  "VipsForeignLoadWebpBuffer",
];
const JPEG_QUALITY = 82;

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: LOADERS });
sharp.cache(false);
sharp.concurrency(1);

interface Job {
  readonly bytes: Uint8Array;
  readonly position: boolean;
  readonly regions: readonly PhotoRegion[];
}

/** What is left of a rectangle: so many pixels each way, which tell neither a face nor a word. */
const BLURRED_PIXELS = 4;

interface Cut {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels of a rectangle, at least one, inside the picture; a border of a pixel goes with it. */
function cutOf({ left, top, width, height }: PhotoRegion, size: Cut): Cut {
  const from = (share: number, of: number): number =>
    Math.min(of - 1, Math.max(0, Math.floor((share * of) / 100) - 1));
  const to = (share: number, of: number): number => Math.min(of, Math.ceil((share * of) / 100) + 1);
  const [x, y] = [from(left, size.width), from(top, size.height)];
  return {
    left: x,
    top: y,
    width: Math.max(1, to(left + width, size.width) - x),
    height: Math.max(1, to(top + height, size.height) - y),
  };
}

/** The picture with its rectangles made of a handful of pixels each: what was there is in it no more. */
async function blurred(jpeg: Buffer, regions: readonly PhotoRegion[]): Promise<Buffer> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const raw = { width, height, channels };
  const whole = { left: 0, top: 0, width, height };
  const patches = await Promise.all(
    regions.map(async (region) => {
      const cut = cutOf(region, whole);
      const few = await sharp(data, { raw })
        .extract(cut)
        .resize({
          width: Math.min(BLURRED_PIXELS, cut.width),
          height: Math.min(BLURRED_PIXELS, cut.height),
          fit: "fill",
        })
        .png()
        .toBuffer();
      const input = await sharp(few)
        .resize({ width: cut.width, height: cut.height, fit: "fill" })
        .png()
        .toBuffer();
      return { input, left: cut.left, top: cut.top };
    }),
  );
  return sharp(data, { raw })
    .composite(patches)
    .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

async function remake({ bytes, position, regions }: Job): Promise<MadeImage | ImageRefusal> {
  const source = sharp(bytes, {
    limitInputPixels: PHOTO_PIXELS_MAX,
    failOn: "error",
    sequentialRead: true,
  });
  try {
    const { exif } = position ? await source.metadata() : { exif: undefined };
    const { data, info } = await source
      .autoOrient()
      .resize({
        width: PHOTO_EDGE_PIXELS_MAX,
        height: PHOTO_EDGE_PIXELS_MAX,
        fit: "inside",
        withoutEnlargement: true,
      })
      .flatten({ background: "#ffffff" })
      // Written without any metadata: nothing asks for it to be kept.
      .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: "4:4:4" })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const shown = regions.length === 0 ? data : await blurred(data, regions);
    const found = exif === undefined ? null : exifPosition(exif);
    return { bytes: shown, width, height, position: found };
  } catch (error) {
    return String(error).includes("pixel limit") ? "too_many_pixels" : "unreadable";
  }
}

process.on("message", (job: Job) => {
  void remake(job).then((made) => process.send?.(made));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
