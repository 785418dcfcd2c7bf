import type { Actor } from "../model/entry.ts";
import { QUEUE_VIEWS_MAX } from "../model/queue-view.ts";
import type { CommandDeps } from "./deps.ts";
import { Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkText, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { QUEUE_VIEW_NAME_CHARS_MAX, WORDS_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

/**
 * Keeps a search of the queue under a name, in place of an earlier one of that name; an empty search
 * keeps it no longer. `said`: `name, search`.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `unavailable`
 */
export async function saveQueueView(
  deps: CommandDeps,
  actor: Actor,
  said: RawFields,
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "save_view");
  const problems = new Problems();
  const name = checkText(said, { field: "name", max: QUEUE_VIEW_NAME_CHARS_MAX }, problems);
  if (!given(said["name"])) problems.add({ field: "name", problem: "empty" });
  const search = checkText(said, { field: "search", max: WORDS_CHARS_MAX }, problems) ?? "";
  const known = deps.store.queue.views();
  const isNew = !known.some((view) => view.name === name);
  if (search !== "" && isNew && known.length >= QUEUE_VIEWS_MAX)
    problems.add({ field: "name", problem: "too_many", max: QUEUE_VIEWS_MAX });
  problems.refuse("view of the queue");
  const body = { kind: "queue_view", name: name ?? "", search } as const;
  try {
    const key = `queue_view:${base64url(deps.random(16))}`;
    const [appended] = await deps.journal.append([{ key, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
