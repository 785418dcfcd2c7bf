import { testGolden } from "./_golden.ts";

/** As people say it: hours apart from their day, meals, dialect, slips. */
testGolden(
  "fr",
  "Europe/Paris",
  `
@ 2026-03-12T18:30
Hier tout est tombé chez nous, il devait être 16h30 => 2026-03-11T16:30 minute
Hier internet a coupé. C'était vers trois heures et quart => 2026-03-11T15:15 minute
Mardi la télé s'est coupée, le soir vers 20h => 2026-03-10T20:00 hour
Lundi la ligne est tombée en panne, sur les coups de dix heures du matin => 2026-03-09T10:00 hour
En panne depuis mardi, ça a commencé à six heures moins le quart du soir => 2026-03-10T17:45 minute
La connexion a sauté avant-hier, sans doute autour de neuf heures du soir => 2026-03-10T21:00 hour
Depuis ce matin tôt, vers 7h, plus rien => 2026-03-12T07:00 hour
À midi moins dix plus rien ne marchait => 2026-03-12T11:50 minute
A trois heures cinq le wifi a disparu => 2026-03-12T15:05 minute
Tantôt vers cinq heures la télé s'est coupée => 2026-03-12T17:00 hour
Cet après-midi le réseau est tombé, je crois un peu après trois heures => 2026-03-12T15:00 hour
A partir de ce matin 9h plus d'internet => 2026-03-12T09:00 minute
Depuis hier au soir plus de télé => 2026-03-11T20:00 daypart
Depuis cet aprem plus de réseau => 2026-03-12T15:00 daypart
depuis hier aprem plus de réseau => 2026-03-11T15:00 daypart
Depuis mardi après-midi sans internet => 2026-03-10T15:00 daypart
Depuis la nuit dernière plus de téléphone => 2026-03-12T02:00 daypart
Dans la nuit de mardi à mercredi la ligne est tombée => 2026-03-11T02:00 daypart
En pleine nuit internet a coupé => 2026-03-12T02:00 daypart
Depuis un bon quart d'heure plus de télé => 2026-03-12T18:15 minute
Depuis une heure et demie plus d'internet => 2026-03-12T17:00 hour
Ça fait plus de trois quarts d'heure que je n'ai plus rien => 2026-03-12T17:45 minute
Depuis une demi-journée plus de gsm => 2026-03-12T06:30 daypart
depuis 2h30 plus internet => 2026-03-12T16:00 minute
plus internet depuis 14h20 => 2026-03-12T14:20 minute
plus internet depuis 14:20 => 2026-03-12T14:20 minute
plus internet depuis 14 h 20 => 2026-03-12T14:20 minute
Dimanche soir, en plein film, plus d'image, il était 21h30 => 2026-03-08T21:30 minute
Mercredi dans le courant de l'après-midi tout a lâché => 2026-03-11T15:00 daypart
Le technicien est passé mardi à 10h, depuis plus d'internet => 2026-03-10T10:00 minute
Le technicien passe demain à 9h, internet en panne => -
Le rdv de vendredi 13h a été reporté à lundi, toujours pas d'internet => -
Ce sera réparé pour vendredi midi paraît-il, pas d'internet en attendant => - eta 2026-03-13T12:00
Selon l'appli rétabli d'ici 22h => - eta 2026-03-12T22:00
A 18h15 tout était revenu => - rec 2026-03-12T18:15
Internet est revenu vers cinq heures moins le quart => - rec 2026-03-12T16:45
Ça remarche depuis 17h10 => - rec 2026-03-12T17:10
Tombé hier et revenu aujourd'hui vers midi => 2026-03-11T00:00 day rec 2026-03-12T12:00
Coupé hier soir à 21h, rétabli ce matin à 7h => 2026-03-11T21:00 minute rec 2026-03-12T07:00
Tous les soirs vers 20h internet coupe => -
Toutes les cinq minutes ça coupe => -
Le service client ferme à 18h, et pas d'internet => -
Je commence demain à 7h le boulot et j'ai pas internet => -
J'attends au téléphone depuis trois quarts d'heure, pas d'internet => -
Client depuis 2015 et maintenant plus d'internet => -
Depuis le 9 mars à 16h la ligne est morte => 2026-03-09T16:00 minute
Le 9 mars on nous a sectionné le câble, c'était à 16h => 2026-03-09T16:00 minute
Depuis le début de la semaine plus de télé => 2026-03-09T00:00 approx
Depuis mercredi de la semaine passée plus de téléphone => 2026-03-04T00:00 day
Depuis mercredi dernier plus de téléphone => 2026-03-11T00:00 day
Depuis samedi passé plus d'internet => 2026-03-07T00:00 day
Depuis ce week-end plus d'internet => 2026-03-07T00:00 day
Depuis l'orage de dimanche soir plus de télé => 2026-03-08T20:00 daypart
Il y a trois jours la ligne est tombée => 2026-03-09T00:00 day
ya 1 semaine ke ça a commencé, internet lent => 2026-03-05T00:00 approx
y a une demi-heure le réseau est tombé => 2026-03-12T18:00 minute
Jusqu'à hier 17h tout allait, ensuite plus rien => 2026-03-11T17:00 minute
Le matin ça allait encore, c'est l'après-midi vers 14h que c'est tombé => 2026-03-12T14:00 hour
Hier vers 10h du soir la télé a coupé => 2026-03-11T22:00 hour
Ça a lâché il y a 10 minutes à peine => 2026-03-12T18:20 minute
depuis tt a lheure vers 16h plus rien => 2026-03-12T16:00 hour
dps hier soir pu internet => 2026-03-11T20:00 daypart
depui 2 jour plus de reseau => 2026-03-10T00:00 day
Depuis ce mardi 10 mars 16h coupure => 2026-03-10T16:00 minute
depuis 16 heures 10 plus rien => 2026-03-12T16:10 minute
vers les 16h tout est tombé => 2026-03-12T16:00 hour
aux environs de 16h tout est tombé => 2026-03-12T16:00 hour
`,
);
