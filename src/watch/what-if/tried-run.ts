import type { Entry, Fact } from "../../model/entry.ts";
import type { IncidentDecision } from "../../model/incident.ts";
import type { AreaCode, Instant, OperatorId } from "../../model/ids.ts";
import type { HeldAlarm } from "../../model/setting.ts";
import type { Service } from "../../model/vocabulary.ts";
import type { TriedAlarm, WhatIfQuestion } from "../../model/what-if.ts";
import type { Detector } from "../../detection/detector.ts";

/** An alarm of a run, with the stream it is of. */
export interface RunAlarm extends TriedAlarm {
  readonly operator: OperatorId;
  readonly services: readonly Service[];
}

export interface RunHeld {
  readonly at: Instant;
  readonly alarm: HeldAlarm;
}

interface Open {
  suspectedAt: Instant;
  confirmedAt: Instant | null;
  overAt: Instant | null;
  areas: readonly AreaCode[];
  witnesses: number;
  readonly operator: OperatorId;
  readonly services: readonly Service[];
  spill: boolean;
}

const FOREVER = Number.MAX_SAFE_INTEGER;

export type TriedFact = Pick<Entry<Fact>, "seq" | "at"> & { readonly fact: Fact };

/**
 * One detector over the facts of the past. Its settings are those it was made with, whatever was set
 * meanwhile; mutes hold for the time they held. `mute` is added when the compared weeks begin.
 */
export class TriedRun {
  readonly #detector: Detector;
  readonly #mute: WhatIfQuestion["mute"];
  readonly #from: Instant;
  readonly #open: Map<string, Open> = new Map();
  readonly #held: RunHeld[] = [];
  #begun = false;

  constructor(
    detector: Detector,
    options: { readonly mute: WhatIfQuestion["mute"]; readonly from: Instant },
  ) {
    this.#detector = detector;
    this.#mute = options.mute;
    this.#from = options.from;
  }

  take({ seq, at, fact }: TriedFact): void {
    if (fact.kind === "setting" && fact.change.what === "alarms") return;
    if (!this.#begun && at >= this.#from) this.#begin(seq, at);
    for (const decision of this.#detector.observe({ seq, at }, fact)) {
      this.#detector.adopt(decision, at);
      if (decision.kind === "held") this.#held.push({ at, alarm: decision.held });
      if (decision.kind === "incident") this.#note(decision.incident, at);
    }
  }

  #begin(seq: number, at: Instant): void {
    this.#begun = true;
    if (this.#mute === null) return;
    const mute = { id: "tried", ...this.#mute, until: FOREVER };
    const fact = { kind: "setting", change: { what: "mute", mute }, why: "" } as const;
    for (const decision of this.#detector.observe({ seq, at }, fact))
      this.#detector.adopt(decision, at);
  }

  /** Pockets are parts of what is noted already. */
  #note(decision: IncidentDecision, at: Instant): void {
    if (decision.parent !== null) return;
    const known = this.#open.get(decision.incident);
    const alarm: Open = known ?? {
      suspectedAt: at,
      confirmedAt: null,
      overAt: null,
      areas: decision.areas,
      witnesses: 0,
      operator: decision.operator,
      services: decision.services,
      spill: false,
    };
    if (known === undefined) this.#open.set(decision.incident, alarm);
    if (decision.state === "confirmed") alarm.confirmedAt ??= at;
    alarm.overAt = decision.state === "over" || decision.state === "lapsed" ? at : null;
    if (alarm.overAt === null) alarm.areas = decision.areas;
    alarm.witnesses = Math.max(alarm.witnesses, decision.witnesses);
    alarm.spill = decision.spillOverOf !== null;
  }

  /** Alarms that were first seen within the compared weeks, oldest first; callers of other operators are none. */
  get alarms(): readonly RunAlarm[] {
    return [...this.#open.values()]
      .filter(({ spill, suspectedAt }) => !spill && suspectedAt >= this.#from)
      .toSorted((a, b) => a.suspectedAt - b.suspectedAt)
      .map(({ spill: _spill, ...alarm }) => alarm);
  }

  get held(): readonly RunHeld[] {
    return this.#held.filter(({ at }) => at >= this.#from);
  }
}
