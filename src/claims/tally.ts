import type { AnswersMemo } from "./answers.ts";
import type { ClaimCase, Window } from "./claim-case.ts";
import { viewOf } from "./claim-case.ts";
import type { ViewOf } from "./claim-case.ts";
import type { Counted, EvidenceView } from "./view.ts";

/** Counts reports as they come, in the order they were said. */
export interface Tally<Seen> {
  /** The reports at these positions of the view; `to` is exclusive. */
  take(from: number, to: number): void;
  read(): Seen;
}

/** Where a claim's count stands, so that each report is counted once and not at every look. */
interface Standing extends Counted {
  readonly signature: string;
  readonly begin: number;
  readonly view: EvidenceView;
  readonly tally: Tally<unknown>;
}

/** The counts of one claim. */
export interface TallyMemo {
  readonly tallies: Map<string, Standing>;
  answers: AnswersMemo | null;
  /** What the words of the statement say of it; null: not read yet. */
  saysEverything: boolean | null;
}

export const createMemo = (): TallyMemo => ({
  tallies: new Map(),
  answers: null,
  saysEverything: null,
});

/** A claim that is no longer followed keeps no counts. */
export const clearMemo = (memo: TallyMemo): void => {
  for (const standing of memo.tallies.values()) standing.view.unwatch(standing);
  memo.tallies.clear();
  memo.answers = null;
};

export interface TallyOf<Seen> {
  readonly name: string;
  readonly view: ViewOf;
  readonly window: Window;
  /** Anything besides the view and the window that the count depends on. */
  readonly depends: readonly (string | number | null)[];
  /** `begin`: the position at which the window begins. */
  create(view: EvidenceView, begin: number): Tally<Seen>;
}

/**
 * Reports of a view in a window, counted on from where the count stood. It starts anew when what was
 * counted was rewritten (a late report, a correction) or what it depends on changed.
 */
export const tallied = <Seen>(item: ClaimCase, of: TallyOf<Seen>): Seen => {
  const view = viewOf(item, of.view);
  const { from, to } = of.window;
  const signature = [from, to, ...of.depends].join(" ");
  const begin = view.firstFrom(from);
  let standing = item.memo.tallies.get(of.name);
  const isOf =
    standing?.signature === signature && standing.view === view && standing.begin === begin;
  if (standing === undefined || !isOf || standing.stale) {
    standing?.view.unwatch(standing);
    const tally = of.create(view, begin);
    standing = { signature, begin, view, tally, next: begin, stale: false };
    view.watch(standing);
    item.memo.tallies.set(of.name, standing);
  }
  const end = Math.max(standing.next, view.firstFrom(to));
  if (end > standing.next) {
    item.evidence.work.rows += end - standing.next;
    standing.tally.take(standing.next, end);
    standing.next = end;
  }
  // The name and the signature stand for the type.
  return standing.tally.read() as Seen;
};
