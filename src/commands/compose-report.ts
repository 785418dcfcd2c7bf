import type { ReadingTrace, ReportFact } from "../model/entry.ts";
import type { AreaCode, Instant, ReportId, WitnessKey } from "../model/ids.ts";
import type { AreaTree } from "../model/area.ts";
import type { Reading } from "../model/reading.ts";
import type { Language, OnsetPrecision, Source } from "../model/vocabulary.ts";
import type { CheckedReport } from "./check-report.ts";
import { certainArea } from "./find-place.ts";

/** Further places of one message: a relayed list names dozens, no message names more. */
const OTHER_AREAS_MAX = 100;
const CANDIDATES_MAX = 10;

export interface Composed {
  readonly report: ReportId;
  readonly source: Source;
  readonly saidAt: Instant;
  readonly witness: WitnessKey | null;
  readonly checked: CheckedReport;
  /** What was understood of the text; null when there was none or reading failed. */
  readonly reading: Reading | null;
  /** The fields were put right: the reading only tells language, hand and further places. */
  readonly corrected: boolean;
  readonly readerVersion: string;
  readonly tree: AreaTree;
  /** When neither the witness nor the text tells. */
  readonly lang: Language;
  readonly request: string | null;
}

interface Areas {
  readonly area: AreaCode | null;
  readonly others: readonly AreaCode[];
}

function areasOf({ checked, reading, corrected, tree }: Composed): Areas {
  const read: AreaCode[] = [];
  for (const mention of reading?.places ?? []) {
    const area = certainArea(tree, mention);
    if (area !== null && !read.includes(area)) read.push(area);
  }
  const unsaid = corrected ? null : (read[0] ?? null);
  const area = checked.place === null ? unsaid : checked.place.area;
  const others = read.filter((code) => code !== area).slice(0, OTHER_AREAS_MAX);
  return { area, others };
}

function candidatesOf({ checked, reading }: Composed): readonly AreaCode[] {
  if (checked.place !== null) return checked.place.candidates;
  const unsure = reading?.places.find(({ code }) => code === null);
  return (unsure?.candidates ?? []).slice(0, CANDIDATES_MAX).map(({ code }) => code);
}

function onsetOf({ checked, reading, saidAt, corrected }: Composed): {
  onset: Instant | null;
  onsetPrecision: OnsetPrecision | null;
} {
  if (checked.onset !== null) {
    const onset = Math.min(checked.onset, saidAt);
    return { onset, onsetPrecision: checked.onsetPrecision ?? "minute" };
  }
  if (corrected || reading === null) return { onset: null, onsetPrecision: null };
  return { onset: reading.onset, onsetPrecision: reading.onsetPrecision };
}

function traceOf(composed: Composed): ReadingTrace | null {
  const { reading, readerVersion } = composed;
  const candidates = candidatesOf(composed);
  if (reading === null && candidates.length === 0) return null;
  return {
    version: readerVersion,
    candidates,
    confidence: reading?.confidence ?? {},
    spans: reading?.spans ?? {},
  };
}

/**
 * One report as a fact: a field the witness filled in wins over what the text says; what nobody said
 * stays null. Pure, so that a replay composes the same facts.
 */
export function composeReport(composed: Composed): ReportFact {
  const { checked, reading } = composed;
  const read = composed.corrected ? null : reading;
  const { area, others } = areasOf(composed);
  return {
    kind: "report",
    report: composed.report,
    source: composed.source,
    saidAt: composed.saidAt,
    operator: checked.operator ?? read?.operator ?? null,
    services: checked.services ?? read?.services ?? [],
    area,
    otherAreas: others,
    ...onsetOf(composed),
    recoveredAt: checked.recoveredAt ?? read?.recoveredAt ?? null,
    status: checked.status ?? read?.status ?? "unknown",
    firstHand: reading?.firstHand ?? true,
    ...(reading?.still === undefined ? {} : { still: reading.still }),
    witness: composed.witness,
    lang: checked.lang ?? reading?.lang ?? composed.lang,
    audience: checked.audience,
    quotable: checked.quotable,
    trace: traceOf(composed),
    sealed: null,
    request: composed.request,
  };
}
