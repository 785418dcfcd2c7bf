/** `language kind :: text` */
export const STATEMENT_KIND_SENTENCES = `
fr acknowledge :: Orange confirme qu'un incident perturbe actuellement ses services dans le Finistère.
fr resolved :: Selon SFR, l'ensemble des services fonctionne à nouveau normalement depuis 9 heures.
fr eta :: Bouygues Telecom table sur un retour à la normale en fin de journée.
fr cause :: L'opérateur évoque un acte de malveillance sur une armoire de rue.
fr scope :: Près de 12.000 foyers sont privés d'internet dans le sud du Luxembourg.
fr partial :: Les deux tiers des abonnés ont déjà retrouvé une connexion, les autres suivront.
fr compensation :: Proximus promet un mois d'abonnement gratuit aux clients privés de télévision.
fr apology :: La direction présente ses excuses à tous ses abonnés.
fr eta :: Aucun délai de rétablissement n'est communiqué pour l'instant.
fr scope :: Seules les communes de Huy et de Wanze restent concernées, assure l'opérateur.
fr cause :: C'est une pelleteuse qui a coupé notre câble principal lundi matin.
fr eta :: Le technicien m'a dit que ça serait réparé demain matin.
fr scope :: Nos clients mobiles ne sont pas touchés.
fr acknowledge :: Nous investiguons, plus d'informations suivront.
fr resolved :: L'incident est clos.
nl acknowledge :: KPN bevestigt dat er problemen zijn met het vaste netwerk in Groningen.
nl resolved :: Volgens Ziggo werken alle diensten sinds 9 uur weer normaal.
nl eta :: Telenet mikt op een herstel tegen het einde van de dag.
nl cause :: De operator spreekt van vandalisme aan een straatkast.
nl scope :: Bijna 12.000 huishoudens in Zuid-Limburg zitten zonder internet.
nl partial :: Twee derde van de klanten heeft al opnieuw verbinding, de rest volgt.
nl compensation :: Proximus belooft een gratis maand aan klanten die zonder tv zaten.
nl apology :: De directie biedt alle klanten haar excuses aan.
nl eta :: Voorlopig is er nog geen hersteltijd bekend.
nl scope :: Alleen in Hoei en Wanze zijn er nog klanten getroffen, zegt de operator.
nl cause :: Een graafmachine heeft maandagochtend onze hoofdkabel doorgesneden.
nl eta :: De monteur zei me dat het morgenochtend hersteld zou zijn.
nl scope :: Onze mobiele klanten zijn niet getroffen.
nl acknowledge :: We onderzoeken de storing, meer informatie volgt.
nl resolved :: Het incident is afgesloten.
de acknowledge :: Vodafone bestätigt, dass es derzeit Probleme im Raum Aachen gibt.
de resolved :: Laut Telekom funktionieren alle Dienste seit 9 Uhr wieder normal.
de eta :: o2 rechnet mit einer Behebung bis zum Abend.
de cause :: Der Betreiber spricht von Vandalismus an einem Verteilerkasten.
de scope :: Knapp 12.000 Haushalte im Süden sind ohne Internet.
de partial :: Zwei Drittel der Kunden haben schon wieder eine Verbindung, der Rest folgt.
de compensation :: Swisscom verspricht den betroffenen Kunden einen Gratismonat.
de apology :: Die Geschäftsleitung entschuldigt sich bei allen Kunden.
de eta :: Wann die Störung behoben ist, ist noch nicht absehbar.
de scope :: Nur in Huy und Wanze sind noch Kunden betroffen, sagt der Anbieter.
de cause :: Ein Bagger hat am Montagmorgen unser Hauptkabel durchtrennt.
de eta :: Der Techniker sagte mir, dass es morgen früh repariert sein soll.
de scope :: Unsere Mobilfunkkunden sind nicht betroffen.
de acknowledge :: Wir untersuchen die Störung, weitere Informationen folgen.
de resolved :: Der Vorfall ist abgeschlossen.
en acknowledge :: BT confirmed there are problems with its network in Cumbria.
en resolved :: According to Sky, all services have been working normally again since 9am.
en eta :: Virgin Media is targeting a return to normal by the end of the day.
en cause :: The operator blamed vandalism at a street cabinet.
en scope :: Nearly 12,000 households in south Wales are without broadband.
en partial :: Two thirds of customers already have their connection back, the rest will follow.
en compensation :: BT promises a free month to customers who lost their TV.
en apology :: The board apologises to all customers.
en eta :: No restoration time has been given yet.
en scope :: Only Bude and Looe still have affected customers, the operator says.
en cause :: A digger severed our main cable on Monday morning.
en eta :: The engineer told me it would be fixed tomorrow morning.
en scope :: Our mobile customers are not affected.
en acknowledge :: We are investigating the outage, more information to follow.
en resolved :: The incident is closed.
fr partial :: La télévision est de nouveau disponible, internet suivra dans l'après-midi.
nl partial :: Televisie is opnieuw beschikbaar, internet volgt in de namiddag.
de partial :: Fernsehen ist wieder verfügbar, Internet folgt am Nachmittag.
en partial :: TV is available again, broadband will follow this afternoon.
en acknowledge :: We're aware of an issue affecting broadband. Our engineers are working on a fix.
`;
