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
  "line.duty.title": "What hangs on a report",
  "line.duty.none":
    "We know of no right in this country that hangs on a dated report. Report it all the same, with the hour.",
  "line.duty.fr_insurer":
    "The insurer must be told within the days of your contract, never fewer than five working days: on {until} at the latest.",
  "line.duty.fr_ticket":
    "Where the contract promises a repair within so many hours, they count from the operator’s ticket.",
  "line.duty.be_mobile": "Mobile, private contracts: only those who reported it are compensated.",
  "line.duty.be_known":
    "Private contracts: the hours count from when the operator knew, at the latest from the first report.",
  "line.duty.de_report":
    "Private contracts: compensation counts from the third calendar day after the operator had your report; by the end of the day after that report it must say what it does.",
  "line.duty.gb_report":
    "Private contracts with a member of the scheme: compensation counts from the second full working day after your report.",
  "line.duty.it_months":
    "The operator must have your report within three months: on {until} at the latest.",
  "line.duty.pt_known":
    "The hours count from when the operator knew, at the latest from your report.",
  "line.duty.status.in_force": "in force",
  "line.duty.status.contested": "contested before a court: it may not be owed",
  "line.duty.status.voluntary": "agreed by operators of their own will",
  "line.duty.status.contract": "by contract",
  "line.duty.state.done": "done",
  "line.duty.state.over": "the date has passed",
  "line.duty.state.open": "not done yet",
  "line.duty.source": "Source: {source} ({status}; read {read})",
  "line.duty.mail": "Open as a mail",
  "line.add.photo": "Photo",
  "line.photoText":
    "Made anew without where and with what it was taken; only you and whoever you give a link see it.",
  "line.photoFile": "Photo (JPEG, PNG or WebP)",
  "line.photoWords": "What it shows",
  "line.said.photo": "Photo.",
  "line.mail.title": "Mails into the diary",
  "line.mail.text":
    "Forward mails here, or put this address in copy: each becomes an entry with its time, its words and the party. Whoever has the address can write into the diary; make a new one when too many do.",
  "line.mail.make": "Make an address",
  "line.mail.again": "Make a new address (the old one stops)",
  "line.mail.end": "Take no more mails",
  "line.said.mailAddress": "Mails may be sent into the diary.",
  "line.said.mailAddressEnd": "Mails are no longer taken into the diary.",
  "line.detail.automatic": "written by a program",
  "line.detail.forged": "sender may be forged",
  "line.business.edit": "Correct name, place or time zone",
  "line.business.zone": "Time zone, if it is not {zone} (such as Indian/Reunion)",
  "line.access.title": "If the address of this page is lost",
  "line.access.text":
    "Say a mailbox at which a new address may be asked for. A link is sent there at once: it shows that it arrives. Only a keyed hash of it is kept.",
  "line.access.set": "A mailbox is noted. A new one replaces it; an empty one ends it.",
  "line.access.address": "Your e-mail address",
  "line.access.keep": "Note it and send a link",
  "line.access.lost": "I have lost the address of my page",
  "line.access.send": "Send me a link",
  "line.access.sent":
    "If a page is noted for this address, a link is on its way. It holds for an hour, and opens the page once.",
  "line.access.once":
    "This makes a new address of your page, which is its key. The old one stays valid. The link works once.",
  "line.access.open": "Open my page",
  "line.access.subject": "{desk}: the link to your line",
  "line.access.letter":
    "Somebody, probably you, asked for the page of your lines. The link holds for an hour and works once. Who did not ask need not do anything.",
  "line.measure.do": "Measure from this phone",
  "line.measure.wait": "Measuring…",
  "line.measure.said": "{answered} of {sent} answers, half of them within {ms} ms; {mbits} Mbit/s",
};
