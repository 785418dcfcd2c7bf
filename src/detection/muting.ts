import type { AreaTree } from "../model/area.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { IncidentId, Instant } from "../model/ids.ts";
import type { HeldAlarm, Mute, SettingChange } from "../model/setting.ts";
import type { IncidentState } from "../model/vocabulary.ts";
import { HOUR_MS } from "../time/units.ts";
import type { DetectionDecision } from "./detector.ts";

/** Mutes in force at once; the command that makes them refuses further ones. */
export const MUTES_MAX = 100;
/** What one mute holds back of one stream is said this often. */
const SAID_EVERY_MS = HOUR_MS;
/** Streams whose held alarms are remembered. */
const HELD_MAX = 1_000;

interface Held {
  readonly held: HeldAlarm;
  readonly at: Instant;
}

interface Known {
  get(incident: IncidentId): { readonly decision: IncidentDecision } | undefined;
}

/** States in which an incident stands on public pages as something that is going on. */
const isShown = (state: IncidentState): boolean => state !== "lapsed" && state !== "over";

/**
 * Holds back what would open publicly in a muted stream: suspicions, confirmations, relapses and
 * pockets. What was open and confirmed before goes its way to its end. Once a mute has ended the next report opens
 * what still stands out.
 */
export class Muting {
  readonly #tree: AreaTree;
  readonly #incidents: Known;
  readonly #mutes: Map<Mute["id"], Mute> = new Map();
  readonly #held: Map<string, Held> = new Map();

  constructor(tree: AreaTree, incidents: Known) {
    this.#tree = tree;
    this.#incidents = incidents;
  }

  change(change: SettingChange, at: Instant): void {
    for (const { id, until } of this.#mutes.values()) if (until <= at) this.#mutes.delete(id);
    if (change.what === "unmute") this.#mutes.delete(change.mute);
    else if (change.what === "mute" && this.#mutes.size < MUTES_MAX)
      this.#mutes.set(change.mute.id, change.mute);
  }

  /** The proposals that may go out, and for those that may not what there is to say of them. */
  hold(made: readonly DetectionDecision[], at: Instant): readonly DetectionDecision[] {
    if (this.#mutes.size === 0) return made;
    const out: DetectionDecision[] = [];
    const held = new Map<string, HeldAlarm>();
    for (const decision of made) {
      const mute = decision.kind === "incident" ? this.#muteOf(decision.incident, at) : null;
      if (decision.kind !== "incident" || mute === null) out.push(decision);
      else held.set(keyOf(mute.id, decision.incident), heldAlarm(mute, decision.incident));
    }
    for (const [key, alarm] of held) {
      if (this.#isNews(key, alarm, at)) out.push({ kind: "held", held: alarm });
    }
    return out;
  }

  adopt(held: HeldAlarm, at: Instant): void {
    const key = keyOf(held.mute, held);
    this.#held.delete(key);
    this.#held.set(key, { held, at });
    const [oldest] = this.#held.keys();
    if (this.#held.size > HELD_MAX && oldest !== undefined) this.#held.delete(oldest);
  }

  /** Alarms held back within the last hour: their streams are not as usual. */
  *heldLately(at: Instant): Generator<HeldAlarm> {
    for (const { held, at: when } of this.#held.values()) {
      if (at - when <= SAID_EVERY_MS) yield held;
    }
  }

  #isNews(key: string, alarm: HeldAlarm, at: Instant): boolean {
    const before = this.#held.get(key);
    if (before === undefined || at - before.at >= SAID_EVERY_MS) return true;
    return before.held.state === "suspected" && alarm.state !== "suspected";
  }

  #muteOf(decision: IncidentDecision, at: Instant): Mute | null {
    const before = this.#incidents.get(decision.incident)?.decision.state ?? "lapsed";
    const opens =
      isShown(decision.state) &&
      (!isShown(before) || (before === "suspected" && decision.state === "confirmed"));
    if (!opens) return null;
    for (const mute of this.#mutes.values()) {
      if (at < mute.until && isMuted(this.#tree, mute, decision)) return mute;
    }
    return null;
  }
}

const keyOf = (mute: string, of: Pick<HeldAlarm, "operator" | "services">): string =>
  `${mute} ${of.operator} ${of.services.join()}`;

const heldAlarm = (mute: Mute, decision: IncidentDecision): HeldAlarm => ({
  mute: mute.id,
  operator: decision.operator,
  services: decision.services,
  state: decision.state,
  areas: decision.areas,
  witnesses: decision.witnesses,
  numbers: decision.numbers,
});

/** True when the whole outline lies in what is muted. */
export function isMuted(
  tree: AreaTree,
  mute: Mute,
  of: Pick<IncidentDecision, "operator" | "services" | "areas">,
): boolean {
  if (mute.operator !== of.operator) return false;
  const { service, area } = mute;
  if (service !== null && (of.services.length !== 1 || of.services[0] !== service)) return false;
  return area === null || of.areas.every((inner) => tree.contains(area, inner));
}
