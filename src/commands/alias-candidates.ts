import type { AliasCandidate } from "../model/alias.ts";
import type { CorrectionFact, ReportFields } from "../model/entry.ts";
import type { ReportView } from "../store/views.ts";
import type { CommandDeps } from "./deps.ts";
import { openWords } from "./words.ts";

/**
 * Names worth adding to the tables, as an editor's correction reveals them in the witness's words.
 * Empty when nothing was read wrong for want of a name, or the words are gone.
 */
export async function aliasesRevealed(
  deps: Pick<CommandDeps, "vault" | "aliases">,
  report: ReportView,
  changes: Partial<ReportFields>,
): Promise<readonly AliasCandidate[]> {
  const isNamed = (changes.area ?? null) !== null || (changes.operator ?? null) !== null;
  if (deps.aliases === undefined || !isNamed) return [];
  const text = (await openWords(deps, report))?.text ?? null;
  return text === null ? [] : deps.aliases({ text, read: report, correction: changes });
}

/** The names that a correction keeps, opened; empty when there are none, or once the report was erased. */
export async function openAliases(
  deps: Pick<CommandDeps, "vault">,
  { report, aliases }: Pick<CorrectionFact, "report" | "aliases">,
): Promise<readonly AliasCandidate[]> {
  const plain = aliases === undefined ? null : await deps.vault.open(report, aliases);
  if (plain === null) return [];
  return JSON.parse(Buffer.from(plain).toString("utf8")) as readonly AliasCandidate[];
}

/** Sealed with the report's key, so that they go with its words. */
export const sealAliases = async (
  deps: Pick<CommandDeps, "vault">,
  report: CorrectionFact["report"],
  aliases: readonly AliasCandidate[],
): Promise<string> => deps.vault.seal(report, Buffer.from(JSON.stringify(aliases), "utf8"));
