import { type Journal, JournalError, type Vault } from "../../journal/port.ts";
import type { Store, Topic } from "../../store/store.ts";
import type { Player } from "./player.ts";

/** The journal of the desk on show; what visitors write is bounded and ends with the showing. */
export const switchedJournal = (player: Player): Journal => ({
  append: (drafts, options) => player.append(drafts, options),
  follow: () => {
    throw new JournalError("invalid", "The demonstration's journal is not followed.");
  },
  read: (from, to, limit) => player.desk.journal.read(from, to, limit),
  find: (key) => player.desk.journal.find(key),
  decisions: (from) => player.desk.journal.decisions(from),
  head: () => player.desk.journal.head(),
  link: (seq) => player.desk.journal.link(seq),
  close: () => Promise.resolve(),
});

export const switchedVault = (player: Player): Vault => ({
  seal: (report, plain) => player.vault.seal(report, plain),
  open: (report, sealed) => player.vault.open(report, sealed),
  erase: (report) => player.vault.erase(report),
  witnessKey: (contact, at) => player.vault.witnessKey(contact, at),
  rotateSalts: (at) => player.vault.rotateSalts(at),
  close: () => Promise.resolve(),
});

/**
 * The store of the desk on show: each question goes to the one that is on show when it is asked.
 * Its versions grow with the showing's clock, as every page shows the time.
 */
export function switchedStore(player: Player): Store {
  const own = {
    apply: (): void => {
      throw new Error("the demonstration's store is filled by its player");
    },
    version: (): number => player.revision,
    onChange: (listener: (topics: readonly Topic[]) => void): (() => void) =>
      player.onChange(listener),
    setupTokenUsed: (): boolean => true,
    close: (): void => undefined,
  } satisfies Partial<Store>;
  return new Proxy(player.desk.store, {
    get: (_first, name): unknown => Reflect.get(name in own ? own : player.desk.store, name),
  });
}
