import { setImmediate } from "node:timers/promises";
import { LANGUAGES } from "../model/vocabulary.ts";
import { queuePage } from "../pages/desk/queue.ts";
import { EMPTY_ADDRESS } from "../pages/desk/queue-address.ts";
import type { Door } from "./door.ts";
import { queueView } from "./queue-routes.ts";
import { contextOf } from "./site.ts";

/**
 * Does once what the first page of the queue would wait for: the languages' formats, the columns, the
 * code itself. In slices, so that requests come between; a desk that ends meanwhile is no trouble.
 */
export async function warmUp(door: Door, isClosed: () => boolean): Promise<void> {
  for (const lang of LANGUAGES) {
    door.site.wording(lang);
    await setImmediate();
    if (isClosed()) return;
  }
  try {
    const context = contextOf(door.site, door.site.lang, door.commands.clock());
    const asked = { csrf: "", key: "", address: EMPTY_ADDRESS };
    queuePage(context, (await queueView(door, context, asked)).view);
  } catch (error) {
    if (!isClosed()) door.onTrouble(`the queue could not be drawn ahead: ${String(error)}`);
  }
}
