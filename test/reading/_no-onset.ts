/** Texts with a time that is not the begin: visits, promises, habits, contracts, calls, other outages, programmes. */
export const NO_ONSET: readonly {
  readonly country: string;
  readonly zone: string;
  readonly texts: string;
}[] = [
  {
    country: "FR",
    zone: "Europe/Paris",
    texts: `
      Plus d'internet, le technicien passe demain à 9h
      Panne internet, rendez-vous lundi 16 mars entre 8h et 12h
      On m'avait promis un technicien hier, personne n'est venu, toujours pas de réseau
      Pas de connexion, j'ai appelé à 9h ce matin, aucune réponse
      Client depuis 2012 et jamais vu ça, plus de télé
      Abonné depuis dix ans, internet en panne
      Je paie 50 euros par mois pour une box morte
      J'ai attendu 45 minutes au téléphone, toujours pas d'internet
      Il est 14h et toujours pas de réseau
      Tous les soirs vers 20h la connexion saute
      Chaque matin à 8h c'est la même chose, plus de wifi
      Retour à la normale prévu pour 18h, en attendant plus rien
      Ils disent que ce sera réparé avant vendredi, plus de fixe
      Déjà une panne l'an dernier, et encore une aujourd'hui
      En 2019 déjà on avait eu une coupure, là plus de réseau
      Plus de tv, je rate le match de 21h
      La boutique ouvre à 10h, personne ne sait rien, plus de réseau
      Votre hotline ferme à 20h, plus d'internet
      Plus d'internet, appelez-moi au 04 72 10 20 30
      Coupure de fibre, GTR de 4 heures non respectée
      J'ai signalé la panne hier à 10h, ticket 20260309
      Plus de réseau, j'ai une visio à 15h
      Internet coupé, je télétravaille et j'ai réunion à 16h30
      La dernière panne avait duré 3 jours, et ça recommence
      Comme en janvier, plus de réseau
      Ça dure depuis une éternité, plus d'internet
      48h pour réparer selon eux, plus de ligne
      Le contrat date du 3 février 2024 et la ligne est morte
      Internet 100 Mb annoncés, 2h pour charger une page, débit nul
      J'ai mis 20 minutes à vous joindre, plus de télé
      Facture du 1er mars payée et pourtant plus de ligne
      Chaîne 24 ne marche plus
      Le décodeur redémarre toutes les 10 minutes
      Plus de son à 20h pendant le JT tous les jours
      Rétabli à 11h, merci
      Réseau revenu vers 13h après 3h de panne
      Le service sera rétabli dans 2 heures
      J'attends un technicien depuis lundi, plus d'internet
      On devait me rappeler à 10h, rien, et toujours pas de box
      Ma mère de 85 ans n'a plus de téléphone
      Plus d'internet au 12 rue des Lilas
      4G à 2 barres, internet inutilisable
      Prochain créneau le 20 mars, plus de ligne d'ici là
      Plus de réseau chez moi, ça marchait encore hier soir
    `,
  },
  {
    country: "BE",
    zone: "Europe/Brussels",
    texts: `
      Geen internet, de technieker komt morgen om 9u
      Storing, afspraak maandag 16 maart tussen 8 en 12 uur
      Ze zouden gisteren langskomen, niemand gezien, nog altijd geen internet
      Geen verbinding, ik belde om 9 uur vanmorgen, geen antwoord
      Klant sinds 2012 en nooit zo slecht, geen tv
      Al tien jaar klant en nu geen internet
      Ik betaal 50 euro per maand voor een dode lijn
      45 minuten gewacht aan de telefoon, nog geen internet
      Het is 14 uur en nog steeds geen bereik
      Elke avond rond 20u valt de verbinding weg
      Elke ochtend om 8 uur hetzelfde, geen wifi
      Herstel voorzien tegen 18u, ondertussen niets
      Tegen vrijdag zou het hersteld zijn, geen vaste lijn
      Vorig jaar ook al een storing, en nu weer geen internet
      In 2019 hadden we dat ook, nu weer geen tv
      Geen tv, ik mis de match van 21u
      De winkel opent om 10 uur, niemand weet iets, geen bereik
      Geen internet, bel mij op 0470 12 34 56
      Hersteltijd van 4 uur niet gehaald, lijn plat
      Ik heb de storing gisteren om 10u gemeld, ticket 20260309
      Geen wifi, ik heb om 15u een vergadering
      De vorige storing duurde 3 dagen, en nu opnieuw
      Net als in januari geen bereik
      Duurt al een eeuwigheid, geen internet
      Binnen de 48 uur zouden ze het herstellen, geen lijn
      Contract van 3 februari 2024 en de lijn is dood
      De decoder herstart om de 10 minuten
      Hersteld om 11u, bedankt
      Netwerk terug rond 13u na 3 uur panne
      Ik wacht al sinds maandag op een technieker, geen internet
      Ze gingen me om 10 uur terugbellen, niets, en nog geen internet
      Mijn moeder van 85 heeft geen telefoon meer
      Geen internet op Kerkstraat 12
      Gisteren werkte het nog, nu niets meer
      Vanochtend deed de tv het nog, nu zwart beeld
    `,
  },
  {
    country: "DE",
    zone: "Europe/Berlin",
    texts: `
      Kein Internet, der Techniker kommt morgen um 9 Uhr
      Störung, Termin am Montag, 16. März zwischen 8 und 12 Uhr
      Gestern sollte jemand kommen, niemand da gewesen, immer noch kein Internet
      Keine Verbindung, ich habe um 9 Uhr angerufen, keine Antwort
      Kunde seit 2012 und noch nie so schlecht, kein Fernsehen
      Seit zehn Jahren Kunde und jetzt kein Internet
      Ich zahle 50 Euro im Monat für eine tote Leitung
      45 Minuten in der Warteschleife, immer noch kein Internet
      Es ist 14 Uhr und immer noch kein Netz
      Jeden Abend gegen 20 Uhr bricht die Verbindung ab
      Jeden Morgen um 8 dasselbe, kein WLAN
      Behebung bis 18 Uhr geplant, bis dahin nichts
      Bis Freitag soll es repariert sein, kein Festnetz
      Letztes Jahr schon eine Störung, jetzt wieder kein Internet
      2019 hatten wir das auch, jetzt wieder kein TV
      Kein TV, ich verpasse das Spiel um 21 Uhr
      Der Laden öffnet um 10 Uhr, keiner weiß was, kein Netz
      Kein Internet, bitte Rückruf unter 0561 12 34 56
      Entstörfrist von 8 Stunden nicht eingehalten, Leitung tot
      Ich habe die Störung gestern um 10 Uhr gemeldet, Ticket 20260309
      Kein WLAN, ich habe um 15 Uhr eine Besprechung
      Die letzte Störung dauerte 3 Tage, und jetzt wieder
      Wie im Januar kein Empfang
      Ich rufe seit gestern bei der Hotline an, kein Internet
      Das dauert schon eine Ewigkeit, kein Internet
      Innerhalb von 48 Stunden wollten sie reparieren, keine Leitung
      Vertrag vom 3. Februar 2024 und die Leitung ist tot
      Der Receiver startet alle 10 Minuten neu
      Seit 11 Uhr geht wieder alles, danke
      Netz wieder da gegen 13 Uhr nach 3 Stunden Ausfall
      Ich warte seit Montag auf einen Techniker, kein Internet
      Man wollte um 10 Uhr zurückrufen, nichts, und immer noch kein Internet
      Meine Mutter, 85, hat kein Telefon mehr
      Kein Internet in der Hauptstraße 12
      Gestern ging es noch, jetzt nichts mehr
      Heute früh lief der Fernseher noch, jetzt schwarzes Bild
    `,
  },
  {
    country: "GB",
    zone: "Europe/London",
    texts: `
      No internet, engineer coming tomorrow at 9am
      Outage, appointment Monday 16 March between 8 and 12
      Someone was supposed to come yesterday, nobody showed, still no internet
      No connection, I called at 9 this morning, no answer
      Customer since 2012 and never this bad, no telly
      Been with you ten years and now no internet
      I pay £50 a month for a dead line
      45 minutes on hold, still no internet
      It's 2pm and still no signal
      Every evening around 8 the connection drops
      Every morning at 8 the same thing, no wifi
      Fix expected by 6pm, nothing until then
      They say it'll be fixed by Friday, no landline
      Had an outage last year too, and now no internet again
      In 2019 we had the same, now no TV again
      No TV, I'm missing the 9pm match
      The shop opens at 10, nobody knows anything, no signal
      Helpline closes at 8pm, no internet
      No internet, call me on 01603 123456
      4 hour fix guarantee missed, line dead
      I reported the fault yesterday at 10, ticket 20260309
      No wifi, I've got a meeting at 3pm
      The last outage went on for 3 days, and here we go again
      Just like in January, no signal
      It's been forever, no internet
      48 hours to fix they say, no line
      Contract from 3 February 2024 and the line is dead
      The box reboots every 10 minutes
      Back on at 11, thanks
      Signal back around 1pm after 3 hours down
      I've been waiting for an engineer since Monday, no internet
      They were going to ring back at 10, nothing, still no broadband
      My mum, 85, has no phone
      No internet at 12 Church Street
      It was working yesterday, now nothing
      The telly was fine this morning, now black screen
      Took me 20 minutes to get through, no internet
      Work from home starts at 9, no broadband
      No internet, it's my birthday on Monday
      1 bar of 4G, unusable
    `,
  },
];
