/** The journal's thread with a fault planted: it dies of an append whose key is `crash`. */
import { parentPort } from "node:worker_threads";

import type { Parcel } from "../src/journal/sqlite/messages.ts";

parentPort?.on("message", ({ requests }: Parcel) => {
  for (const request of requests) {
    // Ends this thread at once, and only this thread.
    if (request.type === "append" && request.keys.includes("crash")) process.exit(1);
  }
});
await import("../src/journal/sqlite/worker.ts");
