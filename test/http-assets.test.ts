import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { loadAssets } from "../src/http/assets.ts";
import { ownFolder } from "./_folder.ts";

const folder = (name: string): string => fileURLToPath(new URL(`../src/${name}`, import.meta.url));

describe("files of the look and of the browser code", () => {
  it("are plain JavaScript under names that hold their hash", () => {
    const { assets, files } = loadAssets({
      base: "/demo",
      pages: folder("pages"),
      web: folder("web"),
    });
    for (const url of [assets.icon, ...Object.values(assets.scripts)])
      assert.match(url, /^\/demo\/assets\/[a-z-]+-[0-9a-f]{12}\.(css|svg|js)$/);
    for (const url of Object.values(assets.scripts)) {
      const file = files.get(url);
      assert.ok(file !== undefined && file.type.startsWith("text/javascript"));
      const checked = spawnSync(process.execPath, ["--check", "--input-type=module", "-"], {
        input: file.body,
        encoding: "utf8",
      });
      assert.equal(checked.status, 0, checked.stderr);
      assert.doesNotMatch(file.body, /\.ts"/);
    }
  });

  it("find one another by their addresses, and get a new one when they change", (t) => {
    const own = ownFolder(t);
    const write = (name: string, text: string): void => writeFileSync(join(own, name), text);
    // Whatever scripts there are, here they hold nothing.
    const names = readdirSync(join(import.meta.dirname, "..", "src", "web"));
    for (const name of ["icon.svg", ...names]) write(name, "");
    write("live.ts", 'import { shared } from "./shared.ts";\nconst n: number = shared;\n');
    const load = (text: string): string => {
      write("shared.ts", text);
      const { assets, files } = loadAssets({ base: "", pages: own, web: own });
      const body = files.get(assets.scripts.live)?.body ?? "";
      const [, shared = ""] = /from "(\/assets\/shared-[0-9a-f]{12}\.js)"/.exec(body) ?? [];
      assert.ok(files.has(shared), body);
      return assets.scripts.live;
    };
    const first = load("export const shared = 1;\n");
    assert.equal(load("export const shared = 1;\n"), first);
    assert.notEqual(load("export const shared = 2;\n"), first);
    write("shared.ts", 'import "./live.ts";\n');
    assert.throws(() => loadAssets({ base: "", pages: own, web: own }), /imports itself/);
  });
});
