import { speaksOf } from "./claim-case.ts";
import type { ClaimCase, Window } from "./claim-case.ts";
import type { Witnessed } from "./evidence-book.ts";
import { firstFrom } from "./first-from.ts";

/** Counts reports as they come, in the order they were said. */
export interface Tally<Seen> {
  visit(report: Witnessed): void;
  read(): Seen;
}

/** Where a claim's count stands, so that each report is counted once and not at every look. */
interface Standing {
  readonly signature: string;
  readonly rewrites: number;
  readonly tally: Tally<unknown>;
  next: number;
}

export type TallyMemo = Map<string, Standing>;

export interface TallyOf<Seen> {
  readonly name: string;
  readonly window: Window;
  /** Anything besides the window that the count depends on. */
  readonly depends: readonly (string | number | null)[];
  create(): Tally<Seen>;
}

/**
 * Reports about the claimed services in a window, counted on from where the count stood. It starts
 * anew when the past was rewritten (a late report, a correction) or what it depends on changed.
 */
export const tallied = <Seen>(item: ClaimCase, of: TallyOf<Seen>): Seen => {
  const { reports, rewrites } = item.evidence;
  const { from, to } = of.window;
  const broken = item.incident?.services ?? 0;
  const signature = [from, to, item.services, broken, ...of.depends].join(" ");
  let standing = item.memo.get(of.name);
  if (standing?.signature !== signature || standing.rewrites !== rewrites) {
    standing = { signature, rewrites, tally: of.create(), next: firstFrom(reports, from) };
    item.memo.set(of.name, standing);
  }
  for (; standing.next < reports.length; standing.next += 1) {
    const report = reports[standing.next];
    if (report === undefined || report.saidAt >= to) break;
    if (report.status !== "up" && speaksOf(item, report)) standing.tally.visit(report);
  }
  // The name and the signature stand for the type.
  return standing.tally.read() as Seen;
};
