import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KEY_BYTES, openWith } from "../src/journal/seal.ts";
import { test } from "node:test";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { verifyDatabase } from "../src/journal/sqlite/read-batches.ts";
import { postReport, startDesk, temporaryFolder } from "../test/_running-desk.ts";

const WORDS = "Plus de télé chez Proximus à Jumet, signé Hippolyte Vandervelde";

interface Sealed {
  readonly report: string;
  readonly text: string;
}

/** Every 32 bytes anywhere in the folder, tried as the report's key. */
function triedOpen(dir: string, { report, text }: Sealed): string | null {
  for (const file of readdirSync(dir)) {
    const content = readFileSync(join(dir, file));
    for (let at = 0; at + KEY_BYTES <= content.length; at++) {
      const key = content.subarray(at, at + KEY_BYTES);
      if (key[0] === 0 && key.every((byte) => byte === 0)) continue;
      try {
        return Buffer.from(openWith(key, report, text)).toString();
      } catch {
        // not this one
      }
    }
  }
  return null;
}

const sealedOf = async (dir: string, report: string): Promise<Sealed> => {
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const { seq } = await journal.head();
  const entries = await journal.read(1, seq);
  await journal.close();
  for (const { body } of entries) {
    if (body.kind === "report" && body.report === report && body.sealed !== null)
      return { report, text: body.sealed };
  }
  throw new Error(`no sealed words of ${report}`);
};

test(
  "an erased report can be decrypted from no file that is left, its neighbour still can",
  { timeout: 300_000 },
  async () => {
    const folder = temporaryFolder();
    const dir = join(folder.path, "data");
    let desk = await startDesk(dir);
    try {
      const mine = await postReport(
        desk.url,
        { text: WORDS, contact: "hippolyte@example.org" },
        { key: "erase-me" },
      );
      const other = await postReport(desk.url, { text: `${WORDS}, le voisin` }, { key: "keep-me" });
      assert.equal(mine.status, 201);
      assert.equal(other.status, 201);
      const token = String(mine.body["follow_url"]).split("/").at(-1) ?? "";
      assert.equal(await desk.stop(), 0);
      const sealed = await sealedOf(dir, String(mine.body["id"]));
      const neighbour = await sealedOf(dir, String(other.body["id"]));
      // The method finds a key that is there: without this the silence below would prove nothing.
      assert.match(triedOpen(dir, sealed) ?? "", /Hippolyte/);

      desk = await startDesk(dir);
      const response = await fetch(`${desk.url}/fr/me/${token}/erase`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "confirm=yes",
        redirect: "manual",
      });
      assert.ok(response.status < 400, `${response.status} ${await response.text()}`);
      // While the desk still runs, and again when it has stopped.
      assert.equal(triedOpen(dir, sealed), null);
      assert.equal(await desk.stop(), 0);
      assert.equal(triedOpen(dir, sealed), null);
      assert.match(triedOpen(dir, neighbour) ?? "", /le voisin/);
      for (const file of readdirSync(dir)) {
        assert.ok(
          !readFileSync(join(dir, file)).includes("Vandervelde"),
          `${file} holds the words in the clear`,
        );
      }
      const chain = await verifyDatabase(dir);
      assert.ok(chain.ok, JSON.stringify(chain));
      console.log(
        `erased: tried every 32 bytes of ${readdirSync(dir).length} files; chain of ${chain.entries} entries verifies`,
      );
    } finally {
      await desk.kill();
      folder.remove();
    }
  },
);
