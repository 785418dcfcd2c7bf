/**
 * Reports on the device until the desk has them: in IndexedDB, which outlives the tab and the
 * browser. Where it is forbidden they live as long as the page.
 */
import type { Patience } from "./retry-rule.ts";

export interface KeptPhoto {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  /** What the desk said of it; null: not sent yet. */
  readonly answer: "taken" | "refused" | null;
}

export interface KeptReport {
  /** Idempotency key: however often it is sent, it is one report. */
  readonly key: string;
  /** Address of the form. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly photos: readonly KeptPhoto[];
  /** Of the witness's own page, once the desk has the words. */
  readonly token: string | null;
  readonly patience: Patience;
  /** The desk will not take it as it is; kept for its words. */
  readonly refused: boolean;
}

const STORE = "reports";
const inMemory = new Map<string, KeptReport>();

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no storage")));
  });

let opened: Promise<IDBDatabase> | null = null;
const database = (): Promise<IDBDatabase> => {
  opened ??= (async () => {
    const request = indexedDB.open("vigie", 1);
    request.addEventListener("upgradeneeded", () =>
      request.result.createObjectStore(STORE, { keyPath: "key" }),
    );
    return answered(request);
  })();
  opened.catch(() => {
    opened = null;
  });
  return opened;
};

const inStore = async <Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> => {
  const transaction = (await database()).transaction(STORE, mode, { durability: "strict" });
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
  const [value] = await Promise.all([answered(ask(transaction.objectStore(STORE))), done]);
  return value;
};

/** Resolves once it is on the device. */
export const keep = async (report: KeptReport): Promise<void> => {
  try {
    await inStore("readwrite", (store) => store.put(report));
    inMemory.delete(report.key);
  } catch {
    inMemory.set(report.key, report);
  }
};

export const forget = async (key: string): Promise<void> => {
  inMemory.delete(key);
  await inStore("readwrite", (store) => store.delete(key)).catch(() => undefined);
};

export const keptReports = async (): Promise<readonly KeptReport[]> => {
  const stored = await inStore<KeptReport[]>(
    "readonly",
    (store) => store.getAll() as IDBRequest<KeptReport[]>,
  ).catch(() => []);
  return [...stored.filter(({ key }) => !inMemory.has(key)), ...inMemory.values()];
};
