/** Hand-made views for tests and for looking at pages: one evening of an outage in a small invented tree of places. */
import type { Area } from "../model/area.ts";
import type { Finding, FindingReason } from "../model/finding.ts";
import { asAreaCode, asIncidentId, asOperatorId, asReportId, asStatementId } from "../model/ids.ts";
import type { AreaCode, OperatorId } from "../model/ids.ts";
import type { Claim, Statement } from "../model/statement.ts";
import type { AreaKind, Language, Service, Verdict } from "../model/vocabulary.ts";
import type {
  AxisItem,
  HomePage,
  IncidentCard,
  IncidentPage,
  OperatorPage,
  PlacePage,
  ReportView,
  StatementView,
  SubjectPage,
} from "../store/views.ts";
import type { StatementPage } from "../store/register-views.ts";
import { createWording } from "../wording/wording.ts";
import type { PageContext } from "./context.ts";
import type { ArchiveView } from "./public/archive.ts";
import type { CheckView } from "./public/check.ts";

/** Local time of Brussels in January 2018 (UTC+1). */
export const at = (text: string): number => Date.parse(`2018-01-${text}:00+01:00`);
export const NOW: number = at("09T21:20");

const area = (
  ...[id, name, kind, parent]: readonly [string, string, AreaKind, string | null]
): Area => ({
  code: asAreaCode(id),
  name,
  country: "BE",
  kind,
  parent: parent === null ? null : asAreaCode(parent),
  population: 100_000,
  lat: null,
  lon: null,
});

const AREAS: readonly Area[] = [
  area("BE", "Belgique", "country", null),
  area("BE-R2", "Région flamande", "region", "BE"),
  area("BE-R3", "Région wallonne", "region", "BE"),
  area("BE-R4", "Bruxelles-Capitale", "region", "BE"),
  ...["Anvers", "Limbourg", "Flandre-Orientale", "Flandre-Occidentale", "Brabant flamand"].map(
    (name, index) => area(`BE-P1${index}`, name, "province", "BE-R2"),
  ),
  ...["Hainaut", "Liège", "Luxembourg", "Namur", "Brabant wallon"].map((name, index) =>
    area(`BE-P2${index}`, name, "province", "BE-R3"),
  ),
  area("BE-P30", "Bruxelles", "province", "BE-R4"),
  area("BE-52011", "Charleroi", "commune", "BE-P20"),
  area("BE-57081", "Tournai", "commune", "BE-P20"),
  area("BE-62063", "Liège", "commune", "BE-P21"),
  area("BE-92094", "Namur", "commune", "BE-P23"),
  area("BE-11002", "Antwerpen", "commune", "BE-P10"),
  area("BE-44021", "Gent", "commune", "BE-P12"),
  area("BE-31005", "Brugge", "commune", "BE-P13"),
  area("BE-71022", "Hasselt", "commune", "BE-P11"),
  area("BE-25112", "Wavre", "commune", "BE-P24"),
  area("BE-21004", "Bruxelles", "commune", "BE-P30"),
  area("BE-21009", "Ixelles", "commune", "BE-P30"),
  area("BE-G1", "Jumet", "locality", "BE-52011"),
];

const byCode = new Map(AREAS.map((one) => [one.code, one]));

const pathOf = (code: AreaCode): readonly AreaCode[] => {
  const found = byCode.get(code);
  if (found === undefined) return [];
  return found.parent === null ? [code] : [code, ...pathOf(found.parent)];
};

const OPERATORS: Readonly<Record<string, { name: string; services: readonly Service[] }>> = {
  proximus: { name: "Proximus", services: ["internet", "tv", "mail", "fixed", "mobile"] },
  "orange.fr": { name: "Orange", services: ["internet", "tv", "mail", "fixed", "mobile"] },
  "orange.be": { name: "Orange", services: ["internet", "tv", "mobile"] },
  telenet: { name: "Telenet", services: ["internet", "tv"] },
};

export const contextOf = (lang: Language, changes: Partial<PageContext> = {}): PageContext => ({
  lang,
  wording: createWording(lang),
  base: "",
  now: NOW,
  zone: "Europe/Brussels",
  places: {
    get: (code) => byCode.get(code),
    path: pathOf,
    children: (code) => AREAS.filter(({ parent }) => parent === code).map((one) => one.code),
    name: (code) => byCode.get(code)?.name ?? code,
  },
  operators: {
    get: (id) => OPERATORS[id],
    ids: () => Object.keys(OPERATORS).map((id) => asOperatorId(id)),
  },
  assets: {
    look: "body{color:#000}",
    icon: "/files/icon.svg",
    scripts: {
      live: "/files/live.js",
      report: "/files/report.js",
      outbox: "/files/outbox.js",
      desk: "/files/desk.js",
    },
  },
  deskName: "Vigie",
  ...changes,
});

