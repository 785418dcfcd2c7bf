import { businessOf, linesOf, type LineFile } from "../../lines/line-file.ts";
import { nowOf, troubleSince } from "../../lines/tapped.ts";
import type { LineRole, LineService } from "../../model/line-record.ts";
import type { Language, Service } from "../../model/vocabulary.ts";
import type { LineFileView } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import { submitReport } from "../submit-report.ts";
import { appendRecord } from "./append-record.ts";
import { OWNER } from "./open-file.ts";

const SERVICE_OF: Readonly<Record<LineService, Service>> = {
  internet: "internet",
  phone: "fixed",
  mail: "mail",
  cards: "payment",
  till: "internet",
  ticketing: "internet",
};

export interface JoinOutage {
  readonly row: LineFileView;
  readonly file: LineFile;
  readonly line: LineRole;
  readonly lang: Language;
}

/**
 * The owner agrees that the trouble of a line counts in public: as one report of one source without
 * name or words, and as the same one however often it is agreed to.
 * @throws DeskError `conflict` when the line is in no trouble or its operator or place is not known,
 * `unavailable`
 */
export async function joinOutage(
  deps: CommandDeps,
  { row, file, line, lang }: JoinOutage,
): Promise<{ readonly seq: number }> {
  const described = linesOf(file).find((one) => one.line === line);
  const area = businessOf(file)?.area ?? null;
  const since = troubleSince(file, line);
  if (described === undefined || described.operator === null || area === null || since === null)
    throw new DeskError("conflict", "nothing of this line can be counted in public");
  const named = described.services.map((service) => SERVICE_OF[service]);
  const key = `line:${row.file}:${line}:${since}`;
  const { fact } = await submitReport(deps, OWNER, {
    key,
    source: "web",
    said: {
      operator: described.operator,
      services: [...new Set(named.length === 0 ? ["internet" as const] : named)],
      area,
      onset: new Date(since).toISOString(),
      status: nowOf(file, line)?.state === "dead" ? "down" : "degraded",
      audience: "business",
    },
    // One source, whatever lines of the file join.
    device: `line:${row.file}`,
    lang,
  });
  return appendRecord(deps, {
    file: row.file,
    key,
    at: deps.clock(),
    body: { kind: "joined", line, since, report: fact.report },
    asked: [line, since],
  });
}
