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
  "line.duty.title": "Wat van een melding afhangt",
  "line.duty.none":
    "Wij kennen in dit land geen recht dat van een gedateerde melding afhangt. Meld het toch, met het uur.",
  "line.duty.fr_insurer":
    "De verzekeraar moet het weten binnen de dagen van uw contract, nooit minder dan vijf werkdagen: ten laatste {until}.",
  "line.duty.fr_ticket":
    "Belooft het contract herstel binnen een aantal uren, dan tellen die vanaf het ticket van de operator.",
  "line.duty.be_mobile":
    "Mobiel, particuliere contracten: alleen wie het gemeld heeft, wordt vergoed.",
  "line.duty.be_known":
    "Particuliere contracten: de uren tellen vanaf het moment dat de operator het weet, ten laatste vanaf de eerste melding.",
  "line.duty.de_report":
    "Particuliere contracten: de vergoeding telt vanaf de derde kalenderdag na uw melding; aan het einde van de dag erna moet de operator zeggen wat hij doet.",
  "line.duty.gb_report":
    "Particuliere contracten bij een lid van de regeling: de vergoeding telt vanaf de tweede volle werkdag na uw melding.",
  "line.duty.it_months":
    "De operator moet uw melding binnen drie maanden hebben: ten laatste {until}.",
  "line.duty.pt_known":
    "De uren tellen vanaf het moment dat de operator het weet, ten laatste vanaf uw melding.",
  "line.duty.status.in_force": "van kracht",
  "line.duty.status.contested": "betwist voor de rechter: misschien niet verschuldigd",
  "line.duty.status.voluntary": "vrijwillig afgesproken door operatoren",
  "line.duty.status.contract": "volgens het contract",
  "line.duty.state.done": "gedaan",
  "line.duty.state.over": "de datum is voorbij",
  "line.duty.state.open": "nog niet gedaan",
  "line.duty.source": "Bron: {source} ({status}; gelezen {read})",
  "line.duty.mail": "Als mail openen",
  "line.add.photo": "Foto",
  "line.photoText":
    "Opnieuw gemaakt zonder plaats en toestel van de opname; alleen u en wie u een link geeft, zien ze.",
  "line.photoFile": "Foto (JPEG, PNG of WebP)",
  "line.photoWords": "Wat ze toont",
  "line.said.photo": "Foto.",
  "line.mail.title": "Mails in het dagboek",
  "line.mail.text":
    "Stuur mails hierheen door, of zet dit adres in kopie: elke mail wordt een aantekening met haar tijd, haar woorden en de betrokkene. Wie het adres heeft, kan in het dagboek schrijven; maak een nieuw als het er te veel zijn.",
  "line.mail.make": "Adres maken",
  "line.mail.again": "Nieuw adres maken (het oude stopt)",
  "line.mail.end": "Geen mails meer aannemen",
  "line.said.mailAddress": "Er mogen mails naar het dagboek gestuurd worden.",
  "line.said.mailAddressEnd": "Het dagboek neemt geen mails meer aan.",
  "line.detail.automatic": "geschreven door een programma",
  "line.detail.forged": "afzender mogelijk vervalst",
  "line.business.edit": "Naam, plaats of tijdzone verbeteren",
  "line.business.zone": "Tijdzone, als het niet {zone} is (bijvoorbeeld Indian/Reunion)",
  "line.access.title": "Als het adres van deze pagina zoek is",
  "line.access.text":
    "Geef een mailbox waar een nieuw adres gevraagd mag worden. Er gaat meteen een link heen: zo ziet u dat hij aankomt. Alleen een hash met sleutel wordt bewaard.",
  "line.access.set": "Er is een mailbox genoteerd. Een nieuwe vervangt ze; leeg haalt ze weg.",
  "line.access.address": "Uw e-mailadres",
  "line.access.keep": "Noteren en een link sturen",
  "line.access.lost": "Ik ben het adres van mijn pagina kwijt",
  "line.access.send": "Stuur mij een link",
  "line.access.sent":
    "Als er voor dit adres een pagina genoteerd is, is er een link onderweg. Hij geldt een uur en opent de pagina één keer.",
  "line.access.once":
    "Dit maakt een nieuw adres van uw pagina, dat de sleutel is. Het oude blijft geldig. De link werkt één keer.",
  "line.access.open": "Mijn pagina openen",
  "line.access.subject": "{desk}: de link naar uw lijn",
  "line.access.letter":
    "Iemand, waarschijnlijk u, vroeg de pagina van uw lijnen. De link geldt een uur en werkt één keer. Wie niets vroeg, hoeft niets te doen.",
  "line.measure.do": "Meten met deze telefoon",
  "line.measure.wait": "Bezig met meten…",
  "line.measure.said": "{answered} van {sent} antwoorden, de helft binnen {ms} ms; {mbits} Mbit/s",
};
