import type { AreaCode, Instant } from "../model/ids.ts";
import type { PlaceMention } from "../model/reading.ts";
import type { Claim } from "../model/statement.ts";
import type { StatementKind } from "../model/vocabulary.ts";
import type { MessageAnalysis } from "./analyse.ts";
import type { Segment } from "./segments.ts";
import type { Lasted } from "./lasted.ts";
import { servicesOf, TAG } from "./lexicon.ts";
import { offerTerms } from "./offer-terms.ts";
import { saysExcept, saysNotBefore, saysNotOnly } from "./reservations.ts";
import type { StatementTimes } from "./onset/find-statement-times.ts";
import type { StatementCount } from "./statement-count.ts";
import type { StatementCue } from "./statement-kinds.ts";
import { CUE, cueAt } from "./statement-kinds.ts";
import type { StatementPlaces } from "./statement-places.ts";

export interface ClaimEvidence {
  readonly analysis: MessageAnalysis;
  readonly cues: readonly StatementCue[];
  readonly kinds: readonly StatementKind[];
  readonly where: StatementPlaces;
  readonly count: StatementCount | null;
  readonly time: StatementTimes;
  readonly eta: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly lasted: Lasted | null;
  /** When it was said. */
  readonly at: Instant;
}

const MINUTE_MS = 60_000;

const codesOf = (places: readonly PlaceMention[]): readonly AreaCode[] =>
  places.flatMap(({ code }) => (code === null ? [] : [code]));

const areasOf = (evidence: ClaimEvidence): { readonly areas?: readonly AreaCode[] } => {
  const spared = new Set(evidence.where.spared.map((place) => place.span[0]));
  const areas = codesOf(evidence.where.places.filter((place) => !spared.has(place.span[0])));
  return areas.length === 0 ? {} : { areas };
};

const segmentOf = (analysis: MessageAnalysis, token: number): Segment | undefined =>
  analysis.segments.find((segment) => token >= segment.from && token < segment.to);

const wordsOf = (analysis: MessageAnalysis, cue: StatementCue): string => {
  const segment = segmentOf(analysis, cue.from);
  const { tokens, text } = analysis.text;
  const start = tokens[segment?.from ?? cue.from]?.start ?? 0;
  const end = tokens[(segment?.to ?? cue.to) - 1]?.end ?? text.length;
  return text.slice(start, end);
};

/** The whole sentence a cue stands in, since "a minority, mainly in …" is said over commas. */
const sentenceOf = (analysis: MessageAnalysis, cue: StatementCue): string => {
  const number = segmentOf(analysis, cue.from)?.sentence;
  const own = analysis.segments.filter(({ sentence }) => sentence === number);
  const { tokens, text } = analysis.text;
  const start = tokens[own[0]?.from ?? cue.from]?.start ?? 0;
  return text.slice(start, tokens[(own.at(-1)?.to ?? cue.to) - 1]?.end ?? text.length);
};

/** "Nearly everything" is not everything. */
const NEARLY: ReadonlySet<string> = new Set(
  `presque quasi quasiment pas bijna haast niet zowat fast nahezu beinahe nicht almost nearly not
    practically virtually`.split(/\s+/u),
);

/** Said of everything and everybody: "tout est résolu", "alle klanten hebben weer tv". */
const saysAll = ({ clauses, segments, text }: MessageAnalysis): boolean =>
  clauses.some((clause) => {
    const good = clause.mood === "back" || clause.mood === "claimed" || clause.mood === "working";
    if (!good || clause.negated) return false;
    return segments[clause.segment]?.items.some(
      ({ value, from }) =>
        (value.tags & TAG.all) !== 0 && !NEARLY.has(text.tokens[from - 1]?.folded ?? ""),
    );
  });

const restored = (evidence: ClaimEvidence): readonly Claim[] => {
  const { kinds, resolvedAt } = evidence;
  const areas = areasOf(evidence);
  const claims: Claim[] = [];
  const { text } = evidence.analysis.text;
  // What is back "except in Namur" is back in part.
  if (kinds.includes("resolved") && !kinds.includes("partial") && saysExcept(text))
    return [{ kind: "partial", ...(resolvedAt === null ? {} : { at: resolvedAt }) }];
  if (kinds.includes("resolved")) {
    const all = !kinds.includes("partial") && saysAll(evidence.analysis);
    const at = resolvedAt ?? evidence.at;
    claims.push({ kind: "resolved", at, ...areas, ...(all ? { all } : {}) });
  }
  if (kinds.includes("partial")) {
    const at = kinds.includes("resolved") ? null : resolvedAt;
    claims.push({ kind: "partial", ...areas, ...(at === null ? {} : { at }) });
  }
  return claims;
};

