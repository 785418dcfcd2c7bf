import type { ReadingContext } from "../model/reading.ts";
import { SERVICES } from "../model/vocabulary.ts";
import { toIso } from "../time/to-iso.ts";
import type { MessageAnalysis } from "./analyse.ts";
import { createAnalyser, spanOf } from "./analyse.ts";
import type { ReaderParts } from "./analyse.ts";
import type { Clause } from "./clauses.ts";
import type { Meaning } from "./lexicon.ts";
import { CALLS, CONNECTION, OWN_CHANNEL, SERVICE, SIGNAL, TAG, TELEPHONE } from "./lexicon.ts";
import { readTimes } from "./onset/read-times.ts";
import { TAGS } from "./words/words.ts";

/** Names what a set of bits stands for. */
const tagsOf = (mask: number): string => TAGS.filter((tag) => (mask & TAG[tag]) !== 0).join(" ");

const OPEN: readonly (readonly [number, string])[] = [
  [TELEPHONE, "telephone?"],
  [CALLS, "calls?"],
  [OWN_CHANNEL, "own channel?"],
  [SIGNAL, "signal?"],
  [CONNECTION, "connection?"],
];

const servicesOf = (mask: number): string =>
  [
    ...SERVICES.filter((service) => (mask & SERVICE[service]) !== 0),
    ...OPEN.flatMap(([bit, name]) => ((mask & bit) === 0 ? [] : [name])),
  ].join("+");

const meaningOf = ({ tags, services }: Meaning): string =>
  [tagsOf(tags), servicesOf(services)].filter((part) => part !== "").join(" ");

const quote = (analysis: MessageAnalysis, from: number, to: number): string =>
  JSON.stringify(analysis.text.text.slice(...spanOf(analysis.text, from, to)));

const clauseLine = (analysis: MessageAnalysis, clause: Clause): string => {
  const { mood, predicate, services, negated, asked, from, to } = clause;
  const words = to > from ? quote(analysis, from, to) : '""';
  const parts = [
    mood,
    predicate === 0 ? "no predicate" : tagsOf(predicate),
    servicesOf(services),
    negated ? "negated" : "",
    asked ? "asked" : "",
  ];
  return `${words} ${parts.filter((part) => part !== "").join(", ")}`;
};

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

/**
 * Tells step by step how a message was read: words that matched, companies named, segments, clauses,
 * times with what they are the time of, places. For people; the form may change.
 */
export const createExplainer = (
  parts: ReaderParts,
): ((text: string, context: ReadingContext) => string) => {
  const analyse = createAnalyser(parts);
  return (text, context) => {
    const analysis = analyse(text, context);
    const { lang, langConfidence, zone, verdict } = analysis;
    const { publishedAt } = context;
    const times = readTimes(analysis.text, {
      lang,
      publishedAt,
      zone,
      words: analysis.matches,
      named: analysis.mentions,
    });
    return [
      JSON.stringify(text),
      `  language ${lang} (${langConfidence.toFixed(2)}), zone ${zone}`,
      ...block(
        "words",
        analysis.matches.map(
          ({ value, from, to }) => `${quote(analysis, from, to)} ${meaningOf(value)}`,
        ),
      ),
      ...block(
        "companies",
        analysis.mentions.map(
          ({ from, to, candidates }) => `${quote(analysis, from, to)} ${candidates.join(" or ")}`,
        ),
      ),
      ...block(
        "segments",
        analysis.segments.map(
          ({ from, to, link, asked }) =>
            `${link}${asked ? ", asked" : ""}: ${quote(analysis, from, to)}`,
        ),
      ),
      ...block(
        "clauses",
        analysis.clauses.map((clause) => clauseLine(analysis, clause)),
      ),
      ...block(
        "times",
        times.map(
          ({ role, instant, precision, score, spans }) =>
            `${spans.map((span) => JSON.stringify(text.slice(...span))).join(" + ")} ${role}, ${toIso(instant, zone)}, ${precision ?? "ahead"}, ${score.toFixed(2)}`,
        ),
      ),
      ...block(
        "places",
        analysis.places.map(
          ({ span, name, country, candidates }) =>
            `${JSON.stringify(text.slice(...span))} ${name} ${country}: ${candidates
              .map(({ code, score }) => `${code} ${score}`)
              .join(", ")}`,
        ),
      ),
      `  → ${verdict.status} ${servicesOf(verdict.services)} ${analysis.operator ?? "no company"}`,
    ].join("\n");
  };
};
