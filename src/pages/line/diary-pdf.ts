import { setImmediate as nextTurn } from "node:timers/promises";
import { diaryFacts } from "../../lines/diary-facts.ts";
import { businessOf, type LineFile } from "../../lines/line-file.ts";
import type { LineRecord } from "../../model/line-record.ts";
import type { PageContext } from "../context.ts";
import { type Frame, printedFrameOf } from "../frame.ts";
import {
  closePdf,
  keepTogether,
  openPdf,
  type Pdf,
  writeFeet,
  writeText,
} from "../pdf/pdf-writer.ts";
import { judgedRecords } from "./diary.ts";
import { factSentence } from "./facts.ts";
import { recordDetails, recordSentence, wordsOfRecord } from "./record-sentence.ts";

/** Entries drawn before others get their turn. */
const SLICE = 40;
const INDENT = 14;
const PICTURE_POINTS = [220, 165] as const;

export interface DiaryPdf {
  readonly file: LineFile;
  /** Of the journal, as the checkpoint states it. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly key: string;
  /** The same diary as `vigie verify` takes it. */
  readonly json: string;
  /** JPEGs by the entry they belong to. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

function writeRecord(
  { frame, pdf }: { readonly frame: Frame; readonly pdf: Pdf },
  record: LineRecord,
  {
    verdict,
    struck,
    picture,
  }: {
    readonly verdict: string | undefined;
    readonly struck: boolean;
    readonly picture: Uint8Array | undefined;
  },
): void {
  keepTogether(pdf, 48);
  const clock = frame.times.clock(record.at);
  const sentence = recordSentence(frame, record);
  writeText(pdf, `${clock} · ${sentence}${struck ? ` (${frame.say("line.takenBack")})` : ""}`, {
    bold: !struck,
    grey: struck,
  });
  const details = recordDetails(frame, record.body);
  if (details.length > 0) writeText(pdf, details.join(" · "), { indent: INDENT, size: 9 });
  const words = wordsOfRecord(record.body);
  if (words !== null) writeText(pdf, `« ${words} »`, { indent: INDENT });
  if (picture !== undefined && !struck) {
    keepTogether(pdf, PICTURE_POINTS[1] + 20);
    pdf.image(Buffer.from(picture), pdf.page.margins.left + INDENT, pdf.y, {
      fit: [...PICTURE_POINTS],
    });
  }
  if (verdict !== undefined && !struck) writeText(pdf, `→ ${verdict}`, { indent: INDENT });
  const source = { seq: record.seq, at: frame.times.at(record.writtenAt) };
  writeText(pdf, frame.say("line.source", source), { indent: INDENT, size: 8, grey: true });
  pdf.moveDown(0.4);
}

async function writeDays(
  frame: Frame,
  pdf: Pdf,
  { file, pictures }: Pick<DiaryPdf, "file" | "pictures">,
): Promise<void> {
  const verdicts = judgedRecords(frame, file);
  let day: number | null = null;
  let drawn = 0;
  for (const record of file.all) {
    if (record.body.kind === "withdrawn") continue;
    const number = frame.times.dayNumber(record.at);
    if (number !== day) {
      keepTogether(pdf, 80);
      pdf.moveDown(0.6);
      writeText(pdf, frame.times.day(record.at), { bold: true, size: 12 });
      pdf.moveDown(0.3);
      day = number;
    }
    const said = {
      verdict: verdicts.get(record.id),
      struck: file.withdrawn.has(record.id),
      picture: pictures.get(record.id),
    };
    writeRecord({ frame, pdf }, record, said);
    drawn += 1;
    if (drawn % SLICE === 0) await nextTurn();
  }
}

/** `…/diary.pdf`: everything in its order with its place in the journal, and the same as data attached. */
export async function diaryPdf(
  context: PageContext,
  { file, head, key, json, pictures }: DiaryPdf,
): Promise<Buffer> {
  const frame = printedFrameOf(context);
  const { say, times, now, zone } = frame;
  const title = say("line.page.diary");
  const pdf = await openPdf(frame.lang, title);
  const at = new Date(now);
  pdf.file(Buffer.from(json, "utf8"), {
    name: "line-diary.json",
    type: "application/json",
    creationDate: at,
    modifiedDate: at,
  });
  writeText(pdf, businessOf(file)?.name ?? "", { size: 11, grey: true });
  writeText(pdf, title, { bold: true, size: 20 });
  const entries = file.all.filter(({ body }) => body.kind !== "withdrawn").length;
  writeText(pdf, say("line.pdf.made", { at: times.at(now), zone, entries }), { grey: true });
  pdf.moveDown(0.6);
  for (const fact of diaryFacts(file, { now, zone }))
    writeText(pdf, `• ${factSentence(frame, fact)}`);
  await writeDays(frame, pdf, { file, pictures });
  keepTogether(pdf, 90);
  pdf.moveDown(1);
  const proof = say("line.pdf.proof", { seq: String(head.seq), hash: head.hash, key });
  writeText(pdf, proof, { size: 8, grey: true });
  writeText(pdf, say("line.pdf.check", { command: "vigie verify line-diary.pdf" }), {
    size: 8,
    grey: true,
  });
  const name = businessOf(file)?.name ?? title;
  writeFeet(pdf, (page, pages) => `${name} · ${say("line.pdf.page", { page, pages })}`);
  return closePdf(pdf);
}
