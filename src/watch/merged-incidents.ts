import { combined, Merges, putAway } from "../detection/merging.ts";
import type { AreaTree } from "../model/area.ts";
import type { Fact } from "../model/entry.ts";
import type { RulingFact } from "../model/editorial.ts";
import type { IncidentId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";

/** Incidents whose last decision is remembered, so that an editor may still put them together. */
export const DECISIONS_KEPT_MAX = 5_000;

/**
 * What the other rules and the public see of the incidents that detection follows: those that editors
 * put together are one. Detection itself sees its own decisions only, so that nothing is lost when they
 * are taken apart again.
 */
export class MergedIncidents {
  readonly #tree: AreaTree;
  readonly #merges = new Merges();
  /** As detection decided last. */
  readonly #last = new Map<IncidentId, IncidentDecision>();

  constructor(tree: AreaTree) {
    this.#tree = tree;
  }

  /** What an adopted decision changes for everybody else. */
  decided(decision: IncidentDecision): IncidentDecision {
    const { incident } = decision;
    this.#last.delete(incident);
    this.#last.set(incident, decision);
    this.#forget();
    return this.#seen(this.#merges.standing(incident)) ?? decision;
  }

  /** What a merge, or the end of one, changes for everybody else. */
  observe(fact: Fact): readonly IncidentDecision[] {
    if (fact.kind !== "merge" && fact.kind !== "unmerge") return [];
    const merge = this.#merges.apply(fact);
    if (merge === null) return [];
    const whole = this.#seen(this.#merges.standing(merge.into));
    const from = this.#last.get(merge.from);
    const part = fact.kind === "unmerge" ? this.#seen(merge.from) : from && putAway(from);
    return [whole, part].filter((one) => one !== undefined);
  }

  /** A ruling on the whole is one on each of its parts. */
  rulings(fact: RulingFact): readonly RulingFact[] {
    const standing = this.#merges.standing(fact.incident);
    return this.#merges.group(standing).map((incident) => ({ ...fact, incident }));
  }

  #seen(standing: IncidentId): IncidentDecision | undefined {
    const parts = this.#merges.group(standing).flatMap((id) => this.#last.get(id) ?? []);
    const [first] = parts;
    // Nothing is known of the one that stands for them: nothing is shown in its place.
    if (first === undefined || first.incident !== standing) return undefined;
    return parts.length === 1 ? first : combined(this.#tree, parts);
  }

  #forget(): void {
    const [oldest] = this.#last.keys();
    if (this.#last.size > DECISIONS_KEPT_MAX && oldest !== undefined) this.#last.delete(oldest);
  }
}
