import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Claim, Statement } from "../model/statement.ts";
import type { ClaimsDeps } from "./deps.ts";
import type { EvidenceBook, OperatorEvidence, Witnessed } from "./evidence-book.ts";
import { EvidenceView } from "./view.ts";
import type { KnownIncident } from "./incident-book.ts";
import { firstFrom } from "./first-from.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";
import { LOOK_BACK_MS } from "./limits.ts";
import type { TallyMemo } from "./tally.ts";
import { HOTLINE_BITS, bitsOf, servicesOf } from "./service-bits.ts";

/** One claim with all that may be held against it. */
export interface ClaimCase<C extends Claim = Claim> {
  readonly statement: Statement;
  readonly claim: C;
  /** The network's id. */
  readonly operator: OperatorId;
  /** Services claimed about; 0 means all but the operator's own hotline and site. */
  readonly services: number;
  /** The incident the claim speaks of, when one is known. */
  readonly incident: KnownIncident | null;
  /** When something else broke after the claim. */
  readonly nextTrouble: Instant | null;
  readonly book: EvidenceBook;
  readonly evidence: OperatorEvidence;
  readonly deps: ClaimsDeps;
  /** Counts of this claim that go on from one look to the next. */
  readonly memo: TallyMemo;
  /** Now. */
  readonly at: Instant;
}

/** Where the outage that a claim speaks of begins to be reported. */
export const beginOf = ({ incident }: ClaimCase, claimedAt: Instant): Instant =>
  incident === null
    ? claimedAt - LOOK_BACK_MS
    : Math.min(incident.last.onsetLow, claimedAt) - HOUR_MS / 2;

export const claimedServices = (claim: Claim): number => bitsOf(claim.services ?? []);

/**
 * Does a report speak of the claimed services? One that names none speaks of whatever is broken: it
 * counts when the incident has no other service than the claimed ones.
 */
export const speakingTest = (item: ClaimCase): ((report: Witnessed) => boolean) => {
  const wanted = item.services === 0 ? ~HOTLINE_BITS : item.services;
  const unnamed = unnamedSpeakOf(item, item.services);
  return ({ services }) => (services === 0 ? unnamed : (services & wanted) !== 0);
};

const inside = (item: ClaimCase, area: AreaCode | null, areas: readonly AreaCode[]): boolean =>
  area !== null && areas.some((outer) => item.deps.tree.contains(outer, area));

/** A place test for reports, remembering the answer per area: the tree is asked once per place. */
export const placeTest = (
  item: ClaimCase,
  areas: readonly AreaCode[],
): ((area: AreaCode | null) => boolean) => {
  if (areas.length === 0) return () => true;
  const known = new Map<AreaCode | null, boolean>();
  return (area) => {
    let answer = known.get(area);
    if (answer === undefined) {
      answer = inside(item, area, areas);
      known.set(area, answer);
    }
    return answer;
  };
};

/** Which reports a count is about; see `ViewFilter`. */
export interface ViewOf {
  readonly services: number | null;
  readonly firstHand: boolean;
  /** None: everywhere. */
  readonly areas: readonly AreaCode[];
}

/** Do reports that name no service speak of these? */
const unnamedSpeakOf = (item: ClaimCase, services: number): boolean => {
  const broken = item.incident?.services ?? 0;
  return services === 0 || (broken !== 0 && (broken & ~services) === 0);
};

/** The view of a network's evidence that passes the filter, filled up to now; shared by all claims that ask the same. */
export const viewOf = (item: ClaimCase, { services, firstHand, areas }: ViewOf): EvidenceView => {
  const unnamed = services !== null && unnamedSpeakOf(item, services);
  const { views, columns, work } = item.evidence;
  const key = `${String(services)} ${String(unnamed)} ${String(firstHand)} ${areas.join(" ")}`;
  let view = views.get(key);
  if (view === undefined) {
    const { places } = item.book;
    view = new EvidenceView(columns, {
      services,
      unnamed,
      firstHand,
      inside: areas.length === 0 ? null : places.within(areas),
    });
    views.set(key, view);
  }
  work.rows += view.catchUp();
  return view;
};

export interface Window {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
}

/** Reports about the claimed services in a window, oldest first; those saying "it works" are left out. */
export const eachReport = (
  item: ClaimCase,
  window: Window,
  visit: (report: Witnessed) => void,
): void => {
  const { reports } = item.evidence;
  const speaks = speakingTest(item);
  for (let index = firstFrom(reports, window.from); index < reports.length; index += 1) {
    const report = reports[index];
    if (report === undefined || report.saidAt >= window.to) return;
    if (report.status !== "up" && speaks(report)) visit(report);
  }
};

/** Reports expected from the baseline, over the claimed services and the given places. */
export const usualOf = (
  item: ClaimCase,
  window: Window,
  areas: readonly AreaCode[] = [],
): number => {
  if (window.to <= window.from) return 0;
  const services = item.services === 0 ? [null] : servicesOf(item.services);
  const places = areas.length === 0 ? [null] : areas;
  let sum = 0;
  for (const service of services)
    for (const area of places)
      sum += item.deps.usual({ operator: item.operator, service, area, ...window });
  return sum;
};

/** Share of the claimed services' usual reports that come from an area. */
export const shareOf = (item: ClaimCase, area: AreaCode): number => {
  const services = item.services === 0 ? [null] : servicesOf(item.services);
  let sum = 0;
  for (const service of services) sum += item.deps.share(item.operator, service, area);
  return services.length === 0 ? 0 : sum / services.length;
};

const WEEK_MS = 7 * DAY_MS;

/**
 * Minutes of usage in a window: an hour of the evening counts for more than one, an hour of the night
 * for little. Without a baseline every minute counts as one.
 */
export const usageMinutes = (item: ClaimCase, { from, to }: Window): number => {
  if (to <= from) return 0;
  const minutes = (to - from) / 60_000;
  const week = usualOf(item, { from: to - WEEK_MS, to });
  return week > 0 ? (usualOf(item, { from, to }) / week) * (WEEK_MS / 60_000) : minutes;
};
