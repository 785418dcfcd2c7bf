import type { OperatorId } from "../model/ids.ts";
import { asOperatorId } from "../model/ids.ts";
import type { CommandDeps } from "./deps.ts";

/** An operator by its id, its name, or any words the reading knows it by; null when unknown. */
export function namedOperator(
  deps: Pick<CommandDeps, "operators" | "reader" | "defaults" | "clock">,
  words: string,
): OperatorId | null {
  const folded = words.trim().toLowerCase();
  const id = asOperatorId(folded);
  if (deps.operators.get(id) !== undefined) return id;
  const named = deps.operators
    .ids()
    .filter((known) => deps.operators.get(known)?.name.toLowerCase() === folded);
  const near = named.find((known) => deps.operators.get(known)?.country === deps.defaults.country);
  if (named.length > 0) return near ?? named[0] ?? null;
  try {
    const { country } = deps.defaults;
    return deps.reader.message(words, { publishedAt: deps.clock(), country }).operator;
  } catch {
    return null;
  }
}
