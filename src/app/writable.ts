import { Latencies } from "./vitals/latencies.ts";
import { type Journal, JournalError, type Vault } from "../journal/port.ts";

/** Knows whether the last thing that was written could be written. */
export interface Writable {
  readonly journal: Journal;
  /** Null, or why nothing can be written at present. */
  readonly trouble: () => string | null;
  /** Of appends, until durable. */
  readonly latencies: Latencies;
}

const isDisk = (error: unknown): error is JournalError =>
  error instanceof JournalError && error.code === "unavailable";

/** Passes everything on and remembers how the last append ended: `/readyz` tells it. */
export function watchWrites(journal: Journal): Writable {
  let trouble: string | null = null;
  const latencies = new Latencies();
  return {
    trouble: () => trouble,
    latencies,
    journal: {
      append: async (drafts, options) => {
        try {
          const began = performance.now();
          const appended = await journal.append(drafts, options);
          latencies.add(performance.now() - began);
          trouble = null;
          return appended;
        } catch (error) {
          if (isDisk(error)) trouble = error.message;
          throw error;
        }
      },
      follow: (fromSeq, signal) => journal.follow(fromSeq, signal),
      read: (fromSeq, toSeq, limit) => journal.read(fromSeq, toSeq, limit),
      find: (key) => journal.find(key),
      decisions: (fromSeq) => journal.decisions(fromSeq),
      head: () => journal.head(),
      link: (seq) => journal.link(seq),
      close: () => journal.close(),
    },
  };
}

/** A journal and a vault that are read from a copy: every write is refused with the reason. */
export function refusingWrites(
  opened: { readonly journal: Journal; readonly vault: Vault },
  reason: string,
): { readonly journal: Journal; readonly vault: Vault } {
  const refuse = (): Promise<never> => Promise.reject(new JournalError("unavailable", reason));
  const { journal, vault } = opened;
  return {
    journal: {
      append: refuse,
      follow: (fromSeq, signal) => journal.follow(fromSeq, signal),
      read: (fromSeq, toSeq, limit) => journal.read(fromSeq, toSeq, limit),
      find: (key) => journal.find(key),
      decisions: (fromSeq) => journal.decisions(fromSeq),
      head: () => journal.head(),
      link: (seq) => journal.link(seq),
      close: () => journal.close(),
    },
    vault: {
      seal: refuse,
      open: (report, sealed) => vault.open(report, sealed),
      erase: refuse,
      witnessKey: (contact, at) => vault.witnessKey(contact, at),
      rotateSalts: refuse,
      close: () => vault.close(),
    },
  };
}
