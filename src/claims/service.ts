import { SERVICES } from "../model/vocabulary.ts";
import type { Service } from "../model/vocabulary.ts";
import type { Instant } from "../model/ids.ts";
import { shareLimits } from "../statistics/binomial.ts";
import { poissonExcess } from "../statistics/poisson.ts";
import { beginOf } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import { distinctSince } from "./first-reports.ts";
import type { Distinct } from "./first-reports.ts";
import type { Witnessed } from "./evidence-book.ts";
import {
  RATE_SHARE_SUPPORTED,
  SCOPE_WINDOW_MS,
  USUAL_FACTOR,
  WITNESSES_SUPPORTING_MIN,
  ZONE_EXCESS,
  ZONE_WITNESSES_MIN,
} from "./limits.ts";
import { HOTLINE_BITS, bitsOf } from "./service-bits.ts";
import { cite, latest } from "./verdict-parts.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/** Witnesses of one service who name another one wrongly (all comes over one box). */
export const WRONG_SERVICE_SHARE = 0.2;

export interface OtherService {
  readonly service: Service;
  readonly witnesses: number;
  readonly usual: number;
  readonly cited: () => readonly Witnessed[];
}

export interface ServiceSeen {
  readonly witnesses: number;
  readonly others: readonly OtherService[];
  readonly lastAt: Instant | null;
}

/** Distinct first-hand witnesses who name a service that was said to work. The hotline is not a service sold. */
export const gatherService = (item: ClaimCase, only: readonly Service[]): ServiceSeen => {
  const window = {
    from: beginOf(item, item.statement.at),
    to: item.statement.at + SCOPE_WINDOW_MS,
  };
  const seenOf = (services: number): Distinct =>
    distinctSince(item, { services, firstHand: true, areas: [] }, window);
  const tested = SERVICES.filter(
    (service) => service !== "customer_service" && !only.includes(service),
  );
  const named = tested.map((service) => ({ service, seen: seenOf(bitsOf([service])) }));
  const claimed = bitsOf(only);
  // Who names the hotline alone says nothing of what is sold.
  const own = seenOf(claimed & ~HOTLINE_BITS || HOTLINE_BITS);
  const lastAt = latest(own.lastAt, ...named.map(({ seen }) => seen.lastAt));
  const to = lastAt ?? window.from;
  const others = named
    .filter(({ seen }) => seen.count > 0)
    .map(({ service, seen }) => ({
      service,
      witnesses: seen.count,
      usual: item.deps.usual({
        operator: item.operator,
        service,
        area: null,
        from: window.from,
        to,
      }),
      cited: () => seen.newest(),
    }));
  return { witnesses: own.count, others, lastAt };
};

const allowed = (other: OtherService, witnesses: number): number =>
  USUAL_FACTOR * other.usual + WRONG_SERVICE_SHARE * witnesses;

const excess = (other: OtherService, witnesses: number): number =>
  other.witnesses < ZONE_WITNESSES_MIN
    ? 0
    : poissonExcess(other.witnesses, allowed(other, witnesses));

/** "Only TV": contradicted when another service is named more than the usual and mix-ups explain. */
export const judgeService = (seen: ServiceSeen): VerdictParts => {
  const strongest = seen.others.toSorted(
    (a, b) =>
      excess(b, seen.witnesses) - excess(a, seen.witnesses) ||
      b.witnesses - a.witnesses ||
      SERVICES.indexOf(a.service) - SERVICES.indexOf(b.service),
  )[0];
  const score = strongest === undefined ? 0 : excess(strongest, seen.witnesses);
  const contradicted = score >= ZONE_EXCESS;
  const most = Math.max(0, ...seen.others.map((other) => other.witnesses));
  const total = seen.witnesses + most;
  const supported =
    !contradicted &&
    seen.witnesses >= WITNESSES_SUPPORTING_MIN &&
    shareLimits({ x: most, n: total }).high <= RATE_SHARE_SUPPORTED;
  return {
    verdict: contradicted ? "contradicted" : supported ? "supported" : "undecided",
    doubtful: false,
    reason: contradicted
      ? "other_service_down"
      : supported
        ? "reports_in_line"
        : total === 0
          ? "no_incident"
          : "too_little_evidence",
    numbers: {
      witnesses: seen.witnesses,
      other_witnesses: strongest?.witnesses ?? 0,
      other_usual: strongest?.usual ?? 0,
      other_allowed: strongest === undefined ? 0 : allowed(strongest, seen.witnesses),
      other_excess: score,
      services_named: seen.others.length,
    },
    evidence: cite(strongest?.cited() ?? []),
    asOf: seen.lastAt,
  };
};
