import type { UpdateView } from "../store/queries/editorial.ts";
import type { MergeView, SplitView } from "../store/queries/merged.ts";
import { recordFigures } from "../claims/operator-record.ts";
import { asIncidentId, asLinkId, asQuoteId, asReplyId, asStatementId } from "../model/ids.ts";
import type { LinkView, OperatorRecord, ReplyView } from "../store/register-views.ts";
import type { IncidentPage, StatementView } from "../store/views.ts";
import * as samples from "./_samples.ts";
import type { QuoteView } from "./quotes.ts";

const HOUR = 3_600_000;

export const replyOf = (text: string): ReplyView => ({
  reply: {
    id: asReplyId("a1"),
    statement: samples.resolved.id,
    claimIndex: 0,
    operator: samples.PROXIMUS,
    speaker: "Jan Smit",
    at: samples.at("09T12:00"),
    publishedIn: text,
    text,
    lang: "fr",
    verdict: "contradicted",
  },
  enteredAt: samples.at("09T12:10"),
});

export const linkOf = (text: string): LinkView => ({
  link: {
    id: asLinkId("l1"),
    kind: "third_party_works",
    incidents: [samples.card.incident, asIncidentId("i-other")],
    parties: [
      { kind: "works_company", name: text },
      { kind: "town", name: "Metz" },
    ],
    reason: text,
  },
  at: samples.at("09T13:00"),
});

export const mergesOf = (text: string): readonly MergeView[] => [
  {
    merge: "m1",
    into: samples.card.incident,
    from: asIncidentId("i-other"),
    why: text,
    at: samples.at("09T14:00"),
    account: null,
  },
];

export const splitsOf = (text: string): readonly SplitView[] => [
  {
    part: asIncidentId("i-part"),
    incident: samples.card.incident,
    why: text,
    at: samples.at("09T15:00"),
    account: null,
  },
];

export const quoteOf = (text: string): QuoteView => ({
  quote: asQuoteId("q1"),
  name: "Anne",
  text,
  area: samples.code("BE-52011"),
  saidAt: samples.at("09T21:00"),
});

/** A later version of the sample "resolved", and a statement that does not agree with it. */
export const versionOf = (text: string): StatementView => ({
  statement: {
    ...samples.resolved,
    id: asStatementId("s1b"),
    at: samples.at("09T10:00"),
    text,
    replaces: samples.resolved.id,
  },
  findings: [null, null],
  enteredAt: samples.at("09T10:05"),
  replacedBy: null,
  replies: [],
});

/** The sample incident with a reply, a conflict and works behind it. */
export const fullIncident = (text: string): IncidentPage => {
  const later = versionOf(text);
  const axis = samples.incident.axis.map((item) =>
    item.side === "says" && item.statement.statement.id === samples.resolved.id
      ? { ...item, statement: { ...item.statement, replies: [replyOf(text)] } }
      : item,
  );
  return {
    ...samples.incident,
    axis: [...axis, { side: "says", at: later.statement.at, statement: later }],
    links: [linkOf(text)],
    merges: mergesOf(text),
    splits: splitsOf(text),
    names: { nl: text },
    conflicts: [
      {
        kind: "taken_back",
        earlier: { statement: samples.resolved.id, claimIndex: 0 },
        later: { statement: later.statement.id, claimIndex: 1 },
        from: later.statement.at,
        to: null,
      },
    ],
  };
};

export const recordOf = (views: readonly StatementView[]): OperatorRecord => {
  const row = {
    incident: samples.card.incident,
    services: samples.card.services,
    areas: samples.card.areas,
    onset: samples.card.onset,
    overAt: samples.at("09T21:15"),
    witnesses: 214,
    acknowledgedAfter: 23 * 60_000,
    lastWitnessAfter: 24 * HOUR,
    afterResolved: 22 * HOUR,
  };
  const incidents = Array.from({ length: 7 }, (_, n) => ({
    ...row,
    incident: asIncidentId(`i-${n}`),
    acknowledgedAfter: n === 0 ? null : n * 10 * 60_000,
  }));
  return {
    ...recordFigures(views, incidents),
    operator: samples.PROXIMUS,
    from: samples.NOW - 365 * 24 * HOUR,
    to: samples.NOW,
    incidents,
    statements: views,
  };
};

export const updateOf = (text: string): UpdateView => ({
  kind: "update",
  update: "u1",
  incident: samples.card.incident,
  texts: { fr: text, nl: text, de: text, en: text },
  signature: text,
  from: samples.NOW,
  at: samples.NOW,
  account: null,
  embargoed: false,
});
