import type { AreaCode } from "../model/ids.ts";
import type { Area } from "../model/area.ts";

/** The files of a scenario folder, as rows (one JSON object a line). */
export interface ScenarioRows {
  readonly scenario: {
    readonly name: string;
    readonly zone: string;
    readonly countries: readonly string[];
    readonly start: string;
    readonly end: string;
    readonly operators: Readonly<Record<string, number>>;
    readonly alarm_budget_per_week: number;
    readonly note: string;
  };
  readonly areas: readonly Area[];
  readonly history: readonly HistoryLine[];
  readonly messages: readonly MessageLine[];
  readonly answers: readonly AnswerLine[];
  readonly statements: readonly StatementLine[];
  readonly measurements: readonly MeasurementLine[];
  readonly truth: Truth;
}

export interface HistoryLine {
  readonly at: string;
  readonly span: "hour" | "minute";
  readonly operator: string;
  readonly service: string;
  readonly area: AreaCode;
  readonly count: number;
}

export interface MessageLine {
  readonly id: string;
  readonly at: string;
  readonly source: "web";
  readonly text?: string;
  readonly witness?: string;
  readonly operator: string;
  readonly services: readonly string[];
  readonly area: AreaCode;
  readonly onset?: string;
  readonly status: "down" | "up";
}

export interface AnswerLine {
  readonly at: string;
  readonly message: string;
  readonly status: "up" | "down";
}

export interface StatementLine {
  readonly id: string;
  readonly at: string;
  readonly operator: string;
  readonly speaker: string;
  readonly said_by: "operator";
  readonly published_in: string;
  readonly text: string;
  readonly claims: readonly object[];
}

export interface MeasurementLine {
  readonly at: string;
  readonly line: string;
  readonly operator: string;
  readonly service: string;
  readonly area: AreaCode;
  readonly state: "up" | "down";
  readonly kind: string;
}

export interface TruthIncident {
  readonly operator: string;
  readonly services: readonly string[];
  readonly areas: readonly AreaCode[];
  readonly start: string;
  readonly end: string;
  readonly cause: string;
  readonly size: string;
  readonly pockets: readonly { readonly area: AreaCode; readonly end: string }[];
  readonly resolved_at: string | null;
  readonly scope: readonly AreaCode[];
}

export interface Truth {
  readonly seed: number;
  readonly incidents: readonly TruthIncident[];
}
