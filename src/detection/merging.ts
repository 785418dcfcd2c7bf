import type { AreaTree } from "../model/area.ts";
import type { AreaCode, IncidentId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Merge, MergingFact } from "../model/incident-shape.ts";
import type { IncidentState } from "../model/vocabulary.ts";
import { EVIDENCE_MAX } from "./decide.ts";

/**
 * Which incidents editors put together. An incident is put into one other at a time: a second merge of
 * it, or one that would close a circle, changes nothing, and both are so wherever the journal is read.
 */
export class Merges {
  readonly #byFrom = new Map<IncidentId, Merge>();

  constructor(inForce: readonly Merge[] = []) {
    for (const merge of inForce) this.#byFrom.set(merge.from, merge);
  }

  /** The merge that came into force or ended with the fact; null: it changes nothing. */
  apply(fact: MergingFact): Merge | null {
    if (fact.kind === "unmerge") {
      const merge = this.get(fact.merge);
      if (merge !== null) this.#byFrom.delete(merge.from);
      return merge;
    }
    const { kind: _, ...merge } = fact;
    if (!this.mayMerge(merge)) return null;
    this.#byFrom.set(merge.from, merge);
    return merge;
  }

  mayMerge({ into, from }: Pick<Merge, "into" | "from">): boolean {
    return !this.#byFrom.has(from) && this.standing(into) !== from;
  }

  get(merge: string): Merge | null {
    return [...this.#byFrom.values()].find((one) => one.merge === merge) ?? null;
  }

  /** The incident that stands for this one; itself when it was put into no other. */
  standing(incident: IncidentId): IncidentId {
    let id = incident;
    for (let merge = this.#byFrom.get(id); merge !== undefined; merge = this.#byFrom.get(id))
      id = merge.into;
    return id;
  }

  /** Merges whose incidents all stand as this one, in the order they were made. */
  of(standing: IncidentId): readonly Merge[] {
    return [...this.#byFrom.values()].filter(({ into }) => this.standing(into) === standing);
  }

  /** What an incident is made of: itself first. */
  group(standing: IncidentId): readonly IncidentId[] {
    return [standing, ...this.of(standing).map(({ from }) => from)];
  }
}

/** The state of the whole is that of its part that is worst off. */
const OPENNESS: readonly IncidentState[] = [
  "lapsed",
  "suspected",
  "over",
  "recovering",
  "confirmed",
  "reopened",
];

const worst = (parts: readonly IncidentDecision[]): IncidentState =>
  parts
    .map(({ state }) => state)
    .reduce((a, b) => (OPENNESS.indexOf(b) > OPENNESS.indexOf(a) ? b : a), "lapsed");

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Outer areas only, in a fixed order. */
function outermost(tree: AreaTree, areas: readonly AreaCode[]): readonly AreaCode[] {
  const all = distinct(areas);
  return all
    .filter((area) => !all.some((other) => other !== area && tree.contains(other, area)))
    .toSorted();
}

/** An exception of one part holds unless another part has that place, or a piece of it. */
function exceptions(tree: AreaTree, parts: readonly IncidentDecision[]): readonly AreaCode[] {
  const holds = (part: IncidentDecision, place: AreaCode): boolean =>
    (part.areas.some((area) => tree.contains(area, place)) &&
      !part.except.some((area) => tree.contains(area, place))) ||
    part.areas.some((area) => tree.contains(place, area));
  return outermost(
    tree,
    parts.flatMap((own) =>
      own.except.filter((place) => !parts.some((part) => part !== own && holds(part, place))),
    ),
  );
}

const least = (values: readonly number[]): number => Math.min(...values);
const most = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/**
 * One incident made of what the rules say of several: services and places of all that still stand, the
 * earliest onset, the state of the part that is worst off. Of counts of witnesses the highest of a part
 * is kept, as some may have written about two parts; pages count them anew over the whole.
 * `parts`: the one that stands for all first.
 */
export function combined(tree: AreaTree, parts: readonly IncidentDecision[]): IncidentDecision {
  const [first] = parts;
  if (first === undefined) throw new Error("an incident of no parts");
  const ids = new Set(parts.map(({ incident }) => incident));
  const standing = parts.filter(({ state }) => state !== "lapsed");
  const told = standing.length === 0 ? [first] : standing;
  const state = worst(told);
  const ended = state === "over" || state === "recovering";
  // The outline is that of the parts that go on; once all are over, that of what was ever public.
  const lasting = told.filter((part) =>
    ended ? part.state === "over" || part.state === "recovering" : part.state !== "over",
  );
  return {
    ...first,
    state,
    services: told.some(({ services }) => services.length === 0)
      ? []
      : distinct(told.flatMap(({ services }) => services)),
    areas: outermost(
      tree,
      lasting.flatMap(({ areas }) => areas),
    ),
    except: exceptions(tree, lasting),
    onset: least(told.map(({ onset }) => onset)),
    onsetLow: least(told.map(({ onsetLow }) => onsetLow)),
    onsetHigh: least(told.map(({ onsetHigh }) => onsetHigh)),
    endedAt: ended ? most(told.map(({ endedAt }) => endedAt)) : null,
    reports: Math.max(...told.map(({ reports }) => reports)),
    witnesses: Math.max(...told.map(({ witnesses }) => witnesses)),
    affectedLow: most(told.map(({ affectedLow }) => affectedLow)),
    evidence: distinct(told.flatMap(({ evidence }) => evidence)).slice(0, EVIDENCE_MAX),
    linked: distinct(parts.flatMap(({ linked }) => linked)).filter((id) => !ids.has(id)),
    parent: first.parent !== null && ids.has(first.parent) ? null : first.parent,
    foundLate: told.every(({ foundLate }) => foundLate),
  };
}

/** What is left of an incident that was put into another: nothing the public sees apart. */
export const putAway = (decision: IncidentDecision): IncidentDecision => ({
  ...decision,
  state: "lapsed",
  reason: "editor",
});
