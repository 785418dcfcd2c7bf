import { loadKnowledge } from "../src/app/knowledge.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { type AreaCode, asAreaCode } from "../src/model/ids.ts";

/** Codes of every commune of Belgium. */
export function communesOfBelgium(): readonly AreaCode[] {
  const { gazetteer } = loadKnowledge();
  const below = (code: AreaCode): readonly AreaCode[] =>
    gazetteer.commune(code) === code ? [code] : gazetteer.children(code).flatMap(below);
  return below(asAreaCode("BE"));
}

/** How often each report stands in the journal of a stopped desk. */
export async function reportsInJournal(dir: string): Promise<ReadonlyMap<string, number>> {
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const found = new Map<string, number>();
  const { seq: last } = await journal.head();
  for (let next = 1; next <= last;) {
    const entries = await journal.read(next, last);
    for (const { seq, body } of entries) {
      next = seq + 1;
      if (body.kind === "report") found.set(body.report, (found.get(body.report) ?? 0) + 1);
    }
    if (entries.length === 0) break;
  }
  await journal.close();
  return found;
}
