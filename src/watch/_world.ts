import { learned, smallTree, type Timed } from "../detection/_world.ts";
import type { Entry, Fact } from "../model/entry.ts";
import { Fold } from "./fold.ts";

/** Detection alone: what claims and lines make of it is theirs to test. */
export const freshFold = (): Fold =>
  new Fold({
    tree: smallTree(),
    detection: learned(),
    claims: {
      observe: () => undefined,
      incident: () => undefined,
      census: () => undefined,
      judge: () => [],
      adopt: () => undefined,
    },
    lines: { observe: () => [], adopt: () => undefined },
    dispatch: { decided: () => undefined, due: () => [], adopt: () => undefined },
  });

/** Facts as the journal would number them, all of one editor. */
export const entriesOf = (facts: readonly Timed[]): readonly Entry<Fact>[] =>
  facts.map(({ at, fact }, index) => ({
    seq: index + 1,
    at,
    key: `k${index}`,
    actor: { role: "editor", id: "e" },
    body: fact,
  }));
