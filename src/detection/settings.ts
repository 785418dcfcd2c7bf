import { type AlarmSettings, DEFAULT_ALARM_SETTINGS } from "../model/setting.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";

/**
 * Everything of the method that is a choice. A desk changes its `AlarmSettings` while it runs; the
 * others are measured in `bench/detection-quality.ts` and change with a new version of the rule.
 */
export interface DetectorSettings extends AlarmSettings {
  /** Expected reports a day of a country-wide stream of an operator with the whole market, before anything is learned. */
  readonly priorReportsPerDay: number;
  readonly firstHandMin: number;
  /** Shape of the negative binomial: reports come in clumps. Infinity gives Poisson. */
  readonly dispersion: number;
  /**
   * How rare clumps of neighbours' reports are in a single commune: each further report makes one
   * 1 + this many times rarer.
   */
  readonly clumping: number;
  /** What a further report of a commune is worth in its arrondissement, in units of the score. */
  readonly againWorth: number;
  /** A suspicion opens this far below the threshold. */
  readonly possibleMargin: number;
  /** One source counts once per stream in this time. */
  readonly sourceQuietMs: number;
  /** Above commune level one report per commune counts in this time. */
  readonly spreadQuietMs: number;
  /** Starts older than this are forgotten. */
  readonly windowMs: number;
  /** A report that took longer than this to arrive is late. */
  readonly lateAfterMs: number;
  /** Share of another operator's reports that land on this one: spread over the country, and at the same place. */
  readonly spillEverywhere: number;
  readonly spillSamePlace: number;
  /** Callers of another operator's broken network: up to this share of its reports. */
  readonly spillShareMax: number;
  /**
   * While the baseline is not yet measured: a whole unit is published when communes with this share
   * of its people have reports; else the communes are.
   */
  readonly wholeUnitShareMin: number;
  /** Highest share of affected subscribers ever seen to report; the lower bound of those affected rests on it. */
  readonly reportingShareMax: number;
  /** Times one witness is asked about one incident. */
  readonly asksMax: number;
}

export const DEFAULT_DETECTOR_SETTINGS: DetectorSettings = {
  ...DEFAULT_ALARM_SETTINGS,
  priorReportsPerDay: 50,
  firstHandMin: 3,
  dispersion: 15,
  clumping: 5,
  againWorth: 1.6,
  possibleMargin: 3,
  sourceQuietMs: 6 * HOUR_MS,
  spreadQuietMs: HOUR_MS,
  windowMs: 24 * HOUR_MS,
  lateAfterMs: 10 * MINUTE_MS,
  spillEverywhere: 0.06,
  spillSamePlace: 0.03,
  spillShareMax: 0.12,
  wholeUnitShareMin: 0.6,
  reportingShareMax: 0.02,
  asksMax: 4,
};
