import type { RawDraft } from "./draft.ts";

/** One message a paragraph: blank lines stand between them. */
export function paragraphs(text: string): readonly RawDraft[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n[ \t\u00A0]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => ({ text: paragraph, saidAt: null, source: "email", witness: null }));
}
