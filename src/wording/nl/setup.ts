import type { SetupKey } from "../setup-keys.ts";

export const setup: Readonly<Record<SetupKey, string>> = {
  "problem.low_contrast": "Deze kleur is te bleek om te lezen: neem een donkerdere.",
  "changes.desk": "Het meldpunt: {what}",
  "setup.again": "Het meldpunt instellen: land, talen, operatoren, naam, kleur, mail",
  "setup.title.country": "Land",
  "setup.title.operators": "Operatoren",
  "setup.title.languages": "Talen",
  "setup.title.look": "Naam en kleur",
  "setup.title.publisher": "Wie instaat",
  "setup.title.mail": "Mail",
  "setup.title.page": "Uw eerste pagina",
  "setup.text.country": "Plaatsen in dit land komen eerst, en de uren zijn de zijne.",
  "setup.text.operators": "Wie u aanvinkt, staat vooraan in elke lijst. Alle andere blijven.",
  "setup.text.languages": "De eerste verwelkomt lezers van wie de browser geen van de uwe vraagt.",
  "setup.text.look": "De naam staat op elke pagina; de kleur is die van links en knoppen.",
  "setup.text.publisher":
    "Getoond op de wettelijke pagina en de privacypagina, die het zeggen zolang er iets ontbreekt.",
  "setup.text.mail":
    "Met mail kunnen lezers van incidenten verwittigd worden en aan het meldpunt schrijven.",
  "setup.text.page":
    "Het meldpunt is klaar. Alles wat u zei geldt al, en kan onder ‘Instellingen’ veranderd worden.",
  "setup.steps": "Stappen van de installatie",
  "setup.step": "Stap {step} van {steps}",
  "setup.save": "Bewaren en verder",
  "setup.skip": "Overslaan",
  "setup.next": "Verder",
  "setup.country": "Land van het meldpunt",
  "setup.operators": "Operatoren die eerst staan",
  "setup.first": "Eerste taal",
  "setup.languages": "Aangeboden talen",
  "setup.name": "Naam van het meldpunt",
  "setup.accent": "Kleur",
  "setup.accentHint":
    "Donker genoeg om op een lichte pagina te lezen (contrast {contrast}:1); in het donker wordt een lichtere tint gebruikt.",
  "setup.mail.none":
    "Dit meldpunt verstuurt nog geen mail. Dat wordt ingesteld waar het meldpunt gestart wordt, want er hoort een wachtwoord bij; daarna moet het meldpunt opnieuw gestart worden:",
  "setup.mail.ready": "Dit meldpunt verstuurt als {from}, via {relays}.",
  "setup.mail.to": "Een proefbericht sturen naar",
  "setup.mail.send": "Het proefbericht versturen",
  "setup.mail.sent": "{relay} nam het bericht aan: {answer}",
  "setup.mail.failed": "{relay} nam het bericht niet aan: {answer}",
  "setup.page.open": "De publieke pagina openen",
  "setup.page.account": "Mijn account maken, om zonder de link terug te komen",
  "setup.page.desk": "Naar de redactie",
  "setup.page.origin": "Lezers vinden het meldpunt op {origin}.",
  "setup.page.noOrigin": "Waar lezers het meldpunt vinden, is nog niet gezegd.",
  "setup.page.environment":
    "Adres, poort, gegevensmap en proxy’s worden ingesteld waar het meldpunt gestart wordt: {variables}.",
};
