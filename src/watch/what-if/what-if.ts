import type { Instant } from "../../model/ids.ts";
import type { AlarmSettings } from "../../model/setting.ts";
import type { WhatIfQuestion, WhatIfResult } from "../../model/what-if.ts";
import type { DetectorDeps } from "../../detection/deps.ts";
import { createDetector } from "../../detection/detector.ts";
import type { HistoryRow } from "../../detection/history.ts";
import { compareRuns } from "./compare-runs.ts";
import { type TriedFact, TriedRun } from "./tried-run.ts";

const DAY_MS = 86_400_000;
/** The baseline looks back so far: facts of that time before the compared weeks teach it. */
export const WHAT_IF_LEARN_MS: number = 84 * DAY_MS;
/** Facts taken at most, the newest ones. */
export const WHAT_IF_FACTS_MAX = 3_000_000;

/** The past by the present settings and by those tried, side by side over the same facts. */
export class WhatIf {
  readonly #deps: DetectorDeps;
  readonly #present: AlarmSettings;
  readonly #runs: { readonly present: TriedRun; readonly tried: TriedRun };
  readonly #span: { readonly from: Instant; readonly to: Instant };
  #learnedFrom: Instant | null = null;
  #reports = 0;

  constructor(
    deps: DetectorDeps,
    asked: {
      readonly question: Pick<WhatIfQuestion, "proposed" | "mute">;
      readonly present: AlarmSettings;
      readonly from: Instant;
      readonly to: Instant;
      readonly history?: readonly HistoryRow[];
    },
  ) {
    const { question, present, from, to, history } = asked;
    this.#deps = deps;
    this.#present = present;
    this.#span = { from, to };
    const run = (alarms: AlarmSettings, mute: WhatIfQuestion["mute"]): TriedRun => {
      const detector = createDetector({ ...deps, settings: { ...deps.settings, ...alarms } });
      if (history !== undefined) detector.learnHistory(history);
      return new TriedRun(detector, { mute, from });
    };
    this.#runs = { present: run(present, null), tried: run(question.proposed, question.mute) };
  }

  take(fact: TriedFact): void {
    this.#learnedFrom ??= fact.at;
    if (fact.fact.kind === "report" && fact.at >= this.#span.from) this.#reports += 1;
    this.#runs.present.take(fact);
    this.#runs.tried.take(fact);
  }

  result(): WhatIfResult {
    const { present, tried } = this.#runs;
    return {
      ...this.#span,
      learnedFrom: this.#learnedFrom ?? this.#span.from,
      present: this.#present,
      reports: this.#reports,
      ...compareRuns(this.#deps.tree, {
        present: present.alarms,
        tried: tried.alarms,
        held: tried.held,
      }),
    };
  }
}
