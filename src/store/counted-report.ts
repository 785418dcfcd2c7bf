import type { DatabaseSync } from "node:sqlite";
import type { AreaCode } from "../model/ids.ts";
import type { CountedReport, Counts, ReportColumns } from "./report-columns.ts";

/** Rows of reports as counting needs them. */
export const COUNTED = `SELECT seq, received_at, said_at, network, operator, services, person, commune, path,
  status, quarantined, local FROM reports`;

export function countedAs(
  status: unknown,
  { aside, local }: { readonly aside: boolean; readonly local: boolean },
): Counts {
  if (status === "up" || aside) return "nothing";
  return local ? "local" : "trouble";
}

export function countedReport(row: Record<string, unknown>): CountedReport {
  return {
    seq: Number(row["seq"]),
    receivedAt: Number(row["received_at"]),
    saidAt: Number(row["said_at"]),
    network: row["network"] as string | null,
    operator: row["operator"] as string | null,
    services: Number(row["services"]),
    person: String(row["person"]),
    commune: row["commune"] as AreaCode | null,
    path: String(row["path"]),
    counts: countedAs(row["status"], {
      aside: row["quarantined"] !== 0,
      local: row["local"] === 1,
    }),
  };
}

/** The reports of a store that was open before. */
export function loadColumns(db: DatabaseSync, columns: ReportColumns): void {
  for (const row of db.prepare(`${COUNTED} ORDER BY seq`).iterate())
    columns.set(countedReport(row));
}
