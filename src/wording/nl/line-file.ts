import type { LineFileKey } from "../line-file-keys.ts";

export const lineFile: Readonly<Record<LineFileKey, string>> = {
  "line.exportPdf": "Het dagboek als PDF",
  "line.exportHow":
    "Iedereen kan beide zonder ons nagaan: elke aantekening staat met haar tijd in het register van deze redactie, en het bestand is ondertekend. Hoe: {command}; de sleutel van deze redactie:",
  "line.posterPdf": "Affiche als PDF, met QR-code",
  "line.pdf.made": "Gemaakt {at} ({zone}). Aantekeningen: {entries}.",
  "line.pdf.proof":
    "Register van deze redactie op dat moment: nummer {seq}, hash {hash}. Ondertekend met {key}.",
  "line.pdf.check":
    "Het hele dagboek zit als line-diary.json in dit bestand. Beide nagaan: {command}",
  "line.pdf.page": "{page} van {pages}",
  "line.takings.list": "Ontvangsten uit een lijst (CSV)",
  "line.takings.listText":
    "Eén dag per regel: dag en bedrag, of dag, verwacht en werkelijk; hoogstens {rows} dagen. Gewone dagen zeggen wat gebruikelijk is. Er wordt niets opgeschreven voor u het gezien hebt.",
  "line.takings.file": "CSV-bestand",
  "line.takings.paste": "of plak de regels hier",
  "line.takings.look": "Eerst bekijken",
  "line.takings.ready": "{days} dagen leesbaar, van {from} tot {until}.",
  "line.takings.write": "Deze dagen opschrijven",
  "line.takings.errors":
    "{count, plural, one {Eén regel is onleesbaar} other {# regels zijn onleesbaar}}: er is niets opgeschreven. Verbeter de lijst en kijk opnieuw.",
  "line.takings.mean": "gemiddelde van {days} gelijke dagen",
  "line.takings.usual":
    "{days, plural, one {Eén andere dag zegt} other {# andere dagen zeggen}} wat gebruikelijk is.",
  "line.takings.rule":
    "Verwacht: zoals ingevuld; anders het gemiddelde van dezelfde weekdag in de acht weken ervoor, van minstens twee dagen zonder storing.",
  "line.takings.line.columns": "Regel {line}: geen kolom voor de dag of voor een bedrag.",
  "line.takings.line.day": "Regel {line}: dit is geen dag (2022-01-29 of 29/01/2022).",
  "line.takings.line.future": "Regel {line}: deze dag moet nog komen.",
  "line.takings.line.amount": "Regel {line}: geen bedrag, of een onleesbaar bedrag (1250,50).",
  "line.takings.line.twice": "Regel {line}: deze dag staat er twee keer.",
  "line.takings.line.too_many": "Regel {line}: de lijst is te lang.",
  "line.takings.line.unreadable": "Regel {line}: dit is geen lijst.",
  "line.said.takingsList": "Ontvangsten van {days} dagen, {from} tot {until}.",
};
