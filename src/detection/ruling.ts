import { RULING_WITNESSES_MIN } from "../model/editorial.ts";
import type { RulingFact } from "../model/editorial.ts";
import { changed } from "./decide.ts";
import type { DetectionDecision } from "./detector.ts";
import type { Registry } from "./registry.ts";

/**
 * What an editor's ruling makes of a suspicion, among what the rules proposed at the same entry: a
 * suspicion that has ended or was confirmed meanwhile stays as it is, and one of fewer than three
 * witnesses is not made public by anybody.
 */
export function ruled(
  { incident, ruling }: RulingFact,
  registry: Pick<Registry, "get">,
  made: readonly DetectionDecision[],
): readonly DetectionDecision[] {
  const state = registry.get(incident);
  if (state === undefined) return made;
  const proposed = made.find((d) => d.kind === "incident" && d.incident.incident === incident);
  const base =
    proposed?.kind === "incident" ? proposed.incident : changed(state, "suspected", "editor");
  if (state.decision.state !== "suspected" || base.state !== "suspected") return made;
  if (ruling === "confirm" && base.witnesses < RULING_WITNESSES_MIN) return made;
  const decision = {
    ...base,
    state: ruling === "confirm" ? "confirmed" : "lapsed",
    reason: "editor",
  } as const;
  return [...made.filter((d) => d !== proposed), { kind: "incident", incident: decision }];
}
