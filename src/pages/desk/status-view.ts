import type { Instant } from "../../model/ids.ts";
import type { MailWatch } from "../../model/mail-settings.ts";
import type { Vitals } from "../../model/vitals.ts";
import type { SettingsPage } from "../../store/settings-views.ts";

/** How a desk itself stands. */
export interface StatusView {
  readonly journal: {
    readonly seq: number;
    readonly lastDecision: number;
    readonly hash: string;
    /** Of the newest entry; 0 when empty. */
    readonly at: Instant;
  };
  readonly storeSeq: number;
  /** Null: this desk does not measure its process. */
  readonly vitals: Vitals | null;
  readonly readers: {
    /** Browsers that are told of changes. */
    readonly live: number;
    readonly pages: number;
    readonly pageBytes: number;
    readonly rendered: number;
  };
  readonly mail: Pick<MailWatch, "state" | "watch"> | null;
  readonly settings: Pick<SettingsPage, "streams" | "learning" | "weeks" | "chanceMax" | "alarms">;
  readonly openIncidents: number;
}

const MIB = 1024 * 1024;
const FREE_BYTES_MIN = 1024 * MIB;
const BEHIND_MAX = 10_000;
const TICK_MS_MAX = 3 * 60_000;
const STEP_MS_MAX = 2_000;

/** What somebody should look after, in the order of how soon. */
export const CONCERNS = [
  "writes",
  "chain",
  "disk",
  "clock",
  "watch",
  "store",
  "mail",
  "silent",
] as const;
export type Concern = (typeof CONCERNS)[number];

/** Which of them hold now. */
export function concernsOf(view: StatusView, now: Instant): readonly Concern[] {
  const { vitals, mail, journal } = view;
  const behind = vitals === null ? 0 : journal.seq - vitals.watch.seq;
  const since = vitals?.watch.foldedAt ?? vitals?.startedAt ?? now;
  const holds: Readonly<Record<Concern, boolean>> = {
    writes: vitals !== null && vitals.writes.trouble !== null,
    chain: vitals?.chain?.ok === false,
    disk: vitals?.disk !== null && vitals?.disk !== undefined && vitals.disk.free < FREE_BYTES_MIN,
    clock: Math.abs(vitals?.clock.step?.ms ?? 0) > STEP_MS_MAX,
    watch: behind > BEHIND_MAX || now - since > TICK_MS_MAX,
    store: journal.seq - view.storeSeq > BEHIND_MAX,
    mail: mail?.state().ways.some(({ state }) => state !== "open") === true,
    silent: mail?.watch().silent === true,
  };
  return CONCERNS.filter((concern) => holds[concern]);
}
