import type { Instant } from "../model/ids.ts";
import type { CheckItem, CheckResult, LineRole, LineService } from "../model/line-record.ts";
import { type LineFile, linesOf, recordsOf } from "./line-file.ts";

/** What is tried of each service; without services: all of the line itself. */
const ITEMS: Readonly<Record<LineService, readonly CheckItem[]>> = {
  internet: ["web"],
  phone: ["call_in", "call_out"],
  mail: ["mail_out", "mail_in"],
  cards: ["cards"],
  till: ["till"],
  ticketing: ["ticketing"],
};

export interface CheckRow {
  readonly item: CheckItem;
  /** Null: not tried yet. */
  readonly result: CheckResult | null;
}

export interface CheckList {
  readonly line: LineRole;
  readonly rows: readonly CheckRow[];
  /** `green`: all of it was tried and is good. `red`: something is bad. `open`: something was not tried. */
  readonly colour: "green" | "red" | "open";
  readonly at: Instant | null;
}

/** Results older than this say nothing of the work that ends now. */
const since = (file: LineFile, now: Instant, freshMs: number) =>
  recordsOf(file, "check").filter(({ at }) => at <= now && at > now - freshMs);

/** The list of each line, with what was tried within `freshMs`. */
export function checkLists(
  file: LineFile,
  { now, freshMs }: { readonly now: Instant; readonly freshMs: number },
): readonly CheckList[] {
  const checks = since(file, now, freshMs);
  return linesOf(file).map(({ line, services }): CheckList => {
    const wanted = services.length === 0 ? (["internet"] as const) : services;
    const own = checks.filter(({ body }) => body.line === line);
    const rows = [...new Set(wanted.flatMap((service) => ITEMS[service]))].map((item): CheckRow => {
      const last = own.findLast(({ body }) => body.results[item] !== undefined);
      return { item, result: last?.body.results[item] ?? null };
    });
    const bad = rows.some(({ result }) => result === "bad");
    const open = rows.some(({ result }) => result === null);
    return {
      line,
      rows,
      colour: bad ? "red" : open ? "open" : "green",
      at: own.at(-1)?.at ?? null,
    };
  });
}