export const PROXIMUS: OperatorId = asOperatorId("proximus");
export const code: (text: string) => AreaCode = asAreaCode;

export const findingOf = (
  claim: Claim,
  verdict: Verdict,
  rest: { readonly reason: FindingReason } & Partial<Finding>,
): Finding => ({
  statement: asStatementId("s1"),
  operator: PROXIMUS,
  claimIndex: 0,
  claim,
  speaker: null,
  saidBy: "operator",
  verdict,
  doubtful: false,
  numbers: {},
  evidence: [],
  asOf: NOW,
  ...rest,
});

const statementOf = (
  id: string,
  rest: Pick<Statement, "at" | "text" | "claims"> & Partial<Statement>,
): Statement => ({
  id: asStatementId(id),
  operator: PROXIMUS,
  speaker: null,
  saidBy: "operator",
  publishedIn: null,
  lang: "fr",
  replaces: null,
  ...rest,
});

const viewOf = (statement: Statement, findings: readonly (Finding | null)[]): StatementView => ({
  statement,
  findings,
  enteredAt: statement.at + 600_000,
  replacedBy: null,
  replies: [],
});

const acknowledged = statementOf("s0", {
  at: at("08T21:18"),
  text: "Un problème technique touche la TV. Nos équipes cherchent la cause.",
  publishedIn: "Twitter",
  claims: [{ kind: "service", only: ["tv"] }],
});
const RESOLVED: Claim = { kind: "resolved", at: at("08T22:30") };
const FEW: Claim = { kind: "count", words: "un petit nombre" };
export const resolved: Statement = statementOf("s1", {
  at: at("08T22:30"),
  text: "Le problème est résolu. Les services reviennent progressivement ; un petit nombre de clients est encore touché.",
  publishedIn: "proximus.be",
  speaker: "Marie Dupont, porte-parole",
  claims: [RESOLVED, FEW],
});
const spared = statementOf("s2", {
  at: at("09T11:10"),
  text: "Une minorité in Brussel en Vlaams-Brabant bleef gespaard.",
  saidBy: "third_party",
  speaker: "De Krant",
  lang: "nl",
  claims: [{ kind: "scope", areas: [code("BE-P30"), code("BE-P14")], spared: true }],
});

export const resolvedView: StatementView = viewOf(resolved, [
  findingOf(RESOLVED, "contradicted", {
    reason: "answers_still_down",
    numbers: {
      claimed_at: at("08T22:30"),
      answers: 48,
      still_down: 20,
      share_low: 0.31,
      share_high: 0.52,
      p_answers: 0.000_031_2,
      asked: 60,
      witnesses_after: 214,
      communes_still_down: 2,
    },
    evidence: ["r-100", "r-101", "r-102"],
  }),
  findingOf(FEW, "undecided", {
    claimIndex: 1,
    reason: "words_not_a_number",
    numbers: { witnesses: 301, affected_low: 5400 },
  }),
]);
const acknowledgedView = viewOf(acknowledged, [
  findingOf(acknowledged.claims[0] ?? RESOLVED, "contradicted", {
    reason: "other_service_down",
    numbers: { other_witnesses: 37 },
  }),
]);
const sparedView = viewOf(spared, [
  findingOf(spared.claims[0] ?? RESOLVED, "undecided", {
    reason: "witnesses_in_spared_area",
    saidBy: "third_party",
    numbers: { inside: 12 },
  }),
]);

const PLACES_AFTER = [
  ["BE-52011", "09T21:00"],
  ["BE-62063", "09T20:40"],
  ["BE-44021", "09T19:12"],
  ["BE-92094", "09T17:09"],
  ["BE-21009", "09T14:30"],
  ["BE-11002", "09T12:00"],
  ["BE-31005", "09T06:40"],
  ["BE-57081", "09T02:57"],
] as const;

export const card: IncidentCard = {
  incident: asIncidentId("i-proximus-1"),
  operator: PROXIMUS,
  services: ["tv"],
  state: "confirmed",
  shown: "claimed_over",
  areas: ["10", "11", "12", "13", "20", "21", "22", "23", "24"].map((n) => code(`BE-P${n}`)),
  except: [],
  onset: at("08T20:55"),
  onsetLow: at("08T20:48"),
  onsetHigh: at("08T21:02"),
  confirmedAt: at("08T21:07"),
  overAt: null,
  endedAt: null,
  witnesses: 301,
  communes: 64,
  lastReportAt: at("09T21:00"),
  parent: null,
  afterResolved: {
    statement: resolved.id,
    saidAt: at("08T22:30"),
    speaker: "Marie Dupont, porte-parole",
    witnesses: 214,
    communes: 38,
    last: at("09T21:00"),
    places: PLACES_AFTER.map(([area_, last]) => ({ area: code(area_), last: at(last) })),
    contradicted: true,
  },
  noEtaSince: at("09T12:00"),
  names: {},
};

