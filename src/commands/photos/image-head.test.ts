import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { imageHead } from "./image-head.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#356" } });

test("the head of each format tells its size without decoding", async () => {
  const sizes = [
    [1, 1],
    [640, 480],
    [3000, 17],
    [16_383, 2],
  ] as const;
  for (const [width, height] of sizes) {
    const image = plain(width, height);
    for (const [format, bytes] of [
      ["jpeg", await image.clone().jpeg().toBuffer()],
      ["jpeg", await image.clone().jpeg({ progressive: true }).toBuffer()],
      ["png", await image.clone().png().toBuffer()],
      ["webp", await image.clone().webp({ lossless: true }).toBuffer()],
      ["webp", await image.clone().webp({ quality: 50 }).toBuffer()],
      [
        "webp",
        await image
          .clone()
          .withExif({ IFD0: { Make: "x" } })
          .webp()
          .toBuffer(),
      ],
    ] as const)
      assert.deepEqual(imageHead(bytes), { format, width, height });
  }
});

test("everything else is no photo", async () => {
  const image = plain(8, 8);
  for (const bytes of [
    await image.clone().gif().toBuffer(),
    await image.clone().tiff().toBuffer(),
    await image.clone().avif().toBuffer(),
    Buffer.from("<svg/>"),
    Buffer.from("%PDF-1.7"),
    Buffer.from("RIFF\0\0\0\0WAVE"),
    Buffer.alloc(0),
    Buffer.alloc(3, 0xff),
  ])
    assert.equal(imageHead(bytes), "not_a_photo");
});

test("a head that is cut or senseless is unreadable, never an exception", async () => {
  const jpeg = await plain(40, 30).jpeg().toBuffer();
  assert.equal(imageHead(jpeg.subarray(0, 20)), "unreadable");
  fc.assert(
    fc.property(
      fc.constantFrom("jpeg", "png", "webp"),
      fc.uint8Array({ maxLength: 200 }),
      (kind, tail) => {
        const head = {
          jpeg: Buffer.from([0xff, 0xd8, 0xff]),
          png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
          webp: Buffer.from("RIFF\0\0\0\0WEBP"),
        }[kind];
        const found = imageHead(Buffer.concat([head, tail]));
        assert.ok(found === "unreadable" || (typeof found === "object" && found.format === kind));
      },
    ),
    { seed: 20260101, numRuns: 2000 },
  );
});
