import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { exifPosition } from "./exif-position.ts";

const exifOf = async (gps: Record<string, string>): Promise<Buffer> => {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: "#000" } });
  const bytes = await image
    .jpeg()
    .withExif({ IFD0: { Make: "x" }, IFD3: gps })
    .toBuffer();
  return (await sharp(bytes).metadata()).exif ?? Buffer.alloc(0);
};
const JUMET = { GPSLatitude: "50/1 26/1 3090/100", GPSLongitude: "4/1 26/1 0/1" };

test("a position is read in all four quarters of the world", async () => {
  for (const [north, east] of [
    ["N", "E"],
    ["S", "E"],
    ["N", "W"],
    ["S", "W"],
  ] as const) {
    const exif = await exifOf({ ...JUMET, GPSLatitudeRef: north, GPSLongitudeRef: east });
    const found = exifPosition(exif);
    assert.ok(found !== null);
    assert.ok(Math.abs(found.lat - (north === "N" ? 1 : -1) * 50.441_917) < 1e-5, `${found.lat}`);
    assert.ok(Math.abs(found.lon - (east === "E" ? 1 : -1) * 4.433_333) < 1e-5, `${found.lon}`);
  }
});

test("the other byte order is read as well", () => {
  const exif = Buffer.alloc(8 + 18 + 2 + 48 + 48);
  exif.write("MM", 0, "ascii");
  exif.writeUInt16BE(42, 2);
  exif.writeUInt32BE(8, 4);
  exif.writeUInt16BE(1, 8);
  exif.writeUInt16BE(0x8825, 10);
  exif.writeUInt32BE(26, 18);
  exif.writeUInt16BE(4, 26);
  const entry = (index: number, [tag, type, count]: readonly [number, number, number]): number => {
    const at = 28 + index * 12;
    exif.writeUInt16BE(tag, at);
    exif.writeUInt16BE(type, at + 2);
    exif.writeUInt32BE(count, at + 4);
    return at + 8;
  };
  exif.write("N", entry(0, [1, 2, 2]), "ascii");
  exif.writeUInt32BE(76, entry(1, [2, 5, 3]));
  exif.write("E", entry(2, [3, 2, 2]), "ascii");
  exif.writeUInt32BE(100, entry(3, [4, 5, 3]));
  for (const [index, value] of [50, 30, 0, 4, 15, 0].entries()) {
    exif.writeUInt32BE(value, 76 + index * 8);
    exif.writeUInt32BE(1, 80 + index * 8);
  }
  assert.deepEqual(exifPosition(exif), { lat: 50.5, lon: 4.25 });
});

test("what is not a position is none", async () => {
  assert.equal(exifPosition(new Uint8Array()), null);
  assert.equal(exifPosition(await exifOf({})), null);
  assert.equal(exifPosition(await exifOf({ ...JUMET, GPSLatitudeRef: "N" })), null);
  const nowhere = { ...JUMET, GPSLatitudeRef: "N", GPSLongitudeRef: "E" };
  assert.equal(exifPosition(await exifOf({ ...nowhere, GPSLatitude: "95/1 0/1 0/1" })), null);
  assert.equal(exifPosition(await exifOf({ ...nowhere, GPSLatitude: "50/0 0/0 0/0" })), null);
});

test("no bytes make it throw or give a place that is not on earth", async () => {
  const good = await exifOf({ ...JUMET, GPSLatitudeRef: "N", GPSLongitudeRef: "E" });
  const change = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }));
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 8 }),
      fc.nat({ max: good.length }),
      (changes, length) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        const found = exifPosition(bytes.subarray(0, length));
        assert.ok(found === null || (Math.abs(found.lat) <= 90 && Math.abs(found.lon) <= 180));
      },
    ),
    { seed: 20260101, numRuns: 2000 },
  );
});
