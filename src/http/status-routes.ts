import { permit } from "../commands/permit.ts";
import { failed } from "../commands/failed.ts";
import { statusPage } from "../pages/desk/status.ts";
import type { StatusView } from "../pages/desk/status-view.ts";
import { deskContext } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { PROMETHEUS_TYPE, prometheusText } from "./prometheus.ts";
import { sendPage } from "./send-page.ts";
import { needSession } from "./session.ts";
import { statusMetrics } from "./status-metrics.ts";

const METRICS_MS = 1_000;

/** @throws DeskError `unavailable` while the journal cannot be asked */
async function statusOf(door: Door): Promise<StatusView> {
  const { journal, store, clock } = door.commands;
  const head = await journal.head().catch((error: unknown) => {
    throw failed(error);
  });
  const now = clock();
  const { down, checking } = store.home(now);
  return {
    journal: head,
    storeSeq: store.seq,
    vitals: door.vitals?.() ?? null,
    readers: {
      live: door.live.clients,
      pages: door.cache.pages,
      pageBytes: door.cache.bytes,
      rendered: door.cache.rendered,
    },
    mail: door.mail ?? null,
    settings: store.settings(now),
    openIncidents: down.length + checking.length,
  };
}

/** How the desk itself stands: `/desk/status` for editors, `/metrics` for Prometheus. */
export const addStatusRoutes: AddRoutes = (app, door) => {
  app.get("/desk/status", async (request, reply) => {
    const { actor } = needSession(door, request);
    await permit(door.commands, actor, "read_desk");
    return sendPage(reply, 200, statusPage(deskContext(door, request), await statusOf(door)));
  });
  // Anybody may ask: what is counted over weeks is counted once a second at most.
  let kept: { readonly at: number; readonly text: Promise<string> } | null = null;
  const textNow = async (): Promise<string> =>
    prometheusText(statusMetrics(await statusOf(door), door.commands.clock()));
  app.get("/metrics", async (_request, reply) => {
    const at = door.wall();
    if (kept === null || Math.abs(at - kept.at) >= METRICS_MS) kept = { at, text: textNow() };
    const text = await kept.text;
    return reply
      .header("content-type", PROMETHEUS_TYPE)
      .header("cache-control", "no-store")
      .send(text);
  });
};
