import type { LineFileKey } from "../line-file-keys.ts";

export const lineFile: Readonly<Record<LineFileKey, string>> = {
  "line.exportPdf": "The diary as PDF",
  "line.exportHow":
    "Anybody can check both without us: each entry stands in the journal of this desk with its time, and the file is signed. How: {command}; the key of this desk:",
  "line.posterPdf": "Poster as PDF, with QR code",
  "line.pdf.made": "Made {at} ({zone}). {entries} entries.",
  "line.pdf.proof":
    "Journal of this desk at that time: entry {seq}, hash {hash}. Signed with {key}.",
  "line.pdf.check":
    "The whole diary is attached to this file as line-diary.json. To check both: {command}",
  "line.pdf.page": "{page} of {pages}",
};
