import type { Meaning } from "./lexicon.ts";
import { TAG } from "./lexicon.ts";
import type { PhraseMatch } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";

export type Link = "sentence" | "soft" | "contrast" | "except";

export type Item = PhraseMatch<Meaning>;

export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly items: readonly Item[];
  readonly link: Link;
  readonly sentence: number;
  /** Ends a question. */
  readonly asked: boolean;
  readonly around: number;
}

const HARD_PATTERN = /[!?\n;…]|\.(?:\s|\.|$|["”»)])/u;
const SOFT_PATTERN = /[,:()]|\s[-–—/|]+\s|^\s*[-–—]+\s|\.\s*$/u;

/** Begin the reason, which has a subject of its own: "on my O2 hotspot because TalkTalk is off". */
const CAUSAL: ReadonlySet<string> = new Set(["because", "cos", "cuz", "parce", "weil", "omdat"]);

const DIGIT_PATTERN = /^\d/u;

type Gap = "none" | "soft" | "hard";

/** A point or comma without a space stands inside a number or an address. */
const gapOf = (before: string, next: string): Gap => {
  if (before === " " || before === "" || before === ".") return "none";
  if (before === "," && DIGIT_PATTERN.test(next)) return "none";
  if (HARD_PATTERN.test(before)) return "hard";
  return SOFT_PATTERN.test(before) ? "soft" : "none";
};

/** Cuts a text where its punctuation and its contrasts do. */
export const segmentsOf = (tokens: Tokens, matches: readonly Item[]): readonly Segment[] => {
  const segments: Segment[] = [];
  const words = tokens.tokens;
  let from = 0;
  let items: Item[] = [];
  let link: Link = "sentence";
  let sentence = 0;
  let next = 0;
  const close = (to: number, asked: boolean): void => {
    if (to > from) {
      const around = items.reduce((tags, item) => tags | item.value.tags, 0);
      segments.push({ from, to, items, link, sentence, asked, around });
    }
    from = to;
    items = [];
  };
  for (let at = 0; at < words.length; at += 1) {
    const before = words[at]?.before ?? "";
    const gap = at === 0 ? "none" : gapOf(before, words[at]?.folded ?? "");
    if (gap === "hard") {
      close(at, before.includes("?"));
      sentence += 1;
      link = "sentence";
    } else if (gap === "soft" || CAUSAL.has(words[at]?.folded ?? "")) {
      close(at, false);
      link = "soft";
    }
    const match = matches[next];
    if (match?.from !== at) continue;
    next += 1;
    if ((match.value.tags & (TAG.contrast | TAG.except)) !== 0) {
      if (at > from || link === "soft") {
        close(at, false);
        link = (match.value.tags & TAG.except) === 0 ? "contrast" : "except";
      }
    }
    items.push(match);
  }
  const tail = tokens.text.slice(words.at(-1)?.end ?? 0);
  close(words.length, tail.includes("?"));
  return segments;
};
