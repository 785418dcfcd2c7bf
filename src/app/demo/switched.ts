import { type Journal, JournalError, type Vault } from "../../journal/port.ts";
import type { Store } from "../../store/store.ts";
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

/** The store of the desk on show. Its versions grow with the showing's clock: every page shows the time. */
export const switchedStore = (player: Player): Store => ({
  get seq() {
    return player.desk.store.seq;
  },
  apply: () => {
    throw new Error("the demonstration's store is filled by its player");
  },
  version: () => player.revision,
  reached: (seq) => player.desk.store.reached(seq),
  onChange: (listener) => player.onChange(listener),
  home: (now) => player.desk.store.home(now),
  operator: (operator, now) => player.desk.store.operator(operator, now),
  subject: (subject, now) => player.desk.store.subject(subject, now),
  incident: (incident, now) => player.desk.store.incident(incident, now),
  statement: (statement) => player.desk.store.statement(statement),
  report: (report, now) => player.desk.store.report(report, now),
  recentReports: (limit, before) => player.desk.store.recentReports(limit, before),
  session: () => null,
  setupTokenUsed: () => true,
  close: () => undefined,
});
