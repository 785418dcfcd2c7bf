/** What short sentences say of the state of things: `status :: text`, in four languages. */
export const STATES: readonly {
  readonly lang: "fr" | "nl" | "de" | "en";
  readonly country: string;
  /** Put before each text, so that its state holds beside a company and a greeting. */
  readonly leads: readonly string[];
  readonly texts: string;
}[] = [
  {
    lang: "fr",
    country: "FR",
    leads: ["", "Orange : ", "Bonjour, "],
    texts: `
      degraded :: Jamais une journée sans coupure
      down :: Internet ne marche plus
      down :: ça marche plus
      down :: Plus rien
      down :: Toujours rien
      down :: Rien ne va plus ici, box morte
      down :: Je n'arrive plus à me connecter
      down :: Impossible de capter le réseau
      down :: Aucun signal sur la télé
      down :: La ligne est coupée
      down :: Le téléphone est muet
      down :: Pas de tonalité
      down :: HS chez moi
      down :: La box est en rade
      degraded :: Ma connexion est lente
      degraded :: Internet rame à mort
      degraded :: Ça coupe toutes les cinq minutes
      degraded :: Micro-coupures en permanence
      degraded :: L'image se fige sans arrêt
      degraded :: Le son saute et l'image pixelise
      degraded :: Débit catastrophique ce soir
      degraded :: Seule la 3G passe
      degraded :: Une chaîne sur deux
      degraded :: Internet va et vient
      degraded :: Ping énorme et pertes de paquets
      degraded :: On m'entend mal au téléphone
      degraded :: Le wifi décroche régulièrement
      up :: C'est revenu !
      up :: Ça remarche depuis midi
      up :: Internet est rétabli, merci
      up :: Tout est rentré dans l'ordre
      up :: Plus de panne chez moi
      up :: Ça refonctionne enfin
      up :: J'ai de nouveau internet
      up :: La télé est de retour
      up :: Problème résolu de mon côté
      up :: Je capte à nouveau
      up :: La connexion est revenue ce matin
      up :: C'est bon, internet fonctionne
      up :: Réparé, merci au technicien
      up :: Retour à la normale ici
      down :: C'est revenu puis reparti, plus rien
      down :: Revenu une heure puis de nouveau coupé
      degraded :: Ça remarche mais très lentement
      down :: Internet est revenu mais pas la télé
      down :: Ce n'est toujours pas revenu
      down :: Ce n'est pas encore réparé
      down :: Toujours pas rétabli
      down :: On nous dit que c'est résolu mais c'est toujours mort
      down :: Vous annoncez la fin de la panne, faux, toujours rien
      unknown :: Ils disent que tout est rétabli
      unknown :: Est-ce qu'il y a une panne ?
      unknown :: Y a-t-il une panne chez Orange à Lyon ?
      down :: Quelqu'un d'autre n'a plus de réseau ?
      down :: Pourquoi je n'ai plus internet ?
      down :: Internet est en panne chez vous aussi ?
      up :: Tout fonctionne chez moi
      up :: Aucun problème ici
      up :: Pas de souci de mon côté
      up :: Je n'ai pas de panne
      down :: La fibre fonctionne mais pas le fixe
      degraded :: Ça ne marche pas bien
      degraded :: Ça marche très mal
      degraded :: Ça marche une fois sur deux
      degraded :: Ça ne marche que par intermittence
      degraded :: Internet marche à peine
      down :: Super service encore, plus de télé
      unknown :: Combien coûte l'abonnement fibre ?
      unknown :: Je voudrais résilier mon contrat
      unknown :: Merci pour votre réponse
      down :: Ce n'est pas que ça rame, c'est que ça ne marche pas du tout
      down :: On ne peut pas dire que ça marche
      down :: Impossible de passer ou recevoir des appels
      degraded :: Les appels coupent au bout de deux minutes
      down :: Ma voisine n'a plus de télé
      down :: Plus de télé mais internet ça va
      degraded :: Le réseau passe mal
      degraded :: Réseau saturé
      degraded :: Connexion instable
      degraded :: Le réseau saute
      up :: Il n'y a plus de panne
      down :: Rebelote, plus d'internet
      down :: C'est reparti pour une panne
      down :: Internet retombé en panne
      down :: De nouveau coupé
      up :: Enfin du réseau !
      down :: Toujours en attente de réparation
      up :: Ma box a été remplacée et tout marche
      up :: Plus aucun souci depuis hier
    `,
  },
  {
    lang: "nl",
    country: "BE",
    leads: ["", "Proximus: ", "Hallo, "],
    texts: `
      degraded :: Geen dag zonder storing
      down :: Internet werkt niet meer
      down :: Het doet het niet
      down :: Niets meer
      down :: Nog altijd niets
      down :: Ik geraak niet meer op internet
      down :: Ik kan niet meer inloggen op het netwerk
      down :: Geen bereik
      down :: Geen signaal op de tv
      down :: De lijn is dood
      down :: Telefoon is stil, geen kiestoon
      down :: Alles ligt plat
      down :: Het internet ligt eruit
      degraded :: Mijn verbinding is traag
      degraded :: Internet is supertraag
      degraded :: Valt om de vijf minuten uit
      degraded :: Voortdurend korte onderbrekingen
      degraded :: Het beeld bevriest constant
      degraded :: Beeld hapert en blokjes op tv
      degraded :: Dramatische snelheid vanavond
      degraded :: Enkel 3G werkt
      degraded :: Internet komt en gaat
      degraded :: Wifi valt regelmatig weg
      degraded :: Slecht bereik
      degraded :: Onstabiele verbinding
      degraded :: Gesprekken vallen weg na twee minuten
      up :: Het werkt weer!
      up :: Internet is terug
      up :: Opgelost, bedankt
      up :: Alles werkt opnieuw sinds de middag
      up :: Weer online
      up :: Geen problemen meer
      up :: Geen storing meer hier
      up :: Eindelijk terug internet
      up :: De tv doet het weer
      up :: Hersteld bij mij
      up :: We hebben weer verbinding
      up :: Alles in orde nu
      down :: Was even terug, nu weer weg
      degraded :: Werkt weer maar heel traag
      down :: Internet is terug maar de tv niet
      down :: Nog niet hersteld
      down :: Nog steeds niet opgelost
      down :: Volgens jullie opgelost maar hier nog steeds niets
      unknown :: Ze zeggen dat het opgelost is
      unknown :: Is er een storing?
      unknown :: Is er een storing bij Proximus in Gent?
      down :: Nog iemand zonder internet?
      down :: Waarom heb ik geen internet?
      up :: Alles werkt hier
      up :: Geen enkel probleem hier
      up :: Bij mij geen storing
      down :: De glasvezel werkt maar de vaste lijn niet
      degraded :: Het werkt niet goed
      degraded :: Het werkt zeer slecht
      degraded :: Het werkt met horten en stoten
      degraded :: Het werkt af en toe
      degraded :: Internet werkt amper
      unknown :: Wat kost glasvezel?
      unknown :: Ik wil mijn contract opzeggen
      down :: Kan niet bellen of gebeld worden
      down :: Geen tv maar internet gaat wel
      degraded :: Netwerk overbelast
      down :: Opnieuw uitgevallen
      down :: Weer plat
      down :: Alweer geen internet
      down :: Weer geen internet
      up :: Eindelijk bereik!
      degraded :: Internet doet raar
      down :: Buren hebben ook geen internet
      down :: Het is niet opgelost
      up :: De storing is voorbij
      up :: Geen last meer van storing
      up :: Sinds de reset werkt alles
    `,
  },
  {
    lang: "de",
    country: "DE",
    leads: ["", "Telekom: ", "Hallo, "],
    texts: `
      degraded :: Kein Tag ohne Störung
      down :: Internet geht nicht mehr
      down :: Geht nix mehr
      down :: Gar nichts mehr
      down :: Immer noch nichts
      down :: Komme nicht mehr ins Internet
      down :: Kann mich nicht einwählen
      down :: Kein Empfang
      down :: Kein Signal am Fernseher
      down :: Die Leitung ist tot
      down :: Kein Freizeichen
      down :: Alles tot
      down :: Totalausfall
      degraded :: Meine Verbindung ist langsam
      degraded :: Internet ist lahm
      degraded :: Bricht alle fünf Minuten ab
      degraded :: Ständig kurze Aussetzer
      degraded :: Das Bild friert ständig ein
      degraded :: Bild ruckelt und Klötzchen
      degraded :: Unterirdische Geschwindigkeit heute
      degraded :: Nur noch 3G
      degraded :: Internet kommt und geht
      degraded :: WLAN fliegt regelmäßig raus
      degraded :: Schlechter Empfang
      degraded :: Instabile Verbindung
      degraded :: Gespräche brechen nach zwei Minuten ab
      up :: Es geht wieder!
      up :: Internet ist wieder da
      up :: Behoben, danke
      up :: Seit Mittag läuft alles wieder
      up :: Wieder online
      up :: Keine Probleme mehr
      up :: Keine Störung mehr hier
      up :: Endlich wieder Internet
      up :: Der Fernseher läuft wieder
      up :: Bei mir repariert
      up :: Wir haben wieder Netz
      up :: Alles in Ordnung jetzt
      down :: War kurz da, jetzt wieder weg
      degraded :: Geht wieder, aber extrem langsam
      down :: Internet ist wieder da, TV aber nicht
      down :: Noch nicht behoben
      down :: Immer noch nicht repariert
      down :: Angeblich behoben, hier aber immer noch nichts
      unknown :: Man sagt, es sei behoben
      unknown :: Gibt es eine Störung?
      unknown :: Gibt es eine Störung bei Vodafone in Köln?
      down :: Noch jemand ohne Internet?
      down :: Warum habe ich kein Internet?
      up :: Hier läuft alles
      up :: Bei mir keine Probleme
      up :: Bei mir keine Störung
      down :: Glasfaser geht, Festnetz nicht
      degraded :: Es geht nicht richtig
      degraded :: Es läuft sehr schlecht
      degraded :: Es geht nur ab und zu
      degraded :: Internet geht kaum
      unknown :: Was kostet Glasfaser?
      unknown :: Ich möchte kündigen
      down :: Kann weder telefonieren noch angerufen werden
      down :: Kein Fernsehen, Internet geht aber
      degraded :: Netz überlastet
      down :: Schon wieder ausgefallen
      down :: Wieder tot
      down :: Schon wieder kein Internet
      up :: Endlich Empfang!
      degraded :: Internet spinnt
      down :: Nachbarn haben auch kein Internet
      down :: Es ist nicht behoben
      up :: Die Störung ist vorbei
      up :: Nach Neustart geht alles
      degraded :: Internet macht Zicken
      down :: s Internet lauft nöd
      down :: s Netz isch wäg
      up :: Es lauft wieder
      down :: Kei Internet
      down :: Kes Netz
      up :: S Internet isch wieder da
      down :: De Fernseh gaht nid
      down :: S Handynetz isch tot
      degraded :: Internet isch mega langsam
    `,
  },
  {
    lang: "en",
    country: "GB",
    leads: ["", "BT: ", "Hi, "],
    texts: `
      degraded :: Never a day without an outage
      down :: Internet not working
      down :: It doesn't work any more
      down :: Nothing at all
      down :: Still nothing
      down :: Can't get online
      down :: I can't connect
      down :: No signal
      down :: No signal on the telly
      down :: Line's dead
      down :: No dial tone
      down :: Everything is down
      down :: Completely out
      degraded :: My connection is slow
      degraded :: Internet is crawling
      degraded :: Drops every five minutes
      degraded :: Constant short dropouts
      degraded :: Picture keeps freezing
      degraded :: Picture breaking up and pixelating
      degraded :: Awful speeds tonight
      degraded :: Only 3G works
      degraded :: Internet comes and goes
      degraded :: In and out all day
      degraded :: Wifi keeps dropping
      degraded :: Poor reception
      degraded :: Unstable connection
      degraded :: Calls cut off after two minutes
      degraded :: Intermittent broadband
      up :: It's working again!
      up :: Internet is back
      up :: Fixed, thanks
      up :: All working since lunch
      up :: Back online
      up :: No more problems
      up :: No outage here any more
      up :: Finally got internet again
      up :: Telly's back on
      up :: Sorted at my end
      up :: We have signal again
      up :: All good now
      up :: Up and running again
      down :: Came back for an hour then went again
      down :: It was back but it's gone again
      degraded :: Back but painfully slow
      down :: Internet's back but TV isn't
      down :: Not fixed yet
      down :: Still not sorted
      down :: You say it's fixed but still nothing here
      unknown :: They say it's fixed
      unknown :: Is there an outage?
      unknown :: Is there an outage with Virgin in Leeds?
      down :: Is it just me or is the internet down?
      down :: Anyone else without internet?
      down :: Why have I got no internet?
      up :: Everything works here
      up :: No problems here
      up :: No outage here
      down :: Fibre works but not the landline
      degraded :: It doesn't work properly
      degraded :: Works really badly
      degraded :: It only works now and then
      degraded :: Works on and off
      degraded :: Internet barely works
      unknown :: How much is fibre?
      unknown :: I want to cancel
      down :: Can't make or receive calls
      down :: No TV but internet's fine
      degraded :: Network congested
      down :: Gone down again
      down :: Down again
      down :: No internet again
      up :: Signal at last!
      degraded :: Internet playing up
      down :: Neighbours have no internet either
      down :: It isn't fixed
      up :: The outage is over
      up :: Since the reset everything works
      down :: It's not that it's slow, it just doesn't work
      down :: Broadband has packed in
      degraded :: Speed is a tenth of what I pay for
    `,
  },
];
