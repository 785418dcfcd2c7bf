import type { DecisionBody } from "../model/entry.ts";
import type { Finding } from "../model/finding.ts";
import type { AreaCode, IncidentId, Instant, StatementId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { Notice, NoticeKind } from "../model/notice.ts";
import { containsIncident, type DispatchDeps, pruned } from "./cover.ts";
import { CHANGED_PAUSE_MS, INCIDENT_KEPT_MS, STATEMENTS_KEPT_MAX } from "./limits.ts";

/** Decides who is told what about which incident; shaped as the watch chains its rules. */
export interface Dispatch {
  decided(decision: DecisionBody, at: Instant): void;
  due(at: Instant): readonly Notice[];
  adopt(notice: Notice, at: Instant): void;
}

interface Followed {
  decision: IncidentDecision;
  /** When it last changed. */
  at: Instant;
  /** What people know of it; null: nothing yet. A muted notice counts as nothing. */
  told: NoticeKind | null;
  toldAt: Instant;
  toldOutline: string;
  reach: readonly AreaCode[];
  /** Muted by this incident when it was looked at last. */
  mutedBy: IncidentId | null;
  /** Statements whose contradiction was told. */
  readonly statements: Set<StatementId>;
  /** Contradicted, not yet told. */
  readonly contradicted: Set<StatementId>;
}

const FORGET_EVERY_MS = 3_600_000;
const OPEN = ["confirmed", "recovering", "reopened"];
const isOpen = ({ decision }: Followed): boolean => OPEN.includes(decision.state);

const outlineOf = ({ areas, except, services }: IncidentDecision): string =>
  [[...areas].toSorted(), [...except].toSorted(), [...services].toSorted()].join("|");

/** What a state asks for, given what people know; null: nothing. */
function kindOf(followed: Followed, at: Instant): NoticeKind | null {
  const { decision, told, toldAt } = followed;
  if (decision.spillOverOf !== null) return null;
  switch (decision.state) {
    case "suspected":
    case "lapsed":
      return null;
    case "over":
      return told === null || told === "over" ? null : "over";
    case "reopened":
    case "confirmed":
    case "recovering": {
      if (told === null) return "confirmed";
      if (told === "over") return "reopened";
      const changed = outlineOf(decision) !== followed.toldOutline;
      return changed && at - toldAt >= CHANGED_PAUSE_MS ? "changed" : null;
    }
  }
}

class Book implements Dispatch {
  readonly #deps: DispatchDeps;
  readonly #incidents = new Map<IncidentId, Followed>();
  readonly #open = new Set<Followed>();
  #forgotAt: Instant = 0;
  /** Looked at when due: their decision changed, or a pause holds something back. */
  readonly #waiting = new Set<Followed>();

  constructor(deps: DispatchDeps) {
    this.#deps = deps;
  }

  decided(body: DecisionBody, at: Instant): void {
    if (body.kind === "finding") this.#finding(body.finding);
    if (body.kind !== "incident") return;
    const { incident: decision } = body;
    const known = this.#incidents.get(decision.incident);
    if (known === undefined) this.#incidents.set(decision.incident, this.#fresh(decision, at));
    else Object.assign(known, { decision, at });
    const followed = this.#incidents.get(decision.incident);
    if (followed === undefined) return;
    this.#waiting.add(followed);
    if (isOpen(followed)) this.#open.add(followed);
    else this.#open.delete(followed);
    // The end of one that muted others lets them speak.
    if (!OPEN.includes(decision.state)) this.#unmute(decision.incident);
    if (at - this.#forgotAt > FORGET_EVERY_MS) this.#forget(at);
  }

  due(at: Instant): readonly Notice[] {
    const notices: Notice[] = [];
    for (const followed of this.#waiting) {
      const kind = kindOf(followed, at);
      if (kind !== null) {
        const mute = this.#muting(followed);
        // Nobody is told twice that it is muted.
        if (mute === null || followed.mutedBy !== mute)
          notices.push(this.#notice(followed, { kind, mutedBy: mute, statement: null }));
      }
      notices.push(...this.#claimsOf(followed, kind));
      if (!this.#mustWait(followed)) this.#waiting.delete(followed);
    }
    return notices;
  }

  adopt(notice: Notice, at: Instant): void {
    const followed = this.#incidents.get(notice.incident);
    if (followed === undefined) return;
    followed.mutedBy = notice.mutedBy;
    if (notice.statement !== null) {
      followed.contradicted.delete(notice.statement);
      followed.statements.add(notice.statement);
      return;
    }
    if (notice.mutedBy !== null) return;
    followed.told = notice.kind;
    followed.toldAt = at;
    followed.toldOutline = outlineOf(followed.decision);
    followed.reach = notice.reach;
  }

  #fresh(decision: IncidentDecision, at: Instant): Followed {
    return {
      decision,
      at,
      told: null,
      toldAt: 0,
      toldOutline: "",
      reach: [],
      mutedBy: null,
      statements: new Set(),
      contradicted: new Set(),
    };
  }

  #notice(followed: Followed, more: Pick<Notice, "kind" | "mutedBy" | "statement">): Notice {
    const { incident, operator, services, areas, onset, endedAt } = followed.decision;
    // No area is everywhere: then everybody is reached.
    const everywhere =
      areas.length === 0 || (followed.told !== null && followed.reach.length === 0);
    const reach = everywhere ? [] : pruned(this.#deps.tree, [...areas, ...followed.reach]);
    return { ...more, incident, operator, services, areas, reach, onset, endedAt };
  }

  /** A claim "resolved" that does not hold, while people think the incident lasts. */
  #claimsOf(followed: Followed, kind: NoticeKind | null): readonly Notice[] {
    if (followed.contradicted.size === 0 || !isOpen(followed)) return [];
    if (followed.told === null && kind !== "confirmed") return [];
    const mutedBy = this.#muting(followed);
    return [...followed.contradicted].map((statement) =>
      this.#notice(followed, { kind: "claimed_over", mutedBy, statement }),
    );
  }

  /** A new outline is held back for a while; a contradiction waits until the incident was told. */
  #mustWait(followed: Followed): boolean {
    if (!isOpen(followed)) return false;
    const changed = outlineOf(followed.decision) !== followed.toldOutline;
    return (changed && followed.mutedBy === null) || followed.contradicted.size > 0;
  }

  #muting(inner: Followed): IncidentId | null {
    for (const outer of this.#open) {
      if (outer.told === null || outer.decision.spillOverOf !== null) continue;
      if (containsIncident(this.#deps, outer.decision, inner.decision))
        return outer.decision.incident;
    }
    return null;
  }

  #unmute(ended: IncidentId): void {
    for (const followed of this.#incidents.values()) {
      if (followed.mutedBy !== ended) continue;
      followed.mutedBy = null;
      this.#waiting.add(followed);
    }
  }

  #finding({ operator, claim, statement, verdict, doubtful }: Finding): void {
    if (claim.kind !== "resolved") return;
    const network = this.#deps.network(operator);
    for (const followed of this.#open) {
      const { decision } = followed;
      if (this.#deps.network(decision.operator) !== network) continue;
      const services = claim.services ?? [];
      const about =
        services.length === 0 ||
        decision.services.length === 0 ||
        services.some((one) => decision.services.includes(one));
      if (!about || followed.statements.has(statement)) continue;
      if (verdict === "contradicted" && !doubtful) {
        if (followed.contradicted.size >= STATEMENTS_KEPT_MAX) continue;
        followed.contradicted.add(statement);
        this.#waiting.add(followed);
      } else followed.contradicted.delete(statement);
    }
  }

  #forget(at: Instant): void {
    this.#forgotAt = at;
    for (const [id, followed] of this.#incidents) {
      if (!isOpen(followed) && at - followed.at > INCIDENT_KEPT_MS) this.#incidents.delete(id);
    }
  }
}

export const createDispatch = (deps: DispatchDeps): Dispatch => new Book(deps);
