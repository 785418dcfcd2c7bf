/** `status operator services [country] :: text`; `-` for none. */
export const NL_SENTENCES = `
down ziggo internet :: Geen internet bij Ziggo in Utrecht sinds vanmorgen 8 uur
down kpn internet,tv :: KPN ligt eruit in Zwolle: geen internet en geen tv
down odido mobile :: Odido geen bereik in Emmen, kan niet bellen
degraded ziggo internet :: Ziggo internet is tergend traag sinds gisteravond
up telenet internet :: Internet van Telenet werkt weer in Mechelen sinds 14u
down telenet tv :: De tv van Telenet doet het niet, internet en telefoon werken wel
down proximus internet :: proximus ligt plat in leuven, geen wifi
down base mobile :: Bij Base geen netwerk meer in Hasselt
down orange.be mobile :: Orange België: al de hele dag geen 4G in Brugge
down vodafone.nl mobile :: Vodafone heeft geen bereik in Almere
down - internet :: Hallo, wij hebben in de hele straat geen internet meer
unknown - - :: Hoeveel kost een abonnement bij jullie?
unknown ziggo - :: Is er een storing bij Ziggo in Utrecht?
down kpn internet :: Volgens KPN is het opgelost, maar hier nog steeds geen internet
down - - :: Ze zeggen dat de storing verholpen is maar bij ons niet
unknown telenet - :: Telenet zegt dat het probleem opgelost is.
up - internet :: De glasvezel is terug sinds een uur, bedankt
up - tv :: Storing voorbij, tv doet het weer
down kpn fixed :: Mijn moeder heeft geen kiestoon op de vaste telefoon van KPN in Goes
down - payment :: De pinautomaat werkt niet sinds 10 uur, klanten kunnen niet betalen
down - payment :: Bancontact ligt eruit in onze winkel in Gent
down proximus customer_service :: 0800 33 800 is constant bezet
down ziggo customer_service :: De site van Ziggo laadt niet en de klantenservice neemt niet op
down - internet,customer_service :: Internet plat en helpdesk onbereikbaar
down - internet :: Ik heb de klantendienst gebeld, ze weten van niets. Internet ligt al sinds dinsdag plat.
down telenet internet :: Mijn buurman zit bij Proximus en heeft geen problemen, ik bij Telenet heb geen internet
down ziggo - :: Ziggo ligt eruit, gelukkig heb ik 4G van KPN als backup
down - internet :: Geen internet, ik zit nu via de hotspot van mijn Odido telefoon
degraded - internet :: Verbinding valt om de vijf minuten weg
degraded - tv :: Beeld van de tv hapert en blokkeert constant
degraded - mobile :: Bereik is heel zwak, één streepje
down - emergency :: 112 is niet bereikbaar vanaf mijn gsm
down - fixed,emergency :: Vaste lijn ligt eruit, we kunnen zelfs het noodnummer niet bellen
down - mail :: Ik ontvang sinds gisteren geen mails meer
down ziggo mail :: Ziggo mail doet het niet, kan niet inloggen op de webmail
down - internet :: Kreeg een sms van jullie maar nog steeds geen internet
down - internet :: Wifi werkt niet, oranje lampje knippert op de modem
up odido mobile :: Het netwerk van Odido is terug in Assen, weer bereik sinds 16:30
down - internet :: TV is terug maar internet nog niet
up - - :: Het is opgelost, dank je
up - - :: Alles werkt weer hier
up - internet :: eindelijk weer internet
up - internet,tv :: internet en tv doen het weer sinds 9 uur
down - - :: Nog steeds niks hier
down - - :: Hier ook in Aalst
down - - :: Zelfde probleem in Kortrijk sinds 20u
unknown - - :: De monteur komt donderdag tussen 8 en 12
down - internet :: Monteur komt pas donderdag, tot dan geen internet
down - internet :: Wanneer wordt internet hersteld? We wachten al sinds maandag
down mobile-vikings=proximus mobile :: Mobile Vikings werkt niet in Antwerpen, geen 4G
down simyo=kpn mobile :: Simyo geen bereik in Leiden
down orange.be internet,tv :: Orange plat in Genk, geen tv en geen internet
down - fixed :: De vaste lijn is dood sinds de werken in de Kerkstraat
down - tv :: Alles werkt behalve de tv
up - tv :: TV werkt gewoon in Zele, geen storing hier
down - internet :: Tv en telefoon werken maar internet niet
down - tv :: internet ok maar tv niet
down - internet :: TV wel, internet niet
down - internet,tv :: Internet werkt niet, tv ook niet
degraded - internet :: Internet valt af en toe weg
degraded - internet :: Internet is erg traag sinds gisteren
degraded - internet :: maar 3 mbps in plaats van 200
degraded - fixed :: Veel gekraak op de vaste lijn
down - internet,payment :: Internetstoring in onze bakkerij, pinnen kan ook niet
down - payment :: Kunnen niet meer met kaart betalen in de winkel
down kpn internet :: De monteur van Ziggo was hier niet voor nodig: KPN glasvezel ligt eruit
down scarlet=proximus internet :: Lijn van Proximus maar ik zit bij Scarlet: geen internet
down - internet :: Internet al 3 weken kapot, geen nieuws van de helpdesk
down - mobile :: Geen enkel streepje, alleen noodoproepen
down - mobile :: Mijn telefoon heeft geen bereik meer sinds vanochtend
down kpn internet :: MijnKPN zegt dat alles ok is maar ik heb geen internet
down kpn customer_service :: De app van KPN opent niet
down ziggo customer_service :: Klantenservice Ziggo: al 2 uur in de wacht
up - internet :: Internet lag er vanmorgen uit maar werkt sinds vanmiddag weer
down - internet :: Gisteren was het hersteld maar vanochtend ligt internet er weer uit
down - internet :: Internet was tien minuten terug en nu weer niks
up - - :: De storing duurde drie uur, voorbij nu
up - mobile :: Weer bereik op mijn gsm in Tongeren
unknown - - :: Werkt het bij jullie?
down - internet :: Nog iemand zonder internet in Deventer?
down - internet :: Alweer een internetstoring, de derde deze maand
down - tv :: kan geen tv kijken, zwart scherm
down - tv,internet,fixed :: Niks doet het: tv, internet, vaste telefoon
down ziggo - :: Ziggo ligt er volledig uit in Den Bosch
down telenet - :: Blijkbaar ligt Telenet plat in heel Limburg
down - mail,internet :: Geen internet en geen mail op kantoor sinds 9u
up - mail :: Mails komen weer binnen
down ben=odido mobile :: Bij Ben geen bereik in Hoorn
down simpel=odido mobile :: Ik heb Simpel en geen bereik sinds vanmorgen
down - internet :: Zonder internet sinds maandag, ik werk via 4G
unknown - - :: Ik begrijp mijn factuur niet
down - customer_service :: Helpdesk neemt al twee uur niet op
up - internet :: Hersteld om 15u10, internet en wifi ok
down - internet :: Door werken van de gemeente zitten we zonder internet
down - fixed :: VASTE TELEFOON WERKT NIET SINDS GISTEREN
down - internet :: ik ben al 2 dagen zonder internet
down vodafone.nl internet :: Vodafone thuis: modem krijgt geen verbinding, Amersfoort
down delta internet :: Delta glasvezel plat in Goes
down voo internet :: VOO werkt niet in Luik, geen internet
degraded telenet internet,tv :: Telenet: internet en digitale tv haperen elke avond
up - internet :: Internet is hersteld hier in Lier
up ziggo tv :: Geen storing meer bij Ziggo, tv is terug
down - mobile,internet :: Noch internet, noch gsm sinds het onweer
down - mobile :: gsm doet raar, geen signaal
down - payment :: terminal in het café weigert alle kaarten
down ziggo internet :: Goedemiddag, sinds het begin van de middag geeft mijn Ziggo modem een rood lampje en kan ik niet meer online. Ik woon in Breda.
down kpn internet,fixed :: Modem uit en aan gezet, niets helpt: noch wifi noch vaste telefoon doen het (KPN, Hengelo).
degraded telenet internet :: Bij Telenet valt de wifi meerdere keren per dag uit, videobellen lukt amper
up proximus internet :: Proximus heeft het gerepareerd, verbinding is stabiel sinds gisteren 17u. Bedankt allemaal.
down telenet tv,internet :: Telenet in Lokeren: tv blijft zwart en internet reageert niet meer
unknown odido - :: Weet iemand of Odido een probleem heeft in Tilburg?
down ziggo tv :: Raar, bij mij in Venlo start de mediabox van Ziggo niet op maar wifi werkt prima
down kpn mobile :: Geen enkel streepje op mijn KPN mobiel sinds het onweer van vannacht in Sneek
down - payment :: Hier de apotheek: bankkaarten werken niet meer sinds vanmorgen, enkel cash
down proximus fixed :: De vaste lijn van mijn ouders bij Proximus in Ieper is al drie dagen dood
unknown ziggo - :: Ziggo laat weten dat de storing voorbij is.
down ziggo internet :: Ziggo laat weten dat de storing voorbij is, maar ik heb nog altijd geen verbinding.
up - mobile :: Weer bereik in Texel, sms en bellen ok
degraded - tv :: Sommige zenders haperen en het geluid loopt achter
down - internet :: We zijn afgesloten van de wereld, geen internet sinds de storm
down kpn customer_service :: Probeer al twee uur iemand te pakken te krijgen bij de KPN klantenservice, steeds bezet
down telenet internet :: Mijn schoonmoeder in Zottegem heeft sinds gisteren geen internet meer, Telenet
down - internet :: Modem blijft herstarten, geen internet te krijgen
down orange.be internet :: BE :: Nog altijd geen verbinding met Orange, al 4 dagen en ze beloven herstel tegen vrijdag
up - internet :: Uiteindelijk rond 11u terug, internet werkt normaal
down - mail :: Kan geen mails versturen sinds vanmorgen, ontvangen gaat wel
down - internet,tv :: internet en tv uitgevallen in het hele gebouw
down - internet :: kan niet thuiswerken, glasvezel is om 9u15 uitgevallen
degraded - internet :: 's Avonds tussen 20 en 23 uur wordt het internet supertraag
down - - :: ramp, weer een storing
down - mobile :: geen signaal op mijn gsm in het dorp
unknown - - :: Mijn contract loopt af in maart, hoe zeg ik op?
down - fixed,internet :: Vaste lijn en internet liggen plat sinds de graafmachine de kabel kapot trok
down - fixed :: We kunnen gebeld worden op de vaste lijn maar niet zelf bellen
down odido - :: Odido ligt plat in Drenthe, andere providers werken gewoon
up ziggo tv,internet :: Ziggo: internet en televisie doen het weer in Ede
down - internet :: Mijn modem knippert rood en geen enkel toestel kan verbinden
down - emergency :: 112 neemt niet op, de lijnen zijn dood
down kpn internet :: Geen internet (KPN glasvezel); mijn collega bij Ziggo merkt niets
up - - :: Al twee dagen geen uitval meer, probleem opgelost
down - internet :: zogezegd gisteren hersteld. Niet waar! nog steeds geen verbinding
down - internet :: Technieker is geweest, zei dat alles in orde was, maar zodra hij weg was lag internet weer plat
degraded - internet :: internet valt elk uur weg en komt terug
down - tv :: 4G werkt, internet ook, maar de tv blijft hangen op een foutmelding
unknown - - :: bedankt voor jullie werk
down proximus customer_service :: Kan niet inloggen op MyProximus, de site crasht
down - mobile :: Sinds de stroompanne geen mobiel netwerk
down - internet :: Onze school zit al sinds maandag zonder internet
down scarlet=proximus internet,fixed :: klant bij scarlet, geen vaste lijn en geen internet in ronse sinds donderdag
down base mobile :: Base doet het niet in Aarschot, kan niet bellen
up base - :: Base werkt weer in Aarschot
down vodafone.nl mobile :: Vodafone plat in Gouda, telefoon zegt geen service
down - internet :: netflix en alles werkt niet, wifi is eruit
degraded kpn tv :: KPN tv beeld staat steeds stil
down - internet :: Internet werkt hier al de hele ochtend niet in Deurne
down proximus internet :: Sinds vanmorgen 7u15 gedoe met de wifi van Proximus in Tienen, niks laadt
degraded kpn internet :: Mijn KPN glasvezel valt geregeld weg, soms tien keer per uur, in Heerlen
up ziggo internet :: Mijn Ziggo modem doet het sinds 13u ineens weer, alles perfect nu
unknown - - :: Ze hebben me dinsdag een monteur beloofd, benieuwd
down odido mobile :: Vorige maand overgestapt naar Odido en sinds maandag komt er geen oproep meer door in Sittard
down - internet :: Geen internet, geen nieuws, geen monteur: we zijn vergeten
up - fixed :: Goed nieuws, de kiestoon is terug op onze vaste lijn
down - internet :: Alle lampjes op de modem zijn groen maar geen enkele website opent
down telenet internet,tv :: Telenet Ninove: tv en internet eruit sinds 20u
down - customer_service :: Tien keer geprobeerd de helpdesk te bereiken, telkens wordt er opgehangen
down odido internet :: KPN lijn, abonnement bij Odido: al drie dagen geen synchronisatie op de modem
down - mobile :: Sms'en worden niet verstuurd en oproepen gaan meteen naar voicemail
unknown kpn - :: Ik wil weg bij KPN, tips?
down - payment :: In het restaurant weigert de betaalterminal alle kaarten sinds de middag
down - internet :: Ze zouden het gisteren maken, resultaat: nog altijd niks van internet
degraded - tv :: Tv werkt met horten en stoten sinds zondag
down proximus tv :: Proximus zegt dat alles in orde is; bij ons in Halle blijft de tv zwart
up proximus - :: Proximus werkt opnieuw in Aarlen
down vodafone.nl mobile :: Vodafone: nul bereik in Zeist
up - internet :: Verbinding houdt stand sinds vanmorgen, geen onderbreking meer
unknown - - :: Wanneer komt er glasvezel in ons dorp?
down kpn emergency,fixed :: KPN storing: vaste lijn dood en noodnummers onbereikbaar in het dorp
down - internet :: Dank u glasvezel, alweer een mooie dag zonder verbinding, proficiat
down telenet tv :: Telenet: geen tv sinds 19u, internet en vaste telefoon werken daarentegen prima
up - internet,fixed :: Internet en vaste telefoon werken weer, het werd tijd!
down - tv :: Internet is terug, tv nog niet
down - mobile :: Ik schrijf vanop kantoor want thuis geen bereik op de gsm
degraded - internet :: Het werkt maar aan 3 mbps, zo goed als niets
up kpn internet :: Tien dagen zonder KPN glasvezel, en sinds gisteravond doet alles het weer
down - internet :: Monteurs zijn twee keer geweest, zonder resultaat, internet blijft dood
down - internet,fixed,tv :: alles plat (internet, vaste lijn, tv) sinds 3 maart
down proximus mail :: Proximus webmail opent niet meer, serverfout
unknown - - :: De aangekondigde onderbreking voor werken is donderdag van 8 tot 10 uur
down - fixed :: Als we de vaste telefoon opnemen horen we niets
degraded - fixed :: de vaste lijn kraakt zo hard dat je niks verstaat
up - mobile :: Rond 18u hadden we weer mobiel bereik in de vallei
down ziggo internet :: Ziggo stuurde een sms dat de storing voorbij is. Klopt niet, internet ligt er nog steeds uit.
down - payment,internet :: Zaak ligt stil: geen internet en geen betaalterminal
down - internet :: hele straat getroffen niemand heeft nog internet
degraded odido mobile :: 4G van Odido heel zwak sinds een week, filmpjes laden niet
up - tv :: Mijn tv is terug na herstart van de decoder
unknown - - :: Heeft iemand het nummer van de klantendienst?
down - fixed :: De telefoon werkt niet meer bij mijn grootouders in Assen
down - internet,fixed :: Geen telefoon en geen internet in het gehucht
down - tv :: Geen signaal op de decoder sinds de update
down - mobile :: Netwerk dood sinds 10u, kan niet bellen met mijn gsm
down kpn internet :: kpn modem dood, internetlampje uit
down - mail,customer_service :: mailbox geblokkeerd en mijn klantenzone crasht
down proximus emergency,mobile :: Proximus mobiel plat, we kunnen zelfs 112 niet meer bellen
down ziggo tv :: Ziggo mediabox hangt op het logo, geen enkele zender meer
degraded odido internet :: Odido glasvezel: 40 Mb/s in plaats van 1 Gb/s sinds een week
up orange.be internet :: BE :: Internet van Orange hersteld bij ons om 21u45
down ziggo customer_service,internet :: geen internet en de klantenservice van Ziggo laat me al 2 uur wachten zonder antwoord
up - mobile :: 4g is terug
degraded - mobile,internet :: 4G en wifi instabiel sinds maandag
down - internet :: de glasvezel is al drie weken onderbroken en de provider doet niks
down telenet internet,tv :: Telenet modem offline in Geel, dus geen tv en geen internet
unknown - - :: Kunnen jullie mijn melding van gisteren verwijderen?
down - internet :: Mijn zoon kan zijn lessen niet meer volgen, internet werkt sinds gisteren niet
down - payment :: de pinautomaat van de bakker werkt niet, alleen contant
down kpn internet :: Ik wacht nog steeds tot KPN mijn glasvezel herstelt
down - fixed :: onze vaste telefoons rinkelen niet meer in de praktijk
down vodafone.nl mobile :: Sinds middernacht Vodafone mobiel zonder bereik in Roermond
up kpn internet :: KPN: probleem opgelost om 10u, glasvezel werkt
down - internet,tv :: tv en internet weg vanmorgen, enkel de telefoon werkt
down voo - :: VOO heeft weer panne in Dison
degraded - mail :: Mails komen uren te laat binnen
down ziggo internet :: Ik zit op de hotspot van KPN omdat het internet van Ziggo eruit ligt
down telenet internet :: #telenetdown geen wifi in Mol
degraded - fixed :: Een krakende vaste lijn in Goes
down - mobile :: Niemand hier kan mobiel bellen
`;