const seenReports = (
  ...[from, to, witnesses, areas]: readonly [string, string, number | null, readonly string[]]
): AxisItem => ({
  side: "seen",
  at: at(from),
  what: "reports",
  to: at(to),
  witnesses,
  communes: witnesses === null ? null : Math.ceil(witnesses / 4),
  areas: areas.map((one) => code(one)),
});

const axis: readonly AxisItem[] = [
  {
    side: "seen",
    at: at("08T21:01"),
    what: "state",
    state: "suspected",
    reason: "reports_above_usual",
    witnesses: 5,
  },
  {
    side: "seen",
    at: at("08T21:07"),
    what: "state",
    state: "confirmed",
    reason: "first_hand_reports",
    witnesses: 31,
  },
  seenReports("08T21:07", "08T21:18", 48, ["BE-52011", "BE-62063", "BE-92094"]),
  { side: "says", at: acknowledged.at, statement: acknowledgedView },
  seenReports("08T21:18", "08T22:30", 87, [
    "BE-52011",
    "BE-62063",
    "BE-44021",
    "BE-11002",
    "BE-31005",
    "BE-92094",
    "BE-57081",
    "BE-71022",
    "BE-25112",
  ]),
  { side: "says", at: resolved.at, statement: resolvedView },
  seenReports("08T22:31", "09T02:57", 96, ["BE-57081", "BE-52011"]),
  seenReports("09T06:40", "09T11:10", 62, ["BE-31005", "BE-11002"]),
  { side: "says", at: spared.at, statement: sparedView },
  seenReports("09T11:12", "09T17:09", 51, ["BE-92094", "BE-21009"]),
  seenReports("09T19:12", "09T21:00", null, []),
];

const HOURLY = [0, 1, 0, 3, 31, 66, 42, 28, 12, 9, 4, 3, 2, 1, 5, 14, 22, 18, 12, 9, 7, 8, 6, 5];
const barsOf = (from: number): IncidentPage["bars"] =>
  HOURLY.map((reports, index) => ({
    from: from + index * 3_600_000,
    to: from + (index + 1) * 3_600_000,
    reports: reports < 3 ? null : reports,
    usual: 2 + Math.round(20 * Math.sin((index / 24) * Math.PI)) / 10,
  }));

export const incident: IncidentPage = {
  ...card,
  censuses: [
    {
      statement: resolved.id,
      at: at("08T22:31"),
      asked: 60,
      answered: 48,
      stillDown: 20,
      degraded: 1,
      share: 20 / 48,
      low: 0.276,
      high: 0.568,
      byArea: [
        {
          area: code("BE-P50000"),
          asked: 20,
          answered: 18,
          stillDown: 9,
          degraded: 0,
          share: 0.5,
          low: 0.26,
          high: 0.74,
        },
        {
          area: code("BE-P60000"),
          asked: 4,
          answered: 2,
          stillDown: 1,
          degraded: 0,
          share: 0.5,
          low: 0.01,
          high: 0.99,
        },
      ],
    },
  ],
  reason: "reports_above_usual",
  history: [
    { state: "suspected", at: at("08T21:01"), reason: "reports_above_usual" },
    { state: "confirmed", at: at("08T21:07"), reason: "first_hand_reports" },
  ],
  axis,
  bars: barsOf(at("08T17:00")),
  table: [
    { area: code("BE-52011"), witnesses: 41, last: at("09T21:00") },
    { area: code("BE-62063"), witnesses: 33, last: at("09T20:40") },
    { area: code("BE-44021"), witnesses: 28, last: at("09T19:12") },
  ],
  outline: {
    areas: card.areas.map((area, index) => ({ area, witnesses: 20 + index, parts: [area] })),
    held: [],
  },
  pockets: [],
  merges: [],
  splits: [],
  linked: [],
  links: [],
  conflicts: [],
  photos: [],
  local: 4,
  alarm: {
    observed: 31,
    expected: 2.4,
    from: at("08T20:55"),
    to: at("08T21:07"),
    recurrenceWeeks: 840,
  },
};

