import { RULING_WITNESSES_MIN } from "../model/editorial.ts";
import type { SplitFact } from "../model/incident-shape.ts";
import { type Shape, nodesOf, within, without } from "./bounds.ts";
import { contains } from "./country.ts";
import { affectedLow, changed } from "./decide.ts";
import type { DetectionDecision } from "./detector.ts";
import type { IncidentState, WitnessState } from "./incident-state.ts";
import { codesOf } from "./publish-extent.ts";
import type { Registry } from "./registry.ts";
import type { DetectorSettings } from "./settings.ts";

interface Halves {
  readonly places: readonly number[];
  readonly part: Shape<number>;
  readonly rest: Shape<number>;
}

/** The outline as it was told last, in two; null where one of them would be empty. */
function halvesOf({ stream, decision }: IncidentState, { areas }: SplitFact): Halves | null {
  const { country } = stream.key;
  const holds = (outer: number, inner: number): boolean => contains(country, outer, inner);
  const shape = nodesOf(country, decision);
  const places = areas.flatMap((code) => country.number.get(code) ?? []);
  const part = within(holds, shape, places);
  const rest = without(holds, shape, places);
  return part === null || rest === null ? null : { places, part, rest };
}

/**
 * An editor finds that what goes on in some places is an outage of its own: two decisions, in which
 * each half has the witnesses of its own places. Nothing changes where a half would have none of the
 * outline, or fewer than three witnesses: that would point at persons.
 */
export function split(
  fact: SplitFact,
  { registry, settings }: { readonly registry: Registry; readonly settings: DetectorSettings },
  made: readonly DetectionDecision[],
): readonly DetectionDecision[] {
  const state = registry.get(fact.incident);
  if (state === undefined || registry.get(fact.part) !== undefined) return made;
  const proposed = made.find((d) => d.kind === "incident" && d.incident.incident === state.id);
  if (proposed !== undefined || state.decision.state === "lapsed") return made;
  const halves = halvesOf(state, fact);
  if (halves === null) return made;
  const { country } = state.stream.key;
  const here = (node: number): boolean =>
    halves.places.some((place) => contains(country, place, node));
  const side = (inside: boolean): readonly WitnessState[] =>
    [...state.witnesses.values()].filter(({ node }) => here(node) === inside);
  const base = changed(state, state.decision.state, "editor");
  const half = (
    shape: Shape<number>,
    witnesses: readonly WitnessState[],
  ): Omit<typeof base, "incident"> => {
    const reports = new Set(witnesses.map(({ report }) => report));
    const cited = base.evidence.filter((report) => reports.has(report));
    return {
      ...base,
      areas: codesOf(country, shape.areas),
      except: codesOf(country, shape.except),
      reports: witnesses.length,
      witnesses: witnesses.length,
      affectedLow: affectedLow(witnesses.length, settings),
      evidence: cited,
    };
  };
  const [there, elsewhere] = [side(true), side(false)];
  if (Math.min(there.length, elsewhere.length) < RULING_WITNESSES_MIN) return made;
  registry.splits.split(state.id, fact.part, halves.places);
  const part = {
    ...half(halves.part, there),
    incident: fact.part,
    // It has no alarm of its own: that of the whole stays where it was raised.
    numbers: null,
    linked: [state.id],
    parent: null,
  };
  const rest = { ...half(halves.rest, elsewhere), incident: state.id };
  return [...made, { kind: "incident", incident: part }, { kind: "incident", incident: rest }];
}
