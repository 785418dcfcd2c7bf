import { testGolden } from "./_golden.ts";

testGolden(
  "nl",
  "Europe/Brussels",
  `
@ 2026-03-12T10:30
Geen internet sinds gisteravond in Gent => 2026-03-11T20:00 daypart
Sinds vanochtend ligt alles plat => 2026-03-12T08:00 daypart
Al twee dagen geen tv => 2026-03-10T00:00 day
Sinds vrijdagavond geen vaste lijn meer => 2026-03-06T20:00 daypart
Internet valt weg sinds dinsdag 14u => 2026-03-10T14:00 minute
Sinds gisteren 20u15 doet de decoder niets meer => 2026-03-11T20:15 minute
Vannacht is het netwerk uitgevallen => 2026-03-12T02:00 daypart
Rond half drie vannacht viel alles uit => 2026-03-12T02:30 minute
Om kwart voor negen vanochtend ging het internet weg => 2026-03-12T08:45 minute
Al drie weken traag internet => 2026-02-19T00:00 approx
Al anderhalf uur geen bereik => 2026-03-12T09:00 hour
Sinds een half uur geen verbinding => 2026-03-12T10:00 minute
Al een kwartier zonder netwerk => 2026-03-12T10:15 minute
Sinds 8 uur vanochtend geen internet => 2026-03-12T08:00 minute
Storing sinds 9 uur => 2026-03-12T09:00 minute
Al 3 uur geen telefoon => 2026-03-12T07:30 hour
Twee uur geleden viel de verbinding weg => 2026-03-12T08:30 hour
Drie dagen geleden is de lijn uitgevallen => 2026-03-09T00:00 day
Gisterenochtend ging de modem uit => 2026-03-11T08:00 daypart
Eergisteren is de tv uitgevallen en nog steeds niets => 2026-03-10T00:00 day
Sinds eergisteravond geen beeld => 2026-03-10T20:00 daypart
Sinds zaterdag geen signaal => 2026-03-07T00:00 day
Sinds afgelopen zondag is wifi traag => 2026-03-08T00:00 day
Sinds 3 maart werkt de telefoon niet meer => 2026-03-03T00:00 day
Geen internet sinds 28/02 => 2026-02-28T00:00 day
Sinds begin februari hapert de tv => 2026-02-01T00:00 approx
Sinds het begin van de maand valt alles weg => 2026-03-01T00:00 approx
Sinds het weekend geen bereik => 2026-03-07T00:00 day
Een tiental dagen geleden is het begonnen => 2026-03-02T00:00 approx
Al een week of twee valt het internet weg => 2026-02-26T00:00 approx
Sinds een uur of drie vanmorgen geen verbinding => 2026-03-12T03:00 hour
Maandag viel het netwerk uit, rond 14 uur => 2026-03-09T14:00 hour
Sinds Kerstmis is het internet traag => 2025-12-25T00:00 day
In de nacht van dinsdag op woensdag viel alles uit => 2026-03-11T02:00 daypart
Sinds middernacht geen netwerk => 2026-03-12T00:00 hour
Sinds 07:45 is alles dood => 2026-03-12T07:45 minute
Gisteren om 16.30 uur viel de lijn weg => 2026-03-11T16:30 minute
Sinds maandagmiddag kunnen we niet meer bellen, storing => 2026-03-09T15:00 daypart
Sinds vorige week is het traag => 2026-03-05T00:00 approx
De storing van gisteravond is nog altijd niet opgelost => 2026-03-11T20:00 daypart
sinds gisternamiddag geen internet meer => 2026-03-11T15:00 daypart
Sinds deze ochtend vroeg plat => 2026-03-12T06:00 daypart
Bijna drie dagen zonder internet nu => 2026-03-09T00:00 approx
Al sinds maandagochtend 9u geen telefonie => 2026-03-09T09:00 minute
Al 20 minuten geen internet => 2026-03-12T10:10 minute
Sinds tien over acht ligt alles plat => 2026-03-12T08:10 minute
Sinds vanmorgen rond 7 uur is de tv weg => 2026-03-12T07:00 hour
Gisteravond om 9 uur viel het internet uit => 2026-03-11T21:00 minute
Sinds dinsdag ligt de betaalterminal plat => 2026-03-10T00:00 day
Al de hele dag problemen => 2026-03-12T00:00 day
Technieker komt volgende dinsdag, intussen geen internet => -
Afspraak op 17 maart, tot dan niks => -
Het is 10u30 en nog steeds niets => -
Om 6u40 vanochtend werkte het nog altijd niet => -
Al 20 jaar klant en nu dit, geen internet => -
Klant sinds 2009, slechte service, lijn dood => -
Drie kwartier aan de telefoon gewacht, niemand => -
Herstel binnen 48 uur volgens het contract, geen internet => -
Elke avond om 20u valt het weg => -
Iedere dag hetzelfde, geen bereik => -
Geen internet sinds mensenheugenis => -
Voelt als 100 jaar zonder internet => -
Bel 0800 33 800, altijd bezet => -
Gisteren gebeld naar de helpdesk, geen antwoord => -
Ik heb maandag gemeld dat de lijn defect is => -
's Avonds valt het altijd weg => -
Nog steeds geen internet vanochtend => -
Ik betaal 45 euro per maand voor een kapotte lijn => -
Volgende week stap ik over, geen bereik hier => -
Net als gisteren geen netwerk => -
De monteur kwam gisteren langs, nog niets => -
Het werkt weer sinds 10u => - rec 2026-03-12T10:00
Internet doet het weer sinds vanochtend => - rec 2026-03-12T08:00
Storing sinds maandag, hersteld vanochtend om 9u => 2026-03-09T00:00 day rec 2026-03-12T09:00
Geen tv sinds gisteren, hersteld tegen 18 uur zeggen ze => 2026-03-11T00:00 day eta 2026-03-12T18:00
Proximus verwacht herstel tegen vrijdagavond => - eta 2026-03-13T22:00
Nog altijd niet hersteld sinds maandag => 2026-03-09T00:00 day
Gisteren werkte alles nog prima => -
De monteur was hier gisterenmiddag, sindsdien helemaal niets meer => 2026-03-11T15:00 daypart
Ze zeggen dat het sinds 9u opgelost is maar ik heb niets => -
@ 2026-03-09T21:40
Sinds vanmiddag geen verbinding => 2026-03-09T15:00 daypart
Vanavond om half negen is alles uitgevallen => 2026-03-09T20:30 minute
Sinds drie uur geen bereik meer => 2026-03-09T15:00 minute
Al drie uur geen bereik meer => 2026-03-09T18:40 hour
Sinds vanavond 19u is de tv weg => 2026-03-09T19:00 minute
Sinds zondagnacht geen netwerk => 2026-03-09T00:00 daypart
Deze voormiddag viel de lijn uit => 2026-03-09T10:00 daypart
@ 2026-01-04T09:00
Sinds 28 december geen telefoon => 2025-12-28T00:00 day
Sinds oudjaar geen internet => 2025-12-31T00:00 day
Sinds tweede kerstdag traag => 2025-12-26T00:00 day
@ 2026-04-30T12:00
Sinds Koningsdag geen bereik => 2026-04-27T00:00 day
`,
);
