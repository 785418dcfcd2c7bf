import { testGolden } from "./_golden.ts";

// Written at a Thursday morning, a Monday evening, in January, and on the day after the clock change.
testGolden(
  "fr",
  "Europe/Paris",
  `
@ 2026-03-12T10:30
Plus d'internet depuis hier soir à Nancy => 2026-03-11T20:00 daypart
La fibre est coupée depuis ce matin => 2026-03-12T08:00 daypart
Panne totale depuis mardi midi chez nous => 2026-03-10T12:00 hour
Plus de tv depuis hier soir 21h => 2026-03-11T21:00 minute
Réseau mobile HS depuis 8h15 => 2026-03-12T08:15 minute
depuis 7h du matin plus rien => 2026-03-12T07:00 minute
Depuis trois semaines le débit est catastrophique => 2026-02-19T00:00 approx
Ça fait deux jours qu'on n'a plus de téléphone => 2026-03-10T00:00 day
Il y a une heure et demie la box s'est mise à clignoter rouge => 2026-03-12T09:00 hour
Voilà quatre jours sans connexion, merci SFR => 2026-03-08T00:00 day
Cette nuit la connexion est tombée => 2026-03-12T02:00 daypart
Internet coupé cette nuit vers 3h => 2026-03-12T03:00 hour
Coupure générale hier à 23h50 => 2026-03-11T23:50 minute
Plus aucun réseau depuis minuit => 2026-03-12T00:00 hour
Panne depuis vendredi dernier => 2026-03-06T00:00 day
Depuis lundi après-midi, impossible de téléphoner => 2026-03-09T15:00 daypart
Depuis le 3 mars nous sommes sans fixe => 2026-03-03T00:00 day
Plus rien depuis le 5 => 2026-03-05T00:00 day
Coupé depuis le 28/02 => 2026-02-28T00:00 day
Ligne morte depuis le 02/03/2026 à 14h => 2026-03-02T14:00 minute
Depuis le début du mois, ça coupe sans arrêt => 2026-03-01T00:00 approx
Depuis début février le wifi rame => 2026-02-01T00:00 approx
Depuis le week-end plus de télé => 2026-03-07T00:00 day
Ça a coupé hier, vers 18h30 => 2026-03-11T18:30 minute
Lundi, en pleine réunion, la connexion est tombée vers 14h => 2026-03-09T14:00 hour
Panne internet avant-hier soir, toujours en cours => 2026-03-10T20:00 daypart
Je n'ai plus de réseau depuis une demi-heure => 2026-03-12T10:00 minute
Plus de 4G depuis 20 minutes => 2026-03-12T10:10 minute
Depuis 2h plus rien => 2026-03-12T08:30 hour
Depuis deux heures c'est mort => 2026-03-12T08:30 hour
Depuis environ une heure, aucun signal => 2026-03-12T09:30 hour
Depuis dix jours la ligne grésille => 2026-03-02T00:00 approx
Nous sommes privés de téléphone depuis un mois => 2026-02-12T00:00 approx
Depuis Noël le débit est divisé par dix, c'est lent => 2025-12-25T00:00 day
Box en panne depuis la Toussaint => 2025-11-01T00:00 day
depuis avant hier plus internet => 2026-03-10T00:00 day
Coupure depuis 6 h 30 ce matin dans tout le quartier => 2026-03-12T06:30 minute
La panne d'hier soir n'est toujours pas réparée => 2026-03-11T20:00 daypart
Plus de réseau Free à Brest depuis mercredi 11 mars => 2026-03-11T00:00 day
Internet down depuis 9h45 svp aidez nous => 2026-03-12T09:45 minute
Hier à midi tout s'est arrêté => 2026-03-11T12:00 hour
Le terminal de paiement ne marche plus depuis l'ouverture à 9h => 2026-03-12T09:00 minute
Depuis hier, 16 heures, aucun appel ne passe => 2026-03-11T16:00 minute
Dans la nuit de mardi à mercredi tout a sauté => 2026-03-11T02:00 daypart
Ça rame depuis la semaine dernière => 2026-03-05T00:00 approx
Le réseau a planté ce matin à 8h et quart => 2026-03-12T08:15 minute
Plus de connexion depuis 8 heures moins le quart => 2026-03-12T07:45 minute
Depuis 48h on est coupés du monde => 2026-03-10T10:30 hour
Pas d'internet ces deux derniers jours => 2026-03-10T00:00 day
Le technicien passe mardi prochain, en attendant aucune connexion => -
Rendez-vous le 12 avec un technicien, toujours aucune tonalité => -
Il est 10h30 et toujours rien => -
À 6h40 ce matin la télé ne fonctionnait toujours pas => -
Client depuis 20 ans, jamais vu une panne pareille => -
Abonnée chez Orange depuis 2012, service déplorable, ligne coupée => -
J'ai attendu 45 minutes au téléphone pour rien => -
Une GTR de 4 heures et personne, la ligne est coupée => -
Tous les soirs à 20h ça coupe => -
Tous les jours la même chose, la connexion saute => -
En panne depuis la nuit des temps => -
J'ai l'impression d'être en panne depuis 100 ans => -
Appelez le 0800 33 800, ça sonne occupé => -
Intervention sous 48h d'après eux, la box clignote => -
Je paie 39,99 euros par mois pour une box en panne => -
Toujours pas de réseau ce matin => -
J'ai signalé la panne hier à 18h, aucune réponse => -
Mail envoyé lundi à votre service, panne toujours là => -
Comme hier, plus de réseau => -
Le matin ça marche, le soir ça coupe => -
La semaine prochaine on passe chez un autre, marre des coupures => -
Nous avons reçu 150 messages de Lille, Namur et Metz => -
Ça remarche depuis midi moins le quart => - rec 2026-03-11T11:45
Internet remarche depuis 9h ce matin => - rec 2026-03-12T09:00
Tout est rentré dans l'ordre, la ligne est rétablie depuis hier soir => - rec 2026-03-11T20:00
Panne depuis lundi, rétabli ce matin à 9h => 2026-03-09T00:00 day rec 2026-03-12T09:00
Plus de tv depuis hier, rétablissement prévu d'ici 18h => 2026-03-11T00:00 day eta 2026-03-12T18:00
Orange annonce un retour à la normale demain midi => - eta 2026-03-13T12:00
Internet ne remarche toujours pas depuis lundi => 2026-03-09T00:00 day
Ça marchait encore hier soir => -
On nous dit que c'est réparé depuis 9h mais rien ne fonctionne => -
@ 2026-03-09T21:40
Depuis midi plus de réseau => 2026-03-09T12:00 hour
Plus de télé ce soir depuis 20h30 => 2026-03-09T20:30 minute
Ce midi la connexion a sauté => 2026-03-09T12:00 daypart
Depuis ce soir vers 19h internet est lent => 2026-03-09T19:00 hour
Panne depuis 17 heures à Dijon => 2026-03-09T17:00 minute
Panne ce lundi à Rouen => 2026-03-09T00:00 day
Depuis cet après-midi rien ne passe => 2026-03-09T15:00 daypart
Plus de connexion depuis dimanche 23h => 2026-03-08T23:00 minute
@ 2026-01-04T09:00
Téléphone coupé depuis le 28 décembre => 2025-12-28T00:00 day
Plus d'internet depuis le réveillon du nouvel an => 2025-12-31T00:00 day
Le réseau est en panne depuis le 30/12 à 22h => 2025-12-30T22:00 minute
@ 2026-03-29T12:00
Coupure cette nuit à 1h30 => 2026-03-29T01:30 minute
Coupure cette nuit à 3h30 => 2026-03-29T03:30 minute
Depuis dix heures on est coupés du monde => 2026-03-29T01:00 hour
`,
);
