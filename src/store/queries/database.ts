import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

import type { ReportColumns } from "../report-columns.ts";

export type Row = Record<string, string | number | null>;

/** Prepares each query once; queries are constants plus numbered area conditions, so their number is small. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  /** The same reports as the table's, for counting. */
  readonly columns: ReportColumns;

  constructor(db: DatabaseSync, columns: ReportColumns) {
    this.#db = db;
    this.columns = columns;
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }
}

export const text = (row: Row, column: string): string => String(row[column]);
export const number = (row: Row, column: string): number => Number(row[column]);
export const numberOrNull = (row: Row, column: string): number | null => {
  const value = row[column];
  return value === null || value === undefined ? null : Number(value);
};
