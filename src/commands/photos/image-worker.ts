import sharp from "sharp";
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
}

async function remake({ bytes, position }: Job): Promise<MadeImage | ImageRefusal> {
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
    const found = exif === undefined ? null : exifPosition(exif);
    return { bytes: data, width, height, position: found };
  } catch (error) {
    return String(error).includes("pixel limit") ? "too_many_pixels" : "unreadable";
  }
}

process.on("message", (job: Job) => {
  void remake(job).then((made) => process.send?.(made));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
