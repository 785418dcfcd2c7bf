import type { Language } from "../../model/vocabulary.ts";

/** `kind also services count :: text`; `-` for none, several with commas. */
export const STATEMENT_SENTENCES: Readonly<Record<Language, string>> = {
  fr: `
resolved - internet - :: La panne internet est résolue depuis 14h30.
resolved apology - - :: Tout est rentré dans l'ordre. Nous présentons nos excuses à nos clients.
partial - - - :: Les services sont progressivement rétablis.
partial eta internet - :: L'accès internet revient petit à petit, retour complet attendu d'ici 20h.
eta - - - :: Le service devrait être rétabli d'ici 18h.
eta - - - :: Orange ne peut donner d'heure de rétablissement à ce stade.
eta cause - - :: La panne, due à un câble sectionné, devrait être réparée avant minuit.
cause - - - :: Un incendie dans un local technique est à l'origine de la panne.
cause - - - :: La panne a été provoquée par une erreur de configuration.
scope - mobile 3000 :: Environ 3 000 clients mobiles sont touchés dans la région de Dinant.
scope - - un nombre limité de clients :: La panne ne touche qu'un nombre limité de clients.
scope - tv - :: Seule la télévision est concernée, principalement en Wallonie.
scope - - 2% :: 2 % des clients sont impactés.
compensation - - - :: Les clients touchés seront indemnisés automatiquement sur leur prochaine facture.
compensation - mobile - :: Nous offrons 10 Go de données mobiles à tous nos abonnés jusqu'à dimanche.
apology - - - :: Nous nous excusons pour la gêne occasionnée.
acknowledge - - - :: Nous sommes au courant du problème et nos équipes travaillent à une solution.
acknowledge - internet - :: Nous rencontrons actuellement une panne sur le réseau internet.
acknowledge apology - - :: Nos techniciens sont à pied d'œuvre. Désolés pour ce désagrément.
`,
  nl: `
resolved - internet - :: De internetstoring is opgelost sinds 14.30 uur.
resolved apology - - :: Alles is hersteld. Onze excuses voor het ongemak.
partial - - - :: De diensten worden geleidelijk hersteld.
partial - internet - :: De meeste klanten hebben weer internet.
eta - - - :: Naar verwachting is de storing tegen 18 uur opgelost.
eta - - - :: We kunnen nog niet zeggen wanneer de storing verholpen zal zijn.
eta cause - - :: De storing, veroorzaakt door een kabelbreuk, zou voor middernacht opgelost moeten zijn.
cause - - - :: Een brand in een technisch lokaal ligt aan de basis van de storing.
cause - - - :: De oorzaak is een stroompanne in een datacenter in Evere.
scope - mobile 3000 :: Ongeveer 3.000 klanten zitten zonder mobiel netwerk in de regio Hasselt.
scope - - een beperkt aantal klanten :: Slechts een beperkt aantal klanten ondervindt hinder.
scope - tv - :: Enkel televisie is getroffen, vooral in Vlaams-Brabant.
compensation - - - :: Getroffen klanten krijgen automatisch een vergoeding op hun volgende factuur.
compensation - mobile - :: We geven al onze klanten gratis 10 GB mobiele data.
apology - - - :: Onze excuses voor het ongemak.
acknowledge - - - :: We zijn op de hoogte van het probleem en onze technici werken aan een oplossing.
acknowledge - internet - :: Er is momenteel een storing op ons internetnetwerk.
`,
  de: `
resolved - internet - :: Die Internetstörung ist seit 14:30 Uhr behoben.
resolved apology - - :: Die Störung ist behoben. Wir bitten um Entschuldigung.
partial - - - :: Die Dienste werden schrittweise wiederhergestellt.
partial - - - :: Die meisten Kunden sind bereits wieder online.
eta - - - :: Die Störung wird voraussichtlich bis 18 Uhr behoben sein.
eta - - - :: Wir können noch nicht sagen, wann die Störung behoben sein wird.
eta cause - - :: Die durch einen Kabelschaden verursachte Störung soll bis Mitternacht behoben sein.
cause - - - :: Ursache ist ein Brand in einem Technikraum.
cause - - - :: Der Ausfall wurde durch einen Konfigurationsfehler ausgelöst.
scope - mobile 3000 :: Rund 3.000 Mobilfunkkunden im Raum Kassel sind betroffen.
scope - - eine geringe Anzahl unserer Kunden :: Betroffen ist nur eine geringe Anzahl unserer Kunden.
scope - tv - :: Nur das Fernsehen ist betroffen, vor allem in Hessen.
compensation - - - :: Betroffene Kunden erhalten automatisch eine Gutschrift auf der nächsten Rechnung.
apology - - - :: Wir entschuldigen uns für die Unannehmlichkeiten.
acknowledge - - - :: Die Störung ist uns bekannt, unsere Techniker arbeiten an einer Lösung.
acknowledge - internet - :: Derzeit kommt es zu Störungen im Internet.
`,
  en: `
resolved - internet - :: The broadband outage has been fixed since 2.30pm.
resolved apology - - :: Everything is back to normal. We apologise to our customers.
partial - - - :: Services are gradually being restored.
partial - - - :: Most customers are now back online.
eta - - - :: Service should be restored by 6pm.
eta - - - :: We cannot say when service will be restored.
eta cause - - :: The outage, caused by a fibre cut, is expected to be fixed before midnight.
cause - - - :: A fire in an exchange is the cause of the outage.
cause - - - :: The outage was caused by a configuration error.
scope - mobile 3000 :: About 3,000 mobile customers in the Truro area are affected.
scope - - a small number of customers :: Only a small number of customers are affected.
scope - tv - :: Only television is affected, mainly in Wales.
scope - - 2% :: 2% of customers are impacted.
compensation - - - :: Affected customers will automatically receive a credit on their next bill.
compensation - mobile - :: We are giving everyone 10 GB of mobile data free of charge.
apology - - - :: We're sorry for the inconvenience.
acknowledge - - - :: We are aware of the problem and our engineers are working on it.
acknowledge - internet - :: We are currently experiencing an outage on our broadband network.
`,
};
