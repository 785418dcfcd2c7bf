import type { Actor } from "../model/entry.ts";
import type { EditorialFact } from "../model/editorial.ts";
import type { CommandDeps } from "./deps.ts";
import { failed } from "./failed.ts";

/** Resolves with its sequence once it is durable. @throws DeskError `conflict`, `unavailable` */
export async function appendEditorial(
  deps: CommandDeps,
  actor: Actor,
  { key, body }: { readonly key: string; readonly body: EditorialFact },
): Promise<{ readonly seq: number }> {
  try {
    const [appended] = await deps.journal.append([{ key, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
