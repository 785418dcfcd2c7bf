/** The labelled texts of `test/reading/labelled`: what a person reads in each. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  Language,
  OnsetPrecision,
  Service,
  StatementKind,
  Status,
} from "../src/model/vocabulary.ts";

export const LABELLED: string = join(import.meta.dirname, "..", "test", "reading", "labelled");

/** `a`, `c1`, `d`: seen while the rules were made; `b`, `c2`, `e`: kept apart and scored once each. */
export const HALVES = ["a", "b", "c1", "c2", "d", "e", "f"] as const;
export type Half = (typeof HALVES)[number];

interface LabelledPlace {
  readonly name: string;
  readonly country: string;
}

export interface LabelledMessage {
  readonly id: string;
  readonly text: string;
  readonly published_at: string;
  readonly country: string;
  readonly class: string;
  readonly expected: {
    readonly lang: Language;
    readonly operator: string | null;
    readonly services: readonly Service[];
    readonly places: readonly LabelledPlace[];
    readonly onset: string | null;
    readonly onset_precision: OnsetPrecision | null;
    readonly status: Status;
    readonly recovered_at: string | null;
  };
}

export interface LabelledStatement {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly published_at: string;
  readonly country: string;
  readonly expected: {
    readonly kind: StatementKind;
    readonly also: readonly StatementKind[];
    readonly services: readonly Service[];
    readonly places: readonly LabelledPlace[];
    readonly cause_places: readonly LabelledPlace[];
    readonly eta: string | null;
    readonly resolved_at: string | null;
    readonly count: number | string | null;
    readonly said_by: string;
  };
}

const rowsOf = (half: Half, statements: boolean): unknown[] =>
  readdirSync(LABELLED)
    .filter((file) => file.endsWith(`-${half}.jsonl`))
    .filter((file) => file.startsWith("statements") === statements)
    .toSorted()
    .flatMap((file) => readFileSync(join(LABELLED, file), "utf8").trimEnd().split("\n"))
    .map((line) => JSON.parse(line) as unknown);

export const labelledMessages = (half: Half): readonly LabelledMessage[] =>
  rowsOf(half, false) as LabelledMessage[];

export const labelledStatements = (half: Half): readonly LabelledStatement[] =>
  rowsOf(half, true) as LabelledStatement[];
