/** What a file of lines is taken along as, and what comes into it from elsewhere. */
export type LineFileKey =
  | "line.exportPdf"
  | "line.exportHow"
  | "line.posterPdf"
  | "line.pdf.made"
  | "line.pdf.proof"
  | "line.pdf.check"
  | "line.pdf.page";
