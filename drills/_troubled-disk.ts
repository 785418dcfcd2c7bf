import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../test/_running-desk.ts";

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Why nothing can be preloaded here; false when it can. */
export const noPreload: string | false =
  process.platform !== "linux" ||
  spawnSync("gcc", ["-x", "c", "-fsyntax-only", "-"], { input: "#include <dlfcn.h>\n" }).status !==
    0
    ? "gcc or the C library's headers are missing: a troubled disk cannot be preloaded"
    : false;

/** Builds the library to preload into a desk, inside `folder`. */
export function buildTroubledDisk(folder: string): string {
  const library = join(folder, "troubled-disk.so");
  const source = join(import.meta.dirname, "troubled-disk.c");
  const built = spawnSync("gcc", ["-shared", "-fPIC", "-o", library, source, "-ldl"]);
  assert.equal(built.status, 0, built.stderr.toString());
  return library;
}

export const mountSmallDisk = (path: string): boolean => {
  mkdirSync(path, { recursive: true });
  return run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", path);
};
export const remount = (path: string, how: "ro" | "rw"): boolean =>
  run("mount", "-o", `remount,${how}`, path);
export const unmount = (path: string): boolean => run("umount", "-l", path);

function mountTrouble(): string | false {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    return "root on Linux is needed to mount a small disk";
  }
  const folder = temporaryFolder();
  const disk = join(folder.path, "disk");
  const mounted = mountSmallDisk(disk);
  if (mounted) unmount(disk);
  folder.remove();
  return mounted ? false : "a tmpfs cannot be mounted here";
}

/** Why no small disk can be mounted here; false when it can. */
export const noSmallDisk: string | false = mountTrouble();