const calm: IncidentCard = {
  ...card,
  incident: asIncidentId("i-old"),
  operator: asOperatorId("telenet"),
  services: ["internet", "tv"],
  state: "over",
  shown: "over",
  areas: [code("BE-11002")],
  onset: at("07T10:00"),
  onsetLow: at("07T09:00"),
  onsetHigh: at("07T11:00"),
  overAt: at("07T13:00"),
  endedAt: at("07T12:30"),
  witnesses: 18,
  communes: null,
  afterResolved: null,
  noEtaSince: null,
};
export const checking: IncidentCard = {
  ...calm,
  incident: asIncidentId("i-check"),
  operator: asOperatorId("orange.be"),
  services: ["mobile"],
  state: "suspected",
  shown: "checking",
  areas: [code("BE-57081"), code("BE-52011")],
  onset: at("09T21:02"),
  overAt: null,
  endedAt: null,
  witnesses: null,
};

export const home: HomePage = {
  down: [card],
  checking: [checking],
  over: [calm],
  contradicted: [resolvedView, acknowledgedView],
  areas: {
    areas: [
      {
        area: code("BE-57081"),
        shown: "checking",
        witnesses: 5,
        parts: [code("BE-57081")],
        except: [],
      },
      {
        area: code("BE-P20"),
        shown: "claimed_over",
        witnesses: 74,
        parts: [code("BE-23002")],
        except: [],
      },
    ],
    held: [code("BE-62063")],
  },
  reports: 1312,
};
export const emptyHome: HomePage = {
  down: [],
  checking: [],
  over: [],
  contradicted: [],
  areas: { areas: [], held: [] },
  reports: 0,
};

export const subject: SubjectPage = {
  subject: { operator: PROXIMUS, service: "tv", area: code("BE-52011") },
  shown: "claimed_over",
  witnesses2h: 11,
  communes2h: null,
  lastReportAt: at("09T21:00"),
  bars: barsOf(at("08T22:00")),
  open: [card],
  past: [],
  statements: [resolvedView, acknowledgedView],
  local24h: 3,
  baselineDays: 12,
};
export const quietSubject: SubjectPage = {
  ...subject,
  subject: { operator: PROXIMUS, service: "internet", area: code("BE-44021") },
  shown: "none",
  witnesses2h: null,
  communes2h: null,
  lastReportAt: at("09T21:07"),
  bars: barsOf(at("08T22:00")).map((bar) => ({ ...bar, reports: null })),
  open: [],
  past: [calm],
  statements: [],
};
export const operator: OperatorPage = {
  operator: PROXIMUS,
  services: [
    { service: "tv", shown: "claimed_over" },
    { service: "internet", shown: "none" },
    { service: "customer_service", shown: "checking" },
    { service: "mail", shown: "unknown" },
    { service: "mobile", shown: "recovering" },
    { service: "fixed", shown: "over" },
  ],
  open: [card],
  past: [calm],
  statements: [resolvedView, sparedView],
};

export const report: ReportView = {
  report: asReportId("r-1"),
  source: "web",
  operator: PROXIMUS,
  services: ["tv"],
  area: code("BE-G1"),
  onset: at("08T21:00"),
  onsetPrecision: "daypart",
  recoveredAt: null,
  status: "down",
  saidAt: at("09T21:10"),
  receivedAt: at("09T21:10"),
  lang: "fr",
  sealed: "…",
  corrected: false,
  quotable: false,
  erased: false,
  answers: [{ status: "down", at: at("09T21:12"), cause: null }],
  photos: [],
  photosAgreed: false,
  incident: card.incident,
  asked: true,
  askedAbout: resolved.id,
};

export const place: PlacePage = {
  area: code("BE-52011"),
  rows: [
    {
      operator: PROXIMUS,
      service: "tv",
      shown: "claimed_over",
      shownInside: "claimed_over",
      witnesses2h: 11,
    },
    {
      operator: asOperatorId("telenet"),
      service: null,
      shown: "none",
      shownInside: "none",
      witnesses2h: 3,
    },
  ],
  open: [card],
  areas: {
    areas: [
      {
        area: code("BE-52011"),
        shown: "claimed_over",
        witnesses: 11,
        parts: [code("BE-52011")],
        except: [],
      },
    ],
    held: [],
  },
};

export const archive: ArchiveView = {
  filter: { operator: PROXIMUS, service: "tv", area: null, year: 2018 },
  unknownPlace: null,
  page: 2,
  incidents: {
    total: 120,
    rows: [
      { ...calm, services: [], witnesses: null },
      { ...calm, incident: asIncidentId("i-older"), endedAt: null },
    ],
  },
  years: [2018, 2017],
};

export const check: CheckView = {
  place: "Charleroi",
  area: null,
  operator: PROXIMUS,
  places: [code("BE-52011"), code("BE-57081")],
  subject: null,
};

/** The page of one statement that has no other versions. */
export const statementPageOf = (view: StatementView): StatementPage => ({
  ...view,
  versions: [view],
  conflicts: [],
  others: [],
  incident: card.incident,
});
