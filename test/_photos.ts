import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** Degrees, minutes and seconds of Jumet, as a phone writes them. */
export const JUMET_EXIF = {
  IFD0: { Make: "Spyglass", Model: "S1", Artist: "Hippolyte" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "50/1 26/1 30/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "4/1 26/1 0/1",
  },
};

/** A JPEG with a pattern that compresses as a photo does. */
export const photoOf = async ({
  width,
  height,
  exif,
}: {
  readonly width: number;
  readonly height: number;
  readonly exif?: typeof JUMET_EXIF;
}): Promise<Uint8Array<ArrayBuffer>> => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7 + (at >> 9) * 13) % 256;
  const image = sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 80 });
  return Uint8Array.from(await (exif === undefined ? image : image.withExif(exif)).toBuffer());
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
};

/** A valid PNG of black pixels, one bit each: few bytes however many pixels. */
export const pngOf = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", new Uint8Array())];
  return Uint8Array.from(Buffer.concat([signature, ...parts]));
};

/** A JPEG with a comment segment right after its start. */
export const withComment = (jpeg: Uint8Array, words: string): Uint8Array<ArrayBuffer> => {
  const text = Buffer.from(words, "latin1");
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]));
};