const extent = (evidence: ClaimEvidence): readonly Claim[] => {
  const { analysis, cues, count, where } = evidence;
  const claims: Claim[] = [];
  const cue = cueAt(cues, CUE.scope | CUE.spared);
  const { areas } = areasOf(evidence);
  const spared = [...new Set(codesOf(where.spared))].filter(
    (area) => areas?.includes(area) !== true,
  );
  const words = cue === undefined ? {} : { words: sentenceOf(analysis, cue) };
  const only = cue === undefined || !saysNotOnly(sentenceOf(analysis, cue));
  if (evidence.kinds.includes("scope") && areas !== undefined && only) {
    claims.push({ kind: "scope", areas, ...words });
  }
  if (spared.length > 0) claims.push({ kind: "scope", areas: spared, spared: true, ...words });
  if (count === null || !(count.sure || evidence.kinds.includes("scope"))) return claims;
  const { printed, max, share, atLeast } = count;
  // "More than 5,000" is no upper bound that more witnesses could contradict.
  if (atLeast !== null) return [...claims, { kind: "count", words: atLeast }];
  claims.push({
    kind: "count",
    ...(max === null ? {} : { max }),
    ...(share === null ? {} : { shareMax: share }),
    ...(max === null && share === null ? { words: printed } : {}),
  });
  return claims;
};

const times = (evidence: ClaimEvidence): readonly Claim[] => {
  const { time, kinds, eta } = evidence;
  const claims: Claim[] = [];
  const began = cueAt(evidence.cues, CUE.silence) === undefined ? time.since : null;
  if (began !== null) claims.push({ kind: "since", at: began });
  const { lasted } = evidence;
  if (lasted !== null && !kinds.includes("compensation")) {
    const { minutes, about } = lasted;
    claims.push({ kind: "duration", minutes, ...(about === null ? {} : { about }) });
  }
  if (eta !== null && !saysNotBefore(evidence.analysis.text.text))
    claims.push({ kind: "eta", at: eta });
  return claims;
};

const ONLY_REACH_TOKENS = 4;
const NOT: ReadonlySet<string> = new Set("pas non not niet nicht".split(" "));

/** Services said to be the only ones hit: "only mobile", "uniquement la télévision". */
const onlyServices = ({ matches, text }: MessageAnalysis): number =>
  matches.reduce((mask, { value, from, to }, index) => {
    const next = matches[index + 1];
    const near = next !== undefined && next.from - to < ONLY_REACH_TOKENS;
    // "Not only TV" is more than TV.
    const denied = NOT.has(text.tokens[from - 1]?.folded ?? "");
    return (value.tags & TAG.only) !== 0 && near && !denied ? mask | next.value.services : mask;
  }, 0);

const remaining = (evidence: ClaimEvidence): readonly Claim[] => {
  const { analysis, cues, kinds } = evidence;
  const claims: Claim[] = [];
  const cause = cueAt(cues, CUE.cause) ?? cueAt(cues, CUE.because);
  if (cause !== undefined && kinds.includes("cause")) {
    claims.push({ kind: "cause", words: wordsOf(analysis, cause) });
  }
  const services = onlyServices(analysis);
  if (services !== 0) claims.push({ kind: "service", only: servicesOf(services) });
  const silence = cueAt(cues, CUE.silence);
  if (silence !== undefined) claims.push({ kind: "silence", words: wordsOf(analysis, silence) });
  const paid = cueAt(cues, CUE.compensation);
  if (paid !== undefined && kinds.includes("compensation")) {
    const { lasted, at } = evidence;
    const terms = offerTerms(analysis.text.text, { said: at, zone: analysis.zone });
    const length = lasted === null ? evidence.time.eta : at + lasted.minutes * MINUTE_MS;
    const until = terms.until ?? length;
    claims.push({
      kind: "compensation",
      what: wordsOf(analysis, paid),
      ...areasOf(evidence),
      ...(terms.from === null ? {} : { from: terms.from }),
      ...(until === null ? {} : { until }),
    });
  }
  return claims;
};

/** Splits a statement into the parts that evidence can confirm or contradict. */
export const claimsOf = (evidence: ClaimEvidence): readonly Claim[] =>
  [restored, extent, times, remaining].flatMap((part) => part(evidence));
