import { encode } from "uqr";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { PageContext } from "../context.ts";
import { printedFrameOf } from "../frame.ts";
import { closePdf, openPdf, type Pdf, writeText } from "../pdf/pdf-writer.ts";
import { noticeSentence, type PublicNotice, standingOf } from "./public-notice.ts";

const QR_POINTS = 200;

function drawQr(pdf: Pdf, address: string): void {
  const { data, size } = encode(address, { border: 0 });
  const side = QR_POINTS / size;
  const left = (pdf.page.width - QR_POINTS) / 2;
  const top = pdf.y;
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries())
      if (dark) pdf.rect(left + x * side, top + y * side, side + 0.05, side + 0.05);
  pdf.fill("#000");
  pdf.y = top + QR_POINTS + 8;
}

/**
 * `/line/p/{id}/poster.pdf`: one page for the door. The notice stands large in the reader's language and
 * small in the others; `contexts`: one a language, the reader's first.
 */
export async function posterPdf(
  contexts: readonly [PageContext, ...PageContext[]],
  view: PublicNotice,
): Promise<Buffer> {
  const [frame, ...others] = [
    printedFrameOf(contexts[0]),
    ...contexts.slice(1).map(printedFrameOf),
  ] as const;
  const { say, times } = frame;
  const notice = standingOf(view);
  const pdf = await openPdf(frame.lang, view.business.name);
  const centred = { align: "center" } as const;
  pdf.moveDown(2);
  writeText(pdf, view.business.name, { ...centred, size: 22 });
  pdf.moveDown(1);
  writeText(pdf, noticeSentence(frame, view), { ...centred, bold: true, size: 34 });
  pdf.moveDown(0.8);
  if (notice !== null) {
    const { words, until } = notice.record.body;
    if (words !== null) writeText(pdf, words.slice(0, 600), { ...centred, size: 15 });
    pdf.moveDown(0.5);
    const since = say("line.public.since", { at: times.at(notice.record.at) });
    const end =
      until === null
        ? say("line.public.untilHolds")
        : say("line.public.until", { until: times.until(until) });
    writeText(pdf, `${since} ${end}`, { ...centred, size: 12 });
  }
  pdf.moveDown(0.8);
  for (const other of others)
    writeText(pdf, noticeSentence(other, view), { ...centred, size: 12, grey: true });
  const address = `${frame.origin ?? ""}${view.path}`;
  pdf.y = Math.max(pdf.y + 20, pdf.page.height - pdf.page.margins.bottom - QR_POINTS - 70);
  drawQr(pdf, address);
  writeText(pdf, `${say("line.posterText")} ${address}`, { ...centred, size: 10 });
  return closePdf(pdf);
}

/** The reader's language first. */
export const languagesFrom = (first: PageContext["lang"]): readonly PageContext["lang"][] => [
  first,
  ...LANGUAGES.filter((lang) => lang !== first),
];
