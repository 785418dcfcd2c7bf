import type { Actor, DecisionBody, EntryDraft, ReportFact } from "../model/entry.ts";
import { asLineId, asOperatorId, asReportId, type Instant } from "../model/ids.ts";

export const MONDAY: Instant = Date.UTC(2026, 0, 5, 8);
export const witness: Actor = { role: "witness", id: null };
const desk: Actor = { role: "desk", id: null };

export const report = (id: string, changes: Partial<ReportFact> = {}): ReportFact => ({
  kind: "report",
  report: asReportId(id),
  source: "web",
  saidAt: MONDAY,
  operator: asOperatorId("proximus"),
  services: ["tv"],
  area: null,
  onset: null,
  onsetPrecision: null,
  recoveredAt: null,
  status: "down",
  otherAreas: [],
  firstHand: true,
  witness: null,
  lang: "fr",
  audience: null,
  quotable: false,
  trace: null,
  sealed: null,
  ...changes,
});

export const reportDraft = (key: string, changes: Partial<ReportFact> = {}): EntryDraft => ({
  key,
  actor: witness,
  body: report(key, changes),
});

export const tick = (key: string): EntryDraft => ({ key, actor: desk, body: { kind: "tick" } });

const fault: DecisionBody = {
  kind: "line_fault",
  fault: {
    line: asLineId("line-1"),
    operator: null,
    service: "internet",
    area: null,
    onset: MONDAY,
    overAt: null,
    state: "down",
    states: [],
    commonCauseWith: [],
    visits: [],
  },
};

export const decisionDraft = (key: string, cause: number): EntryDraft => ({
  key,
  actor: desk,
  body: { ...fault, cause, rule: "lines@1" },
});
