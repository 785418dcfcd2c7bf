import { testGolden } from "./_golden.ts";

/** As people say it: hours apart from their day, meals, dialect, slips. */
testGolden(
  "nl",
  "Europe/Brussels",
  `
@ 2026-03-12T18:30
Gisteren is bij ons alles uitgevallen, het zal rond half vijf geweest zijn => 2026-03-11T16:30 minute
Gisteren viel het internet weg. Het was toen kwart over drie => 2026-03-11T15:15 minute
Dinsdag is de tv uitgevallen, 's avonds rond 8 uur => 2026-03-10T20:00 hour
Maandag ging de lijn plat, zo tegen tien uur 's morgens => 2026-03-09T10:00 hour
Sinds dinsdag plat, het begon om kwart voor zes 's avonds => 2026-03-10T17:45 minute
Internet weg sinds gisteren, een uur of vijf => 2026-03-11T17:00 hour
De verbinding viel eergisteren weg, vermoedelijk rond de klok van negen 's avonds => 2026-03-10T21:00 hour
Sinds vanmorgen vroeg, een uur of zeven, niks meer => 2026-03-12T07:00 hour
Om tien voor half twaalf vanmorgen ging alles uit => 2026-03-12T11:20 minute
Vijf na drie viel de wifi weg => 2026-03-12T15:05 minute
Sinds vijf voor half drie geen internet => 2026-03-12T14:25 minute
Sedert deze morgen rond kwart na acht geen gsm-ontvangst => 2026-03-12T08:15 minute
Daarstraks om vijf uur was de tv plots weg => 2026-03-12T17:00 minute
daarnet rond zes uur viel alles uit => 2026-03-12T18:00 hour
Deze namiddag is het netwerk weggevallen, ik denk iets na drieën => 2026-03-12T15:00 hour
Van deze morgen 9u geen internet meer => 2026-03-12T09:00 minute
Van gisterenavond al geen tv => 2026-03-11T20:00 daypart
Van maandag af geen telefoon meer => 2026-03-09T00:00 day
sinds gisteren rond de middag plat => 2026-03-11T12:00 daypart
Al van dinsdagnamiddag zonder internet => 2026-03-10T15:00 daypart
Het is begonnen gisteren in de late namiddag, sindsdien geen internet => 2026-03-11T17:00 daypart
's Anderendaags na de storm, dinsdag dus, viel de lijn uit => 2026-03-10T00:00 day
Al een goed kwartier geen tv => 2026-03-12T18:15 minute
Al anderhalf uur geen internet => 2026-03-12T17:00 hour
Al meer dan drie kwartier zonder verbinding => 2026-03-12T17:45 minute
Al bijna een halve dag geen gsm => 2026-03-12T06:30 daypart
Sinds een uurtje geen tv => 2026-03-12T17:30 hour
sinds 2 uurtjes niks meer => 2026-03-12T16:30 hour
Internet ligt eruit sinds 14u20 => 2026-03-12T14:20 minute
Internet ligt eruit sinds 14.20u => 2026-03-12T14:20 minute
Internet ligt eruit sinds 14:20 uur => 2026-03-12T14:20 minute
sinds 14h20 geen tv => 2026-03-12T14:20 minute
sinds een uur of 3 vanmiddag geen internet => 2026-03-12T15:00 hour
sinds zondagavond half acht geen beeld => 2026-03-08T19:30 minute
Zondagavond, tijdens de film, viel de tv uit, half tien was het => 2026-03-08T21:30 minute
Het internet is er vorige nacht uitgegaan => 2026-03-12T02:00 daypart
Woensdag in de loop van de namiddag viel alles weg => 2026-03-11T15:00 daypart
De monteur is dinsdag om 10 uur geweest, sindsdien geen internet => 2026-03-10T10:00 minute
Monteur komt morgen om 9 uur, internet ligt plat => -
De afspraak van vrijdag 13u is verzet naar maandag, nog altijd geen internet => -
Volgens de app hersteld tegen 22u => - eta 2026-03-12T22:00
Om half zeven was alles terug => - rec 2026-03-12T18:30
Het internet is rond kwart voor vijf teruggekomen => - rec 2026-03-12T16:45
Sinds tien over vijf werkt het weer => - rec 2026-03-12T17:10
Gisteren uitgevallen en vandaag rond de middag teruggekomen => 2026-03-11T00:00 day rec 2026-03-12T12:00
Gisteravond om negen uur uitgevallen, vanmorgen om zeven uur weer ok => 2026-03-11T21:00 minute rec 2026-03-12T07:00
Elke avond rond acht uur valt het internet weg => -
Om de vijf minuten valt de verbinding weg => -
Ik wacht al drie kwartier aan de telefoon bij de helpdesk, geen internet => -
Klant sinds 2015 en nu geen internet => -
Vandaag op 12 maart geen internet => 2026-03-12T00:00 day
Sinds 9 maart om 16 uur ligt het plat => 2026-03-09T16:00 minute
sinds begin deze week geen tv => 2026-03-09T00:00 approx
sinds vorige week woensdag geen telefoon => 2026-03-04T00:00 day
sinds woensdag vorige week geen telefoon => 2026-03-04T00:00 day
sinds verleden zaterdag geen internet => 2026-03-07T00:00 day
al sinds het weekend geen internet => 2026-03-07T00:00 day
sinds de storm van zondagnacht geen tv => 2026-03-09T00:00 daypart
Drie dagen geleden is de lijn uitgevallen => 2026-03-09T00:00 day
Een week geleden is het begonnen, traag internet => 2026-03-05T00:00 approx
Sinds de voorbije nacht is er geen internet => 2026-03-12T02:00 daypart
In de nacht van dinsdag op woensdag is de lijn uitgevallen => 2026-03-11T02:00 daypart
Vanmorgen werkte alles nog, sinds de middag niets meer => 2026-03-12T15:00 daypart
Tot gisteren 17u werkte alles, daarna niets meer => 2026-03-11T17:00 minute
's Morgens ging het nog, 's namiddags rond twee uur viel het uit => 2026-03-12T14:00 hour
Gisteren rond 10u 's avonds viel de tv weg => 2026-03-11T22:00 hour
nog geen 10 minuten geleden uitgevallen => 2026-03-12T18:20 minute
zonet uitgevallen, 5 min geleden => 2026-03-12T18:25 minute
sins 3 uur smiddags gn internet => 2026-03-12T15:00 minute
gistrenavond rond 9u uitgevallen => 2026-03-11T21:00 hour
`,
);
