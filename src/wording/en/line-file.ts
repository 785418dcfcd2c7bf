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
  "line.takings.list": "Takings from a list (CSV)",
  "line.takings.listText":
    "One day a line: day and amount, or day, expected and actual; up to {rows} days. Past days without trouble say what is usual. Nothing is written down before you have seen it.",
  "line.takings.file": "CSV file",
  "line.takings.paste": "or paste the lines here",
  "line.takings.look": "Look at it first",
  "line.takings.ready": "{days} days can be read, from {from} to {until}.",
  "line.takings.write": "Write these days down",
  "line.takings.errors":
    "{count, plural, one {One line cannot be read} other {# lines cannot be read}}: nothing was written down. Correct the list and look again.",
  "line.takings.mean": "mean of {days} like days",
  "line.takings.usual":
    "{days, plural, one {One other day says} other {# other days say}} what is usual.",
  "line.takings.rule":
    "Expected: as typed; else the mean of the same weekday in the eight weeks before, of two days or more without trouble.",
  "line.takings.line.columns": "Line {line}: no column for the day, or none for an amount.",
  "line.takings.line.day": "Line {line}: this is no day (2022-01-29 or 29/01/2022).",
  "line.takings.line.future": "Line {line}: this day has not been yet.",
  "line.takings.line.amount": "Line {line}: no amount, or one that cannot be read (1250.50).",
  "line.takings.line.twice": "Line {line}: this day stands in the list twice.",
  "line.takings.line.too_many": "Line {line}: the list is too long.",
  "line.takings.line.unreadable": "Line {line}: this is no list.",
  "line.said.takingsList": "Takings of {days} days, {from} to {until}.",
};
