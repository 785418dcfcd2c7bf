import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from "node:worker_threads";

import type { Instant } from "../../model/ids.ts";
import type { JournalLimits } from "../limits.ts";
import { JournalError } from "../port.ts";
import { diskTrouble } from "./disk-trouble.ts";
import { Engine } from "./engine.ts";
import { FolderLock } from "./folder-lock.ts";
import type { Answer, Parcel, Reply, Request, Started } from "./messages.ts";

/** The journal's thread: the only one that touches its files. */
export interface WorkerData {
  readonly dir: string;
  readonly limits: JournalLimits;
  readonly startedAt: Instant;
}

/** Everything that is waiting, so that it becomes one durable write. */
const takeWaiting = (port: MessagePort, first: Parcel): Parcel[] => {
  const parcels = [first];
  for (;;) {
    const next = receiveMessageOnPort(port);
    if (next === undefined) return parcels;
    parcels.push(next.message as Parcel);
  }
};

const isClose = (request: Request): boolean => request.type === "close";

/** A failing disk does not keep the thread from ending: what was acknowledged is in the log. */
const closeAll = (engine: Engine, lock: FolderLock): void => {
  for (const close of [() => engine.close(), () => lock.release()]) {
    try {
      close();
    } catch {
      // SQLite keeps nothing back that was committed.
    }
  }
};

const serve = (port: MessagePort, engine: Engine, lock: FolderLock): void => {
  let tidying: NodeJS.Immediate | null = null;
  const tidyQuietly = (): void => {
    tidying = engine.tidy(true) ? setImmediate(tidyQuietly) : null;
  };
  port.on("message", (first: Parcel) => {
    const parcels = takeWaiting(port, first);
    port.postMessage(engine.run(parcels));
    engine.tidy(false);
    tidying ??= setImmediate(tidyQuietly);
    const closing = parcels.flatMap((parcel) => parcel.requests).find(isClose);
    if (closing === undefined) return;
    clearImmediate(tidying);
    closeAll(engine, lock);
    const done: Answer = { id: closing.id, ok: true, value: null };
    port.postMessage({ commits: [], answers: [done] } satisfies Reply);
    port.close();
  });
};

const start = (port: MessagePort, data: WorkerData): void => {
  let lock: FolderLock | null = null;
  try {
    lock = new FolderLock(data.dir, { pid: process.pid, since: data.startedAt });
    const engine = new Engine(data.dir, data.limits);
    port.postMessage({ ok: true, head: engine.head } satisfies Started);
    serve(port, engine, lock);
  } catch (error) {
    lock?.release();
    const known = error instanceof JournalError ? error : diskTrouble(error);
    const message = known?.message ?? String(error);
    port.postMessage({ ok: false, code: known?.code ?? "unavailable", message } satisfies Started);
    port.close();
  }
};

if (parentPort) start(parentPort, workerData as WorkerData);
