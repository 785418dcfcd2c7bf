/** The closed list of what is taken. */
export type ImageFormat = "jpeg" | "png" | "webp";

/** What the first bytes say, before anything is decoded. */
export interface ImageHead {
  readonly format: ImageFormat;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** `not_a_photo`: of no listed format; `unreadable`: of one, but broken. */
export type HeadFailure = "not_a_photo" | "unreadable";

type Size = Omit<ImageHead, "format">;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const startsWith = (view: DataView, bytes: readonly number[]): boolean =>
  view.byteLength >= bytes.length && bytes.every((byte, at) => view.getUint8(at) === byte);
const fourCharacters = (view: DataView, at: number): string =>
  view.byteLength < at + 4
    ? ""
    : String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

/** IHDR is the first chunk (PNG, third edition, 5.6). */
function pngSize(view: DataView): Size | null {
  if (view.byteLength < 24 || fourCharacters(view, 12) !== "IHDR") return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start-of-frame markers of JPEG (ITU-T T.81, table B.1): C0 to CF but C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const hasNoLength = (marker: number): boolean =>
  marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Walks the segments up to the frame; entropy-coded data comes after it. */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (hasNoLength(marker)) {
      at += 2;
      continue;
    }
    if (isFrame(marker)) {
      if (at + 9 > view.byteLength) return null;
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** The three kinds of first chunk (RFC 9649, 2.5 to 2.7). */
function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30) return null;
  switch (fourCharacters(view, 12)) {
    case "VP8X":
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return null;
  }
}

const isWebp = (view: DataView): boolean =>
  fourCharacters(view, 0) === "RIFF" && fourCharacters(view, 8) === "WEBP";

/** Format and size from the head alone: nothing is decoded to refuse what is too large or of another kind. */
export function imageHead(bytes: Uint8Array): ImageHead | HeadFailure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known: readonly [ImageFormat, boolean, (view: DataView) => Size | null][] = [
    ["jpeg", startsWith(view, [0xff, 0xd8, 0xff]), jpegSize],
    ["png", startsWith(view, PNG_SIGNATURE), pngSize],
    ["webp", isWebp(view), webpSize],
  ];
  const found = known.find(([, fits]) => fits);
  if (found === undefined) return "not_a_photo";
  const [format, , sizeOf] = found;
  const size = sizeOf(view);
  if (size === null || size.width === 0 || size.height === 0) return "unreadable";
  return { format, ...size };
}
