import type { ReportView } from "../store/views.ts";
import type { CommandDeps } from "./deps.ts";

/** What only the witness and the desk may see of a report; sealed with the report's own key. */
export interface Words {
  readonly text: string | null;
  readonly contact: string | null;
  /** Words of a place that no area could be found for. */
  readonly place: string | null;
  /** What the witness says the operator said. */
  readonly statement: string | null;
  /** Message-ID of the mail it came as: an answer belongs below it. */
  readonly messageId?: string | null;
  /** Sender that a mail only claims: its domain denies it, so nothing is sent there. */
  readonly claimed?: string | null;
}

export const packWords = (words: Words): Uint8Array => Buffer.from(JSON.stringify(words), "utf8");

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** @throws when the bytes were not packed by `packWords`. */
export function unpackWords(bytes: Uint8Array): Words {
  const raw = JSON.parse(Buffer.from(bytes).toString("utf8")) as Readonly<Record<string, unknown>>;
  return {
    text: textOrNull(raw["text"]),
    contact: textOrNull(raw["contact"]),
    place: textOrNull(raw["place"]),
    statement: textOrNull(raw["statement"]),
    ...(typeof raw["messageId"] === "string" ? { messageId: raw["messageId"] } : {}),
    ...(typeof raw["claimed"] === "string" ? { claimed: raw["claimed"] } : {}),
  };
}

/** The words of a report at the moment of showing; null when there were none or they were erased. */
export async function openWords(
  deps: Pick<CommandDeps, "vault">,
  report: Pick<ReportView, "report" | "sealed" | "erased">,
): Promise<Words | null> {
  if (report.sealed === null || report.erased) return null;
  const plain = await deps.vault.open(report.report, report.sealed);
  return plain === null ? null : unpackWords(plain);
}
