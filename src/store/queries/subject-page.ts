import type { AreaTree } from "../../model/area.ts";
import type { AreaCode, Instant } from "../../model/ids.ts";
import { SERVICES, type Service } from "../../model/vocabulary.ts";
import type {
  HomePage,
  IncidentCard,
  OperatorPage,
  ShownState,
  StatementView,
  Subject,
  SubjectPage,
} from "../views.ts";
import type { StoreDeps } from "../deps.ts";
import { worst } from "./severity.ts";
import { troubledAreas } from "./troubled-areas.ts";
import { serviceMask } from "../service-mask.ts";
import type { Database } from "./database.ts";
import { number } from "./database.ts";
import { incidentCard, incidentsSince, statementsBetween } from "./incidents.ts";
import { bars, barSpan, countReports, HOUR, shown, shownCommunes } from "./count.ts";
import { type ReportFilter, rowsBetween, rowsOf } from "./report-rows.ts";

const DAY = 24 * HOUR;
const RECENT_MS = 2 * HOUR;
const BARS_MAX = 24;
const PAST_SHOWN_MAX = 50;
const OVER_SHOWN_MS = DAY;

const isOpen = (card: IncidentCard): boolean => card.overAt === null;

/** True when the incident's outline covers the area or has a part inside it. */
export function touches(
  tree: AreaTree,
  card: Pick<IncidentCard, "areas" | "except">,
  area: AreaCode | null,
): boolean {
  if (area === null) return true;
  if (card.except.some((except) => tree.contains(except, area))) return false;
  return card.areas.some((outer) => tree.contains(outer, area) || tree.contains(area, outer));
}

export const concerns = (card: Pick<IncidentCard, "services">, service: Service | null): boolean =>
  service === null || card.services.length === 0 || card.services.includes(service);

function cardsOf(
  db: Database,
  deps: StoreDeps,
  query: { subject: Subject; now: Instant },
): IncidentCard[] {
  const { subject, now } = query;
  return incidentsSince(db, now - 90 * DAY, deps.network(subject.operator))
    .map((row) => incidentCard(db, row, { now }))
    .filter((card) => concerns(card, subject.service) && touches(deps.tree, card, subject.area));
}

export const covers = (deps: StoreDeps, card: IncidentCard, area: AreaCode | null): boolean =>
  area === null || card.areas.some((outer) => deps.tree.contains(outer, area));

function statementsFor(
  db: Database,
  deps: StoreDeps,
  query: { subject: Subject; now: Instant; days: number },
): StatementView[] {
  const { subject, now, days } = query;
  return statementsBetween(db, deps.network(subject.operator), { from: now - days * DAY, to: now })
    .filter(({ statement }) => {
      const named = statement.claims.flatMap((claim) => claim.services ?? []);
      return subject.service === null || named.length === 0 || named.includes(subject.service);
    })
    .toReversed();
}

/** No outage is known only while the desk looks; one that was seen stays until it is seen to end. */
const toldNow = (deps: StoreDeps, now: Instant, state: ShownState): ShownState =>
  state === "none" && !deps.looks(now) ? "unknown" : state;

/** A page for one place says "down" only when an incident's outline covers that place, not when it touches it. */
function shownFor(
  deps: StoreDeps,
  open: readonly IncidentCard[],
  area: AreaCode | null,
): ShownState {
  return worst(open.filter((card) => covers(deps, card, area)));
}

export function subjectPage(
  db: Database,
  deps: StoreDeps,
  query: { readonly subject: Subject; readonly now: Instant },
): SubjectPage {
  const { subject, now } = query;
  const network = deps.network(subject.operator);
  const filter: ReportFilter = {
    network,
    brand: network === subject.operator ? null : subject.operator,
    services: subject.service === null ? 0 : serviceMask([subject.service]),
    areas: subject.area === null ? [] : [subject.area],
    except: [],
    placeless: false,
    from: now - DAY,
    to: now + 1,
  };
  const span = barSpan(filter, { length: HOUR, most: BARS_MAX });
  const day = rowsOf(db.columns, { ...filter, ...span });
  const recent = countReports(rowsBetween(day, { from: now - RECENT_MS, to: filter.to }));
  const cards = cardsOf(db, deps, query);
  const open = cards.filter(isOpen);
  const { operator, service, area } = subject;
  return {
    subject,
    shown: toldNow(deps, now, shownFor(deps, open, area)),
    witnesses2h: shown(recent.witnesses),
    communes2h: shownCommunes(recent),
    // One person's hour is not shown by itself.
    lastReportAt: shown(recent.witnesses) === null ? null : recent.last,
    local24h: shown(countReports(rowsOf(db.columns, { ...filter, local: true })).witnesses),
    bars: bars(day, {
      ...span,
      length: HOUR,
      usual: (from, to) => deps.usual({ operator, service, area, from, to }),
    }),
    open,
    past: cards
      .filter((card) => !isOpen(card) && card.confirmedAt !== null)
      .slice(0, PAST_SHOWN_MAX),
    statements: statementsFor(db, deps, { subject, now, days: 7 }),
    baselineDays: deps.baselineDays({ operator, service }),
  };
}

export function operatorPage(
  db: Database,
  deps: StoreDeps,
  query: { readonly operator: OperatorPage["operator"]; readonly now: Instant },
): OperatorPage {
  const subject: Subject = { operator: query.operator, service: null, area: null };
  const cards = cardsOf(db, deps, { subject, now: query.now });
  const open = cards.filter(isOpen);
  const known = new Set(deps.servicesOf(query.operator));
  for (const card of cards) for (const service of card.services) known.add(service);
  return {
    operator: query.operator,
    services: SERVICES.filter((service) => known.has(service)).map((service) => ({
      service,
      shown: toldNow(deps, query.now, worst(open.filter((card) => concerns(card, service)))),
    })),
    open,
    past: cards
      .filter((card) => !isOpen(card) && card.confirmedAt !== null)
      .slice(0, PAST_SHOWN_MAX),
    statements: statementsFor(db, deps, { subject, now: query.now, days: 30 }),
  };
}

export function homePage(db: Database, deps: StoreDeps, now: Instant): HomePage {
  const cards = incidentsSince(db, now - OVER_SHOWN_MS).map((row) => ({
    card: incidentCard(db, row, { now }),
    row,
  }));
  const open = cards.filter(({ card }) => isOpen(card));
  const contradicted = new Map<string, StatementView>();
  for (const { card, row } of open) {
    const span = { from: row.decision.onset, to: now };
    for (const view of statementsBetween(db, card.operator, span)) {
      if (view.findings.some((finding) => finding?.verdict === "contradicted")) {
        contradicted.set(view.statement.id, view);
      }
    }
  }
  const total = db.get("SELECT count(*) AS reports FROM reports");
  return {
    down: open.map(({ card }) => card).filter((card) => !["checking", "none"].includes(card.shown)),
    checking: open.map(({ card }) => card).filter((card) => card.shown === "checking"),
    over: cards.map(({ card }) => card).filter((card) => card.shown === "over"),
    contradicted: [...contradicted.values()],
    areas: troubledAreas(db, deps.tree, { incidents: open, now }),
    reports: total === undefined ? 0 : number(total, "reports"),
  };
}
