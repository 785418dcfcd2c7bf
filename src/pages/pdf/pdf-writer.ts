import { createRequire } from "node:module";
import type PdfKit from "pdfkit";

/** DejaVu has every letter of the languages of these countries and their neighbours; PDF's own fonts have not. */
const fonts = createRequire(import.meta.url);
const REGULAR: string = fonts.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf");
const BOLD: string = fonts.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf");

export type Pdf = InstanceType<typeof PdfKit>;

export interface PdfStyle {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly grey?: boolean;
  readonly indent?: number;
  readonly align?: "left" | "center";
}

/** A4, pages kept until the end so that each can say how many there are. */
export async function openPdf(lang: string, title: string): Promise<Pdf> {
  // Its fifty files are fetched by the first document, not at the start of every desk.
  const { default: Document } = await import("pdfkit");
  return new Document({
    size: "A4",
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    bufferPages: true,
    lang,
    info: { Title: title, Producer: "Vigie", Creator: "Vigie" },
  })
    .registerFont("regular", REGULAR)
    .registerFont("bold", BOLD);
}

export function writeText(pdf: Pdf, text: string, style: PdfStyle = {}): void {
  const { bold = false, size = 10, grey = false, indent = 0, align = "left" } = style;
  const left = pdf.page.margins.left + indent;
  const width = pdf.page.width - left - pdf.page.margins.right;
  pdf
    .font(bold ? "bold" : "regular")
    .fontSize(size)
    .fillColor(grey ? "#555" : "#000")
    .text(text, left, pdf.y, { width, align, lineGap: 1.5 });
}

/** A new page unless so many points are left on this one. */
export function keepTogether(pdf: Pdf, points: number): void {
  if (pdf.y + points > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

/** A line at the foot of every page. */
export function writeFeet(pdf: Pdf, footOf: (page: number, pages: number) => string): void {
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index);
    const { left, bottom } = pdf.page.margins;
    // Below the margin pdfkit would begin another page.
    pdf.page.margins.bottom = 0;
    pdf
      .font("regular")
      .fontSize(8)
      .fillColor("#555")
      .text(footOf(index + 1, count), left, pdf.page.height - bottom + 20, { lineBreak: false });
    pdf.page.margins.bottom = bottom;
  }
}

/** The bytes of a document that is complete. */
export async function closePdf(pdf: Pdf): Promise<Buffer> {
  const parts: Buffer[] = [];
  pdf.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on("end", () => resolve());
    pdf.on("error", reject);
  });
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}
