export interface Position {
  /** Degrees, north and east positive. */
  readonly lat: number;
  readonly lon: number;
}

/** Tags of Exif 2.32 (CIPA DC-008): the pointer to the GPS part, and four of its fields. */
const GPS_POINTER = 0x8825;
const LATITUDE_REF = 1;
const LATITUDE = 2;
const LONGITUDE_REF = 3;
const LONGITUDE = 4;
const ENTRY_BYTES = 12;
const ENTRIES_MAX = 512;

interface Tiff {
  readonly view: DataView;
  readonly little: boolean;
}

/** Positions of the entries of one directory by their tag; empty when it lies outside. */
function directory({ view, little }: Tiff, at: number): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  if (at < 8 || at + 2 > view.byteLength) return entries;
  const count = Math.min(view.getUint16(at, little), ENTRIES_MAX);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > view.byteLength) break;
    entries.set(view.getUint16(entry, little), entry);
  }
  return entries;
}

/** Three fractions: degrees, minutes, seconds. */
function degrees({ view, little }: Tiff, entry: number): number | null {
  const [type, count] = [view.getUint16(entry + 2, little), view.getUint32(entry + 4, little)];
  const at = view.getUint32(entry + 8, little);
  if (type !== 5 || count !== 3 || at + 24 > view.byteLength) return null;
  const part = (index: number): number =>
    view.getUint32(at + index * 8, little) / view.getUint32(at + index * 8 + 4, little);
  const value = part(0) + part(1) / 60 + part(2) / 3600;
  return Number.isFinite(value) ? value : null;
}

/** Where a photo was taken, from its Exif block (`Exif\0\0` before it or not); null when it does not say. */
export function exifPosition(exif: Uint8Array): Position | null {
  const prefixed = exif[0] === 0x45 && exif[1] === 0x78 && exif[4] === 0;
  const block = prefixed ? exif.subarray(6) : exif;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  if (view.byteLength < 8) return null;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const tiff: Tiff = { view, little: order === 0x4949 };
  const pointer = directory(tiff, view.getUint32(4, tiff.little)).get(GPS_POINTER);
  if (pointer === undefined) return null;
  const gps = directory(tiff, view.getUint32(pointer + 8, tiff.little));
  const along = (value: number, ref: number, negative: string): number | null => {
    const [entry, refEntry] = [gps.get(value), gps.get(ref)];
    if (entry === undefined || refEntry === undefined) return null;
    const amount = degrees(tiff, entry);
    if (amount === null) return null;
    return view.getUint8(refEntry + 8) === negative.charCodeAt(0) ? -amount : amount;
  };
  const lat = along(LATITUDE, LATITUDE_REF, "S");
  const lon = along(LONGITUDE, LONGITUDE_REF, "W");
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return { lat, lon };
}
