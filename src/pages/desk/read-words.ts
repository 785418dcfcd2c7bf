import type { ReadingTrace } from "../../model/entry.ts";
import type { ReadingField } from "../../model/reading.ts";
import type { Language } from "../../model/vocabulary.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";

const FIELDS: readonly ReadingField[] = [
  "operator",
  "services",
  "places",
  "onset",
  "status",
  "recoveredAt",
  "reportedStatement",
];

interface Mark {
  readonly field: ReadingField;
  readonly start: number;
  readonly end: number;
}

/** Spans that lie in the text and not in one another, in the text's order: the first of two wins. */
export function marksOf(text: string, trace: ReadingTrace | null): readonly Mark[] {
  const all = FIELDS.flatMap((field): Mark[] =>
    (trace?.spans[field] ?? []).map(([start, end]) => ({ field, start, end })),
  ).toSorted((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return all.filter(({ start, end }) => {
    const isWhole = Number.isInteger(start) && Number.isInteger(end) && start < end;
    if (!isWhole || start < free || end > text.length) return false;
    free = end;
    return true;
  });
}

/** "92 %"; nothing for what was not read. */
export const sureText = (
  frame: Frame,
  trace: ReadingTrace | null,
  field: ReadingField,
): string | null => {
  const sure = trace?.confidence[field];
  return sure === undefined ? null : frame.wording.percent(Math.round(sure * 100) / 100);
};

/** The witness's words; what was read in them is marked, with what it was read as and how surely. */
export function readWords(
  frame: Frame,
  {
    text,
    lang,
    trace,
  }: { readonly text: string; readonly lang: Language; readonly trace: ReadingTrace | null },
): Html {
  let at = 0;
  const pieces: (string | Html)[] = [];
  for (const { field, start, end } of marksOf(text, trace)) {
    const sure = sureText(frame, trace, field);
    const title = [frame.say(`queue.read.${field}`), ...(sure === null ? [] : [sure])].join(", ");
    pieces.push(
      text.slice(at, start),
      html`<mark class="r-${field}" title="${title}">${text.slice(start, end)}</mark>`,
    );
    at = end;
  }
  pieces.push(text.slice(at));
  return html`<span lang="${lang}">${pieces}</span>`;
}
