/** `status operator services [country] :: text`; `-` for none. */
export const DE_SENTENCES = `
down telekom.de internet :: Kein Internet bei der Telekom in Kassel seit heute Morgen 8 Uhr
down vodafone.de internet,tv :: Vodafone ausgefallen in Köln: weder Internet noch Fernsehen
down o2.de mobile :: o2 kein Netz in Rostock, kann nicht telefonieren
degraded vodafone.de internet :: Vodafone Kabel ist seit gestern Abend extrem langsam
up telekom.de internet :: Internet der Telekom geht wieder in Fulda seit 14 Uhr
down telekom.de tv :: MagentaTV funktioniert nicht, Internet und Telefon gehen
down 1und1 internet :: 1&1 DSL ist tot in Gera
down swisscom internet :: Swisscom Störung in Bern, kein Internet
down sunrise mobile :: Sunrise kein Empfang in Winterthur seit 7 Uhr
down salt mobile :: Bei Salt geht in Basel gar nichts mehr, kein Netz
down - internet :: Guten Tag, wir haben in der ganzen Straße kein Internet mehr
unknown - - :: Was kostet ein Anschluss bei Ihnen?
unknown telekom.de - :: Gibt es eine Störung bei der Telekom in Ulm?
down telekom.de internet :: Laut Telekom ist die Störung behoben, aber bei uns immer noch kein Internet
down - - :: Angeblich ist es repariert, bei mir aber nicht
unknown vodafone.de - :: Vodafone sagt, das Problem sei behoben.
up - internet :: Glasfaser ist seit einer Stunde wieder da, danke
up - tv :: Störung behoben, Fernsehen läuft wieder
down telekom.de fixed :: Meine Mutter hat kein Freizeichen am Festnetz der Telekom in Celle
down - payment :: Kartenzahlung nicht möglich seit 10 Uhr, EC-Terminal streikt
down telekom.de customer_service :: Die 0800 330 1000 ist dauerbesetzt
down vodafone.de customer_service :: Die Seite von Vodafone lädt nicht und die Hotline ist nicht erreichbar
down - internet,customer_service :: Internet tot und Hotline nicht zu erreichen
down - internet :: Habe beim Kundendienst angerufen, die wissen nichts. Internet ist seit Dienstag weg.
down vodafone.de internet :: Mein Nachbar ist bei der Telekom und hat keine Probleme, ich bei Vodafone habe kein Internet
down telekom.de internet :: Telekom DSL ausgefallen, zum Glück habe ich LTE von o2 als Backup
down - internet :: Kein Internet, bin gerade über den Hotspot von meinem Vodafone Handy online
degraded - internet :: Die Verbindung bricht alle fünf Minuten ab
degraded - tv :: Das Fernsehbild ruckelt und friert ständig ein
degraded - mobile :: Empfang sehr schwach, nur ein Balken
down - emergency :: Der Notruf 112 ist vom Handy aus nicht erreichbar
down - fixed,emergency :: Festnetz tot, wir können nicht mal den Notruf wählen
down - mail :: Seit gestern kommen keine Mails mehr an
down telekom.de mail :: T-Online Mail geht nicht, komme nicht ins Postfach
down - internet :: Habe eine SMS von euch bekommen, aber immer noch kein Internet
down - internet :: WLAN geht nicht, die Lampe am Router blinkt rot
up o2.de mobile :: Das Netz von o2 ist wieder da in Jena, Empfang seit 16:30
down - internet :: Fernsehen geht wieder, Internet noch nicht
up - - :: Ist repariert, danke
up - - :: Bei uns läuft alles wieder
up - internet :: endlich wieder internet
up - internet,tv :: internet und tv gehen seit 9 uhr wieder
down - - :: Immer noch nichts hier
down - - :: Hier in Hamm auch
down - - :: Gleiches Problem in Siegen seit 20 Uhr
unknown - - :: Der Techniker kommt am Donnerstag zwischen 8 und 12 Uhr
down - internet :: Techniker kommt erst Donnerstag, bis dahin kein Internet
down - internet :: Laut Techniker soll das Internet um 18 Uhr wieder gehen
down - internet :: Wann wird das Internet repariert? Wir warten seit Montag
down congstar=telekom.de mobile :: Congstar kein Netz in Trier
down aldi-talk=o2.de mobile :: Aldi Talk geht nicht, kein Empfang in Hof
down - fixed :: Telefonleitung ist seit den Bauarbeiten in der Hauptstraße tot
down - tv :: Alles funktioniert außer Fernsehen
up - tv :: Fernsehen läuft bei uns in Peine, keine Störung
down - internet :: TV und Telefon gehen, aber Internet nicht
down - tv :: internet ok aber tv nicht
down - internet,tv :: Internet geht nicht, Fernsehen auch nicht
degraded - internet :: Internet fällt immer wieder aus
degraded - internet :: Internet ist seit gestern sehr langsam
degraded - internet :: nur 3 mbit statt 250
degraded - fixed :: Im Festnetz knistert und rauscht es
down - internet,payment :: Internetausfall in unserer Bäckerei, EC-Zahlung geht auch nicht
down - payment :: Können keine Karten mehr annehmen, Kartenterminal offline
down 1und1 internet :: Die Leitung gehört der Telekom, aber ich bin Kunde bei 1&1: kein Internet
down - internet :: Internet seit 3 Wochen kaputt, keine Infos von der Hotline
down - mobile :: Kein Balken, nur Notrufe
down - mobile :: Mein Handy hat seit heute früh kein Netz mehr
down telekom.de customer_service :: Die Telekom-App lässt sich nicht öffnen
down vodafone.de customer_service :: Vodafone Hotline: seit 2 Stunden in der Warteschleife
up - internet :: Internet war heute Morgen weg, geht aber seit Mittag wieder
down - internet :: Gestern war es behoben, aber heute früh ist das Internet wieder ausgefallen
down - internet :: Internet war zehn Minuten da und jetzt wieder nichts
up - - :: Die Störung dauerte drei Stunden, ist vorbei
up - mobile :: Wieder Empfang auf dem Handy in Gotha
unknown - - :: Geht es bei euch?
down - internet :: Noch jemand ohne Internet in Bochum?
down - internet :: Schon wieder Internetausfall, der dritte diesen Monat
down - tv :: kann nicht fernsehen, bildschirm schwarz kein signal vom receiver
down - tv,internet,fixed :: Nichts geht mehr: TV, Internet, Telefon
down vodafone.de - :: Vodafone komplett ausgefallen in ganz Dresden
down telekom.de - :: Angeblich ist die Telekom in ganz Hessen ausgefallen
down - mail,internet :: Weder Internet noch Mail im Büro seit 9 Uhr
up - mail :: Mails kommen wieder an
down - internet :: Seit Montag ohne Internet, arbeite über LTE
unknown - - :: Ich verstehe meine Rechnung nicht
down - customer_service :: Kundendienst nimmt seit zwei Stunden niemand ab
up - internet :: Behoben um 15:10, Internet und WLAN ok
down - internet :: Wegen Bauarbeiten der Gemeinde sind wir ohne Internet
down - fixed :: TELEFON FESTNETZ SEIT GESTERN TOT
down - internet :: seit 2 tagen ohne internet
down vodafone.de internet,tv,fixed :: Vodafone Störung in Leipzig, Internet TV und Telefon weg
down wingo=swisscom internet :: Wingo in Zürich: Internet ausgefallen
down yallo=sunrise mobile :: Yallo hat keinen Empfang in Luzern
degraded sunrise internet :: Sunrise in Zug: Internet instabil, dauernd Abbrüche
down post.lu internet :: Post Luxemburg: kein Internet in Diekirch
up telekom.de internet :: Keine Störung mehr bei der Telekom, Internet ist wieder da
down - internet,mobile :: Weder Internet noch Handyempfang seit dem Gewitter
down - mobile :: handy hat kein signal
down - payment :: kartenlesegerät im café geht nicht, nur barzahlung
down netcologne internet :: NetCologne seit 6 Uhr weg, kein Internet
down - internet :: LED am Router leuchtet orange, keine Verbindung
up - fixed :: Telefon geht wieder seit gestern Abend
down telekom.de internet :: Telekom und Internet, zwei Welten. Seit Freitag tot.
down o2.de internet :: O2 Homespot keine Verbindung in Erfurt
down telekom.de internet :: Guten Tag, seit dem frühen Nachmittag blinkt mein Speedport rot und ich komme nicht mehr ins Internet. Wohne in Bautzen.
down vodafone.de internet,fixed :: Fritzbox aus- und eingeschaltet, hilft nichts: weder WLAN noch Festnetz funktionieren (Vodafone, Goslar).
degraded o2.de internet :: Bei o2 bricht das DSL mehrmals am Tag zusammen, Videokonferenz kaum möglich
up telekom.de internet :: Telekom hat repariert, Verbindung ist seit gestern 17 Uhr stabil. Danke an alle.
down vodafone.de tv,internet :: Vodafone in Marl: Fernseher bleibt schwarz und Internet reagiert nicht mehr
unknown o2.de - :: Weiß jemand, ob o2 in Aachen ein Problem hat?
down vodafone.de tv :: Komisch, bei mir in Lünen startet der Receiver von Vodafone nicht, aber WLAN läuft super
down telekom.de mobile :: Null Balken auf dem Telekom Handy seit dem Gewitter heute Nacht in Daun
down - payment :: Hier die Apotheke: EC-Karten gehen seit heute früh nicht mehr, nur bar
down swisscom fixed :: Die Festnetzleitung meiner Eltern bei Swisscom in Chur ist seit drei Tagen tot
unknown telekom.de - :: Die Telekom teilt mit, dass die Störung beendet ist.
down telekom.de internet :: Die Telekom teilt mit, dass die Störung beendet ist, ich habe aber weiterhin keine Verbindung.
up - mobile :: Wieder Netz auf Borkum, SMS und Anrufe ok
degraded - tv :: Einige Sender ruckeln und der Ton ist verzögert
down - internet :: Wir sind von der Welt abgeschnitten, kein Internet seit dem Sturm
down vodafone.de customer_service :: Versuche seit zwei Stunden jemanden bei der Vodafone Hotline zu erreichen, immer besetzt
down telekom.de internet :: Meine Schwiegermutter in Husum hat seit gestern kein Internet mehr, Telekom
down - internet :: Router startet ständig neu, kein Internet zu bekommen
down 1und1 internet :: Immer noch keine Verbindung mit 1&1, seit 4 Tagen, Reparatur versprochen bis Freitag
up - internet :: Gegen 11 Uhr kam es zurück, Internet funktioniert normal
down - mail :: Kann seit heute früh keine Mails versenden, Empfang geht
down - internet,tv :: internet und fernsehen im ganzen haus ausgefallen
down - internet :: kann nicht im homeoffice arbeiten, glasfaser ist um 9:15 ausgefallen
degraded - internet :: Abends zwischen 20 und 23 Uhr wird das Internet extrem langsam
down - - :: katastrophe, schon wieder eine störung
down - mobile :: kein signal auf dem handy im dorf
unknown - - :: Mein Vertrag endet im März, wie kündige ich?
down - fixed,internet :: Festnetz und Internet tot, seit der Bagger das Kabel erwischt hat
down - fixed :: Auf dem Festnetz können wir angerufen werden, aber nicht selbst anrufen
down o2.de - :: o2 ausgefallen in der Rhön, andere Anbieter gehen ganz normal
up vodafone.de tv,internet :: Vodafone: Internet und Fernsehen laufen wieder in Hagen
down - internet :: Mein Router blinkt rot und kein Gerät kann sich verbinden
down - emergency :: 112 geht nicht ran, die Leitungen sind tot
down telekom.de internet :: Kein Internet (Telekom Glasfaser); mein Kollege bei Vodafone merkt nichts
up - - :: Seit zwei Tagen keine Ausfälle mehr, Problem gelöst
down - internet :: angeblich gestern repariert. Stimmt nicht! immer noch keine Verbindung
down - internet :: Techniker war da, sagte alles sei in Ordnung, aber kaum war er weg, war das Internet wieder tot
degraded - internet :: internet fällt jede stunde aus und kommt wieder
down - tv :: LTE geht, Internet auch, aber der Fernseher zeigt nur eine Fehlermeldung
unknown - - :: danke für eure arbeit
down telekom.de customer_service :: Kann mich nicht im Telekom Kundencenter einloggen, die Seite stürzt ab
down - mobile :: Seit dem Stromausfall kein Handynetz
down - internet :: Unsere Schule ist seit Montag ohne Internet
down congstar=telekom.de internet,fixed :: congstar kunde, kein festnetz und kein internet in soest seit donnerstag
down sunrise mobile :: Sunrise geht in Thun nicht, kann nicht telefonieren
up salt - :: Salt funktioniert wieder in Biel
down vodafone.de mobile :: Vodafone tot in Gronau, Handy zeigt nur Notruf
down - internet :: netflix und alles geht nicht, wlan ist weg
degraded telekom.de tv :: Magenta TV bleibt ständig hängen
down - internet :: Internet geht hier seit dem Morgen nicht in Thal
down telekom.de internet :: Seit heute Morgen 7:15 Ärger mit dem WLAN der Telekom in Bad Tölz, nichts lädt
degraded vodafone.de internet :: Mein Vodafone Kabelinternet bricht regelmäßig weg, manchmal zehnmal pro Stunde, in Witten
up o2.de internet :: Mein o2 Router läuft seit 13 Uhr plötzlich wieder, jetzt alles bestens
unknown - - :: Man hat mir für Dienstag einen Techniker versprochen, mal sehen
down o2.de mobile :: Letzten Monat zu o2 gewechselt und seit Montag kommt kein Anruf mehr durch in Passau
down - internet :: Kein Internet, keine Nachricht, kein Techniker: man hat uns vergessen
up - fixed :: Gute Nachricht, das Freizeichen ist wieder da auf unserem Festnetz
down - internet :: Alle Lampen am Modem sind grün, aber keine Webseite öffnet sich
down vodafone.de internet,tv :: Vodafone Herne: Fernsehen und Internet weg seit 20 Uhr
down - customer_service :: Zehnmal versucht, die Hotline zu erreichen, jedes Mal wird aufgelegt
down 1und1 internet :: Telekom-Leitung, Vertrag bei 1&1: seit drei Tagen keine Synchronisation am Router
down - mobile :: SMS gehen nicht raus und Anrufe landen direkt auf der Mailbox
unknown vodafone.de - :: Ich will bei Vodafone kündigen, Tipps?
down - payment :: Im Restaurant lehnt das Kartenterminal seit Mittag alle Karten ab
down - internet :: Sie wollten es gestern reparieren, Ergebnis: beim Internet weiter tote Hose
degraded - tv :: Fernsehen geht seit Sonntag nur mit Unterbrechungen
down telekom.de tv :: Telekom meldet, alles sei wieder in Ordnung; bei uns in Calw bleibt der Fernseher schwarz
up sunrise - :: Sunrise funktioniert wieder in Chur
down swisscom mobile :: Swisscom: null Empfang mit dem Natel in Olten
up - internet :: Verbindung hält seit heute früh, kein Abbruch mehr
unknown - - :: Wann kommt Glasfaser in unser Dorf?
down telekom.de emergency,fixed :: Telekom Ausfall: Festnetz tot und Notruf nicht erreichbar im Tal
down - internet :: Danke Glasfaser, wieder ein schöner Tag ohne Verbindung, bravo
down telekom.de tv :: Telekom: kein Fernsehen seit 19 Uhr, Internet und Festnetz laufen dagegen einwandfrei
up - internet,fixed :: Internet und Telefon gehen wieder, wurde auch Zeit!
down - tv :: Internet ist zurück, Fernsehen noch nicht
down - mobile :: Schreibe vom Büro, weil daheim kein Netz auf dem Handy
degraded - internet :: Läuft, aber nur mit 3 Mbit, also praktisch nichts
up 1und1 internet :: Zehn Tage ohne 1&1 DSL, und seit gestern Abend läuft alles wieder
down - internet :: Techniker waren zweimal da, ohne Ergebnis, das Internet bleibt tot
down - internet,fixed,tv :: alles tot (internet, festnetz, tv) seit 3. märz
down telekom.de mail :: Telekom Webmail öffnet nicht mehr, Serverfehler
unknown - - :: Die angekündigte Abschaltung wegen Bauarbeiten ist am Donnerstag von 8 bis 10 Uhr
down - fixed :: Wenn wir das Festnetz abnehmen, hört man nichts
degraded - fixed :: das festnetz rauscht so stark, dass man nichts versteht
up - mobile :: Gegen 18 Uhr hatten wir im Tal wieder Handyempfang
down vodafone.de internet :: Vodafone schrieb per SMS, die Störung sei behoben. Stimmt nicht, das Internet ist immer noch weg.
down - payment,internet :: Laden steht still: kein Internet und kein Kartenterminal
down - internet :: ganze straße betroffen keiner hat mehr internet
degraded o2.de mobile :: LTE von o2 sehr schwach seit einer Woche, Videos laden nicht
up - tv :: Mein Fernseher geht wieder nach Neustart des Receivers
unknown - - :: Hat jemand die Nummer vom Kundendienst?
down - fixed :: Das Telefon funktioniert bei meinen Großeltern in Plauen nicht mehr
down - internet,fixed :: Weder Telefon noch Internet im Dorf
down - tv :: Kein Signal am Receiver seit dem Update
down - mobile :: Netz tot seit 10 Uhr, kann mit dem Handy nicht telefonieren
down telekom.de internet :: speedport tot, internet lampe aus
down - mail,customer_service :: postfach gesperrt und das kundenportal stürzt ab
down telekom.de emergency,mobile :: Telekom Mobilfunk tot, wir können nicht mal mehr 112 rufen
down vodafone.de tv :: Vodafone GigaTV hängt beim Logo, kein Sender mehr
degraded 1und1 internet :: 1&1 Glasfaser: 40 Mbit/s statt 1 Gbit/s seit einer Woche
up o2.de internet :: Internet von o2 bei uns um 21:45 wiederhergestellt
down vodafone.de customer_service,internet :: kein internet und der kundenservice von vodafone lässt mich seit 2 stunden warten ohne antwort
up - mobile :: lte ist wieder da
degraded - mobile,internet :: LTE und WLAN instabil seit Montag
down - internet :: die glasfaser ist seit drei wochen unterbrochen und der anbieter macht nichts
down swisscom internet,tv :: Swisscom Box offline in Aarau, also weder TV noch Internet
unknown - - :: Können Sie meine Meldung von gestern löschen?
down - internet :: Mein Sohn kann dem Unterricht nicht mehr folgen, Internet geht seit gestern nicht
down - payment :: das kartengerät beim bäcker geht nicht, nur barzahlung
down telekom.de internet :: Ich warte immer noch, dass die Telekom meine Glasfaser repariert
down - fixed :: unsere festnetztelefone in der praxis klingeln nicht mehr
down vodafone.de mobile :: Seit Mitternacht Vodafone Mobilfunk ohne Netz in Trier
up telekom.de internet :: Telekom: Problem um 10 Uhr gelöst, Glasfaser läuft
down - internet,tv :: fernsehen und internet heute früh weg, nur das telefon geht
down vodafone.de - :: Vodafone, schon wieder Störung in Kleve
degraded - mail :: Mails kommen mit stundenlanger Verspätung an
down o2.de internet :: Surfe mit dem Handy von Vodafone weil das Internet von O2 weg ist
down telekom.de internet :: Internet weg und kommt nicht wieder, Telekom
unknown o2.de - :: Wann läuft mein Vertrag bei o2 aus?
`;
