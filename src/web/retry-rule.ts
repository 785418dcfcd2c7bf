/** When a report that could not be sent is tried again. Times are ms of the phone's own clock. */
export interface Patience {
  /** Tries that failed since the last that did not. */
  readonly failures: number;
  /** The next try by itself. */
  readonly nextAt: number;
  /** The desk asked not to be called before; a returning network does not change that. */
  readonly notBefore: number;
}

const PAUSE_FIRST_MS = 5000;
const PAUSE_MAX_MS = 60_000;
/** A desk that asks for more is called after this all the same. */
const ASKED_MS_MAX = 3_600_000;

export const NOW: Patience = { failures: 0, nextAt: 0, notBefore: 0 };

interface Moment {
  readonly now: number;
  /** 0 to 1, drawn anew each time: phones that lost the same network do not all come back at one instant. */
  readonly chance: number;
}

/**
 * After a failure: 5 s, 10 s, 20 s … 60 s and up to a quarter more, or what Retry-After asked for
 * (`askedSeconds` null: it did not ask). A desk that asks is there: the pauses of silence begin anew.
 */
export const afterFailure = (
  { failures }: Patience,
  askedSeconds: number | null,
  { now, chance }: Moment,
): Patience => {
  const spread = 1 + chance / 4;
  if (askedSeconds !== null) {
    const asked = now + Math.min(askedSeconds * 1000 * spread, ASKED_MS_MAX);
    return { failures: 0, nextAt: asked, notBefore: asked };
  }
  const pause = Math.min(PAUSE_FIRST_MS * 2 ** Math.min(failures, 10), PAUSE_MAX_MS);
  return { failures: failures + 1, nextAt: now + pause * spread, notBefore: 0 };
};

/** `nudged`: the network came back or somebody looks at the page. A clock that was set back does not make it wait. */
export const isDue = (patience: Patience, now: number, nudged: boolean): boolean => {
  const from = nudged ? patience.notBefore : patience.nextAt;
  return now >= from || from - now > ASKED_MS_MAX;
};

/** Seconds of a Retry-After header, which may also be a date; null when it says nothing. */
export const askedSeconds = (header: string | null, now: number): number | null => {
  if (header === null || header === "") return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
};
