/**
 * How people state when a fault began, by language: frames with a gap, and what may stand in the gap
 * with the moment it means for a text of Wednesday 11 March 2026, 14:20 (`-90`: so many minutes
 * before). The last letter is how exactly: `m` two minutes, `h` an hour, `p` a part of the day (six
 * hours), `d` the local day, `l` a third of what has passed. Every phrase is read in every frame.
 */
export interface Grammar {
  readonly lang: "fr" | "nl" | "de" | "en";
  readonly country: string;
  readonly zone: string;
  readonly frames: readonly string[];
  /** One phrase a line: `phrase => moment exactness`. */
  readonly times: string;
}

export const GRAMMARS: readonly Grammar[] = [
  {
    lang: "fr",
    country: "FR",
    zone: "Europe/Paris",
    frames: [
      "Plus d'internet {t}.",
      "{T}, plus de réseau mobile chez Orange.",
      "panne internet {t} à Namur",
      "Ma box clignote rouge {t}",
      "Je n'ai plus de télé {t} et personne ne répond",
      "En panne {t} !",
    ],
    times: `
      depuis 8h => 2026-03-11T08:00 m
      depuis 8 h => 2026-03-11T08:00 m
      depuis 8h30 => 2026-03-11T08:30 m
      depuis 8 h 30 => 2026-03-11T08:30 m
      depuis 8h 30 => 2026-03-11T08:30 m
      depuis 08:30 => 2026-03-11T08:30 m
      depuis 8:30 => 2026-03-11T08:30 m
      depuis 8H30 => 2026-03-11T08:30 m
      depuis 8 heures 30 => 2026-03-11T08:30 m
      depuis huit heures et demie => 2026-03-11T08:30 m
      depuis neuf heures moins le quart => 2026-03-11T08:45 m
      depuis 9h moins 10 => 2026-03-11T08:50 m
      depuis 9 heures et quart => 2026-03-11T09:15 m
      depuis huit heures trente => 2026-03-11T08:30 m
      depuis huit heures vingt-cinq => 2026-03-11T08:25 m
      depuis 8 heures du matin => 2026-03-11T08:00 m
      depuis huit heures du matin => 2026-03-11T08:00 m
      depuis 8h du mat => 2026-03-11T08:00 m
      depuis 7h ce matin => 2026-03-11T07:00 m
      depuis ce matin 7h => 2026-03-11T07:00 m
      depuis ce matin, 7h => 2026-03-11T07:00 m
      depuis ce matin vers 7h30 => 2026-03-11T07:30 m
      depuis ce matin aux environs de 7h30 => 2026-03-11T07:30 m
      depuis ce matin à 7 heures => 2026-03-11T07:00 m
      depuis ce matin => 2026-03-11T08:00 p
      depuis tôt ce matin => 2026-03-11T06:00 p
      depuis ce matin très tôt => 2026-03-11T06:00 p
      depuis midi => 2026-03-11T12:00 m
      depuis midi et demi => 2026-03-11T12:30 m
      depuis midi trente => 2026-03-11T12:30 m
      depuis midi et quart => 2026-03-11T12:15 m
      depuis midi moins le quart => 2026-03-11T11:45 m
      depuis 13h => 2026-03-11T13:00 m
      depuis 13h15 environ => 2026-03-11T13:15 m
      depuis une heure => -60 h
      depuis 1h => -60 h
      depuis 1 h => -60 h
      depuis une bonne heure => -60 h
      depuis plus d'une heure => -60 h
      depuis 2h => -120 m
      depuis 3 h => -180 m
      depuis deux heures => -120 m
      depuis une demi-heure => -30 m
      depuis une demi heure => -30 m
      depuis trois quarts d'heure => -45 m
      depuis un quart d'heure => -15 m
      depuis 20 minutes => -20 m
      depuis vingt minutes => -20 m
      depuis 45 min => -45 m
      depuis 45mn => -45 m
      depuis quelques minutes => -5 h
      depuis quelques heures => -180 l
      depuis une heure et demie => -90 m
      depuis 1h30 => -90 m
      depuis une heure trente => -90 m
      depuis deux heures et demie => -150 m
      depuis 2h30 => -150 m
      depuis nonante minutes => -90 m
      depuis près de 3 heures => -180 h
      depuis quasiment une heure => -60 h
      depuis environ 2 heures => -120 m
      depuis deux petites heures => -120 m
      depuis deux bonnes heures => -120 m
      depuis 48h => 2026-03-09T14:20 h
      depuis 48 heures => 2026-03-09T14:20 h
      depuis quarante-huit heures => 2026-03-09T14:20 h
      depuis 24 heures => 2026-03-10T14:20 h
      depuis 72h => 2026-03-08T14:20 h
      depuis septante-deux heures => 2026-03-08T14:20 h
      depuis hier => 2026-03-10T12:00 d
      depuis hier soir => 2026-03-10T20:00 p
      depuis hier soir 20h => 2026-03-10T20:00 m
      depuis hier 20h => 2026-03-10T20:00 m
      depuis hier à 20h => 2026-03-10T20:00 m
      depuis hier vers 20h30 => 2026-03-10T20:30 m
      depuis hier, vers 20h30 => 2026-03-10T20:30 m
      depuis hier 20 heures => 2026-03-10T20:00 m
      depuis hier vingt heures => 2026-03-10T20:00 m
      depuis hier après-midi => 2026-03-10T15:00 p
      depuis hier aprem => 2026-03-10T15:00 p
      depuis hier matin => 2026-03-10T08:00 p
      depuis hier midi => 2026-03-10T12:00 p
      depuis hier fin d'après-midi => 2026-03-10T17:00 p
      depuis hier en fin de journée => 2026-03-10T18:00 p
      depuis hier en début de soirée => 2026-03-10T18:00 p
      depuis avant-hier => 2026-03-09T12:00 d
      depuis avant-hier soir => 2026-03-09T20:00 p
      depuis avant hier matin => 2026-03-09T08:00 p
      depuis cette nuit => 2026-03-11T02:00 p
      depuis cette nuit 3h => 2026-03-11T03:00 m
      depuis cette nuit vers 3h du matin => 2026-03-11T03:00 m
      depuis 3h cette nuit => 2026-03-11T03:00 m
      depuis 3h du matin => 2026-03-11T03:00 m
      depuis trois heures du matin => 2026-03-11T03:00 m
      depuis minuit => 2026-03-11T00:00 m
      depuis minuit et demi => 2026-03-11T00:30 m
      depuis minuit trente => 2026-03-11T00:30 m
      depuis la nuit dernière => 2026-03-11T02:00 p
      depuis le milieu de la nuit => 2026-03-11T02:00 p
      depuis l'aube => 2026-03-11T06:00 p
      depuis hier minuit => 2026-03-11T00:00 m
      depuis lundi => 2026-03-09T12:00 d
      depuis lundi matin => 2026-03-09T08:00 p
      depuis lundi soir => 2026-03-09T20:00 p
      depuis lundi 15h => 2026-03-09T15:00 m
      depuis lundi à 15h => 2026-03-09T15:00 m
      depuis lundi vers 15 heures => 2026-03-09T15:00 m
      depuis lundi dernier => 2026-03-09T12:00 d
      depuis ce lundi => 2026-03-09T12:00 d
      depuis lundi 9 mars => 2026-03-09T12:00 d
      depuis le lundi 9 mars => 2026-03-09T12:00 d
      depuis le 9 mars => 2026-03-09T12:00 d
      depuis le 9/03 => 2026-03-09T12:00 d
      depuis le 9/3 => 2026-03-09T12:00 d
      depuis le 09.03 => 2026-03-09T12:00 d
      depuis le 9 => 2026-03-09T12:00 d
      depuis le 09/03/2026 => 2026-03-09T12:00 d
      depuis le 9 mars à 18h => 2026-03-09T18:00 m
      depuis le 9 mars 18h => 2026-03-09T18:00 m
      depuis le 9 mars au soir => 2026-03-09T20:00 p
      depuis le 9 au matin => 2026-03-09T08:00 p
      depuis le 1er mars => 2026-03-01T12:00 d
      depuis le premier mars => 2026-03-01T12:00 d
      depuis samedi => 2026-03-07T12:00 d
      depuis samedi après-midi => 2026-03-07T15:00 p
      depuis ce week-end => 2026-03-07T12:00 l
      depuis le week-end dernier => 2026-03-07T12:00 l
      depuis le weekend => 2026-03-07T12:00 l
      depuis dimanche soir 21h => 2026-03-08T21:00 m
      depuis dimanche en fin d'après-midi => 2026-03-08T17:00 p
      depuis dimanche midi => 2026-03-08T12:00 p
      depuis lundi midi => 2026-03-09T12:00 p
      depuis mardi => 2026-03-10T12:00 d
      depuis mercredi dernier => 2026-03-04T12:00 d
      depuis deux jours => -2880 l
      depuis 2j => -2880 l
      depuis 2 j => -2880 l
      depuis 3 jours => -4320 l
      depuis trois jours => -4320 l
      depuis une semaine => -10080 l
      depuis 8 jours => -10080 l
      depuis 15 jours => -21600 l
      depuis quinze jours => -21600 l
      depuis une quinzaine de jours => -21600 l
      depuis une dizaine de jours => -14400 l
      depuis une dizaine de minutes => -10 h
      depuis trois semaines => -30240 l
      depuis un mois => -43200 l
      depuis deux mois => -86400 l
      depuis plus d'une semaine => -10080 l
      depuis plus de deux jours => -2880 l
      depuis deux longues semaines => -20160 l
      depuis un jour et demi => -2160 l
      depuis 2 jours et demi => -3600 l
      depuis la semaine dernière => 2026-03-04T12:00 l
      depuis la semaine passée => 2026-03-04T12:00 l
      depuis le début de la semaine => 2026-03-09T12:00 l
      depuis le début du mois => 2026-03-01T12:00 l
      depuis fin février => 2026-02-26T12:00 l
      depuis la fin février => 2026-02-26T12:00 l
      depuis début mars => 2026-03-02T12:00 l
      depuis mi-février => 2026-02-15T12:00 l
      depuis la mi-février => 2026-02-15T12:00 l
      depuis Noël => 2025-12-25T12:00 d
      depuis le mois dernier => 2026-02-11T12:00 l
      depuis février => 2026-02-08T12:00 l
      depuis maintenant trois jours => -4320 l
      depuis bientôt trois jours => -4320 l
      depuis déjà trois jours => -4320 l
      depuis au moins trois jours => -4320 l
      depuis les dernières 24 heures => 2026-03-10T14:20 h
      depuis le début de l'après-midi => 2026-03-11T13:00 p
      depuis le début d'après-midi => 2026-03-11T13:00 p
      depuis la fin de matinée => 2026-03-11T11:00 p
      depuis la fin de la matinée => 2026-03-11T11:00 p
      depuis le début de matinée => 2026-03-11T08:00 p
      depuis le milieu de la matinée => 2026-03-11T10:00 p
      depuis la matinée => 2026-03-11T09:00 p
      depuis le matin => 2026-03-11T08:00 p
      depuis l'heure de midi => 2026-03-11T12:00 p
      depuis le temps de midi => 2026-03-11T12:00 p
      depuis le déjeuner => 2026-03-11T12:30 p
      depuis le petit-déjeuner => 2026-03-11T08:00 p
      depuis la tempête de lundi => 2026-03-09T12:00 d
      depuis l'orage d'hier soir => 2026-03-10T20:00 p
      depuis l'orage de cette nuit => 2026-03-11T02:00 p
      depuis le passage du technicien hier => 2026-03-10T12:00 d
      depuis le passage de votre technicien lundi => 2026-03-09T12:00 d
      depuis que le technicien est passé lundi => 2026-03-09T12:00 d
      depuis que votre technicien est venu hier => 2026-03-10T12:00 d
      depuis les travaux de lundi => 2026-03-09T12:00 d
      depuis la mise à jour de cette nuit => 2026-03-11T02:00 p
      depuis la coupure de courant de ce matin => 2026-03-11T08:00 p
      depuis qu'ils ont creusé lundi => 2026-03-09T12:00 d
      depuis l'intervention d'hier après-midi => 2026-03-10T15:00 p
      à partir de 9h => 2026-03-11T09:00 m
      dès 9h => 2026-03-11T09:00 m
      depuis environ 10h => 2026-03-11T10:00 m
      depuis 10h environ => 2026-03-11T10:00 m
      depuis vers 10h => 2026-03-11T10:00 m
      depuis dix heures pile => 2026-03-11T10:00 m
      depuis peu avant 10h => 2026-03-11T10:00 h
      depuis un peu après 10h => 2026-03-11T10:00 h
      depuis 10h10 précises => 2026-03-11T10:10 m
      depuis 10h du matin => 2026-03-11T10:00 m
      depuis 10h passées => 2026-03-11T10:00 m
      depuis entre 9h et 10h => 2026-03-11T09:30 h
      depuis 5h => 2026-03-11T05:00 l
      depuis 6h => 2026-03-11T06:00 l
      dps ce matin => 2026-03-11T08:00 p
      dps hier soir => 2026-03-10T20:00 p
      depuis se matin => 2026-03-11T08:00 p
      depui hier => 2026-03-10T12:00 d
    `,
  },
  {
    lang: "fr",
    country: "FR",
    zone: "Europe/Paris",
    frames: [
      "Ça fait {t} que je n'ai plus internet",
      "ca fait {t} que plus rien ne marche",
      "Cela fait {t} que la télé est coupée",
      "Voilà {t} que nous sommes sans réseau",
      "Voici {t} que je n'ai plus de tonalité",
      "{T} que je suis sans internet",
    ],
    times: `
      2 heures => -120 m
      2h => -120 m
      deux heures => -120 m
      une heure => -60 m
      plus d'une heure => -60 h
      une demi-heure => -30 m
      une bonne demi-heure => -30 m
      une heure et demie => -90 m
      1h30 => -90 m
      2h30 => -150 m
      trois quarts d'heure => -45 m
      20 minutes => -20 m
      3 jours => -4320 l
      3j => -4320 l
      trois jours => -4320 l
      une semaine => -10080 l
      15 jours => -21600 l
      presque deux semaines => -20160 l
      48h => 2026-03-09T14:20 h
      bien 3 heures => -180 m
      maintenant 3 heures => -180 m
      déjà 3 heures => -180 m
      au moins 3 heures => -180 m
      un mois => -43200 l
      plus de 4h => -240 h
    `,
  },
  {
    lang: "fr",
    country: "FR",
    zone: "Europe/Paris",
    frames: [
      "Internet est tombé en panne {t}",
      "{T} tout s'est coupé",
      "Ça a commencé {t}",
      "Coupure internet {t}, toujours rien",
      "J'ai perdu la connexion {t}",
      "La télé s'est arrêtée {t}",
    ],
    times: `
      ce matin => 2026-03-11T08:00 p
      ce matin vers 9h => 2026-03-11T09:00 m
      ce matin à 9h15 => 2026-03-11T09:15 m
      à 9h15 ce matin => 2026-03-11T09:15 m
      à 9h15 => 2026-03-11T09:15 m
      vers 9h15 => 2026-03-11T09:15 m
      vers les 9h => 2026-03-11T09:00 m
      sur le coup de 9h => 2026-03-11T09:00 m
      autour de 9h => 2026-03-11T09:00 m
      aux alentours de 9h => 2026-03-11T09:00 m
      peu après 9h => 2026-03-11T09:00 h
      juste avant 9h => 2026-03-11T09:00 h
      entre 9h et 10h => 2026-03-11T09:30 h
      entre 9 et 10h => 2026-03-11T09:30 h
      à 13 heures => 2026-03-11T13:00 m
      à midi => 2026-03-11T12:00 m
      vers midi => 2026-03-11T12:00 m
      ce midi => 2026-03-11T12:00 p
      à midi pile => 2026-03-11T12:00 m
      vers midi et demi => 2026-03-11T12:30 m
      cette nuit => 2026-03-11T02:00 p
      cette nuit à 2h => 2026-03-11T02:00 m
      cette nuit vers 2h30 => 2026-03-11T02:30 m
      à 2h du matin => 2026-03-11T02:00 m
      en pleine nuit => 2026-03-11T02:00 p
      hier => 2026-03-10T12:00 d
      hier soir => 2026-03-10T20:00 p
      hier soir vers 22h => 2026-03-10T22:00 m
      hier à 22h => 2026-03-10T22:00 m
      hier soir à 10h => 2026-03-10T22:00 m
      hier vers 17 heures => 2026-03-10T17:00 m
      hier en fin de journée => 2026-03-10T18:00 p
      hier dans l'après-midi => 2026-03-10T15:00 p
      hier dans la soirée => 2026-03-10T20:00 p
      hier en milieu d'après-midi => 2026-03-10T15:00 p
      avant-hier => 2026-03-09T12:00 d
      lundi => 2026-03-09T12:00 d
      lundi soir => 2026-03-09T20:00 p
      lundi à 18h => 2026-03-09T18:00 m
      lundi vers 18h => 2026-03-09T18:00 m
      lundi 9 mars à 18h30 => 2026-03-09T18:30 m
      le 9 mars vers 18h => 2026-03-09T18:00 m
      le 9/03 à 18h => 2026-03-09T18:00 m
      samedi dernier => 2026-03-07T12:00 d
      dimanche dans la nuit => 2026-03-08T23:00 p
      dans la nuit de lundi à mardi => 2026-03-10T02:00 p
      dans la nuit de mardi à mercredi => 2026-03-11T02:00 p
      dans la nuit => 2026-03-11T02:00 p
      il y a une heure => -60 m
      il y a 20 min => -20 m
      il y a deux jours => -2880 l
      il y a quelques minutes => -5 h
      en début de matinée => 2026-03-11T08:00 p
      en fin de matinée => 2026-03-11T11:00 p
      dans la matinée => 2026-03-11T09:00 p
      en début d'après-midi => 2026-03-11T13:00 p
      au petit matin => 2026-03-11T06:00 p
      à l'aube => 2026-03-11T06:00 p
      tôt ce matin => 2026-03-11T06:00 p
    `,
  },
  {
    lang: "nl",
    country: "BE",
    zone: "Europe/Brussels",
    frames: [
      "Geen internet {t}.",
      "{T} geen bereik meer bij Proximus.",
      "storing internet {t} in Gent",
      "Hallo, mijn verbinding werkt niet meer {t}, wat nu?",
      "Mijn modem knippert rood {t}",
      "Wij hebben geen tv meer {t} en niemand neemt op",
    ],
    times: `
      sinds 8u => 2026-03-11T08:00 m
      sinds 8 u => 2026-03-11T08:00 m
      sinds 8u30 => 2026-03-11T08:30 m
      sinds 8.30u => 2026-03-11T08:30 m
      sinds 8.30 u => 2026-03-11T08:30 m
      sinds 8:30 => 2026-03-11T08:30 m
      sinds 08:30 uur => 2026-03-11T08:30 m
      sinds 8.30 uur => 2026-03-11T08:30 m
      sinds 8 uur => 2026-03-11T08:00 m
      sinds acht uur => 2026-03-11T08:00 m
      sinds acht uur vanmorgen => 2026-03-11T08:00 m
      sinds 8 uur vanochtend => 2026-03-11T08:00 m
      sinds vanochtend 8 uur => 2026-03-11T08:00 m
      sinds vanmorgen acht uur => 2026-03-11T08:00 m
      sinds half negen => 2026-03-11T08:30 m
      sinds half 9 => 2026-03-11T08:30 m
      sinds halfnegen => 2026-03-11T08:30 m
      sinds kwart voor negen => 2026-03-11T08:45 m
      sinds kwart na negen => 2026-03-11T09:15 m
      sinds kwart over negen => 2026-03-11T09:15 m
      sinds tien voor negen => 2026-03-11T08:50 m
      sinds tien over negen => 2026-03-11T09:10 m
      sinds tien na negen => 2026-03-11T09:10 m
      sinds 10 na 9 => 2026-03-11T09:10 m
      sinds vijf voor half tien => 2026-03-11T09:25 m
      sinds vijf over half tien => 2026-03-11T09:35 m
      sinds vijf na half tien => 2026-03-11T09:35 m
      sinds een uur of negen => 2026-03-11T09:00 m
      sinds ongeveer 9 uur => 2026-03-11T09:00 m
      sinds omstreeks 9 uur => 2026-03-11T09:00 m
      sinds rond 9 uur => 2026-03-11T09:00 m
      sinds rond negenen => 2026-03-11T09:00 h
      sinds even na negen => 2026-03-11T09:00 h
      sinds kort na 9 uur => 2026-03-11T09:00 h
      sinds 9 uur stipt => 2026-03-11T09:00 m
      sinds klokslag negen => 2026-03-11T09:00 m
      sinds deze ochtend => 2026-03-11T08:00 p
      sinds deze morgen => 2026-03-11T08:00 p
      sinds vanmorgen => 2026-03-11T08:00 p
      sinds vanochtend vroeg => 2026-03-11T06:00 p
      sinds vanmorgen heel vroeg => 2026-03-11T06:00 p
      sinds vroeg vanmorgen => 2026-03-11T06:00 p
      sinds deze voormiddag => 2026-03-11T10:00 p
      sinds de voormiddag => 2026-03-11T10:00 p
      sinds vanmiddag => 2026-03-11T13:00 p
      sinds deze middag => 2026-03-11T12:30 p
      sinds de middag => 2026-03-11T12:30 p
      sinds 's middags => 2026-03-11T12:30 p
      sinds 12 uur vanmiddag => 2026-03-11T12:00 m
      sinds het middaguur => 2026-03-11T12:00 p
      sinds de noen => 2026-03-11T12:00 p
      sinds 1 uur => 2026-03-11T13:00 m
      sinds een uur => -60 h
      sinds 13u => 2026-03-11T13:00 m
      sinds 13u15 => 2026-03-11T13:15 m
      sinds kwart over één => 2026-03-11T13:15 m
      sinds gisteren => 2026-03-10T12:00 d
      sinds gisteravond => 2026-03-10T20:00 p
      sinds gisterenavond => 2026-03-10T20:00 p
      sinds gister avond => 2026-03-10T20:00 p
      sinds gisteravond 20u => 2026-03-10T20:00 m
      sinds gisteravond 8 uur => 2026-03-10T20:00 m
      sinds gisteravond half negen => 2026-03-10T20:30 m
      sinds gisteravond rond half negen => 2026-03-10T20:30 m
      sinds gisteren 20u => 2026-03-10T20:00 m
      sinds gisteren 20.00 uur => 2026-03-10T20:00 m
      sinds gisteren om 20u => 2026-03-10T20:00 m
      sinds gisteren rond 20u30 => 2026-03-10T20:30 m
      sinds gisteren omstreeks 17 uur => 2026-03-10T17:00 m
      sinds gisteren een uur of vijf => 2026-03-10T17:00 m
      sinds gistermiddag => 2026-03-10T13:00 p
      sinds gisterennamiddag => 2026-03-10T15:00 p
      sinds gisteren namiddag => 2026-03-10T15:00 p
      sinds gisterenmiddag => 2026-03-10T13:00 p
      sinds gisterochtend => 2026-03-10T08:00 p
      sinds gisterenmorgen => 2026-03-10T08:00 p
      sinds gisteren voormiddag => 2026-03-10T10:00 p
      sinds gisteren laat in de avond => 2026-03-10T22:00 p
      sinds gisteravond laat => 2026-03-10T22:00 p
      sinds eergisteren => 2026-03-09T12:00 d
      sinds eergisteravond => 2026-03-09T20:00 p
      sinds vannacht => 2026-03-11T02:00 p
      sinds deze nacht => 2026-03-11T02:00 p
      sinds vannacht 3 uur => 2026-03-11T03:00 m
      sinds vannacht drie uur => 2026-03-11T03:00 m
      sinds 3 uur vannacht => 2026-03-11T03:00 m
      sinds 3 uur 's nachts => 2026-03-11T03:00 m
      sinds drie uur in de nacht => 2026-03-11T03:00 m
      sinds middernacht => 2026-03-11T00:00 m
      sinds de voorbije nacht => 2026-03-11T02:00 p
      sinds afgelopen nacht => 2026-03-11T02:00 p
      sinds 6 uur 's ochtends => 2026-03-11T06:00 m
      sinds zes uur 's morgens => 2026-03-11T06:00 m
      sinds maandag => 2026-03-09T12:00 d
      sinds maandagmorgen => 2026-03-09T08:00 p
      sinds maandagochtend => 2026-03-09T08:00 p
      sinds maandag ochtend => 2026-03-09T08:00 p
      sinds maandagavond => 2026-03-09T20:00 p
      sinds maandagnamiddag => 2026-03-09T15:00 p
      sinds maandag 15u => 2026-03-09T15:00 m
      sinds maandag om 15 uur => 2026-03-09T15:00 m
      sinds maandag rond 15u => 2026-03-09T15:00 m
      sinds maandagmiddag 3 uur => 2026-03-09T15:00 m
      sinds afgelopen maandag => 2026-03-09T12:00 d
      sinds vorige maandag => 2026-03-09T12:00 l
      sinds maandag 9 maart => 2026-03-09T12:00 d
      sinds 9 maart => 2026-03-09T12:00 d
      sinds de 9e => 2026-03-09T12:00 d
      sinds 9/3 => 2026-03-09T12:00 d
      sinds 9-3 => 2026-03-09T12:00 d
      sinds 09/03/2026 => 2026-03-09T12:00 d
      sinds 09-03-2026 => 2026-03-09T12:00 d
      sinds 9 maart om 18u => 2026-03-09T18:00 m
      sinds 9 maart 's avonds => 2026-03-09T20:00 p
      sinds 1 maart => 2026-03-01T12:00 d
      sinds zaterdag => 2026-03-07T12:00 d
      sinds zaterdagmiddag => 2026-03-07T13:00 p
      sinds dit weekend => 2026-03-07T12:00 l
      sinds het weekend => 2026-03-07T12:00 l
      sinds vorig weekend => 2026-03-07T12:00 l
      sinds afgelopen weekend => 2026-03-07T12:00 l
      sinds zondagavond 21u => 2026-03-08T21:00 m
      sinds vorige week => 2026-03-04T12:00 l
      sinds verleden week => 2026-03-04T12:00 l
      sinds vorige week donderdag => 2026-03-05T12:00 d
      sinds begin deze week => 2026-03-09T12:00 l
      sinds begin van de week => 2026-03-09T12:00 l
      sinds begin maart => 2026-03-02T12:00 l
      sinds eind februari => 2026-02-26T12:00 l
      sinds half februari => 2026-02-15T12:00 l
      sinds medio februari => 2026-02-15T12:00 l
      sinds februari => 2026-02-08T12:00 l
      sinds Kerstmis => 2025-12-25T12:00 d
      sinds kerst => 2025-12-25T12:00 d
      sinds vorige maand => 2026-02-11T12:00 l
      al 2 uur => -120 m
      al twee uur => -120 m
      al een uur => -60 m
      al een uurtje => -60 h
      al een uur of twee => -120 h
      al meer dan een uur => -60 h
      al ruim een uur => -60 h
      al bijna twee uur => -120 h
      al anderhalf uur => -90 m
      al twee en een half uur => -150 m
      al tweeënhalf uur => -150 m
      al een half uur => -30 m
      al een halfuur => -30 m
      al een kwartier => -15 m
      al drie kwartier => -45 m
      al 20 minuten => -20 m
      al enkele minuten => -5 h
      al enkele uren => -180 l
      al een paar uur => -120 l
      al 3 dagen => -4320 l
      al drie dagen => -4320 l
      al drie dagen lang => -4320 l
      al een dag of drie => -4320 l
      al een week => -10080 l
      al ruim een week => -10080 l
      al twee weken => -20160 l
      al een maand => -43200 l
      al een dag of tien => -14400 l
      al een week of twee => -20160 l
      al 48 uur => 2026-03-09T14:20 h
      al 24u => 2026-03-10T14:20 h
      nu al drie dagen => -4320 l
      ondertussen al drie dagen => -4320 l
      reeds drie dagen => -4320 l
      intussen drie dagen => -4320 l
      nu drie dagen => -4320 l
      drie dagen al => -4320 l
      sinds drie dagen => -4320 l
      sedert drie dagen => -4320 l
      sinds een week => -10080 l
      sinds een paar dagen => -2880 l
      sinds een paar uur => -120 l
      sinds een kwartier => -15 m
      sinds een half uur => -30 m
      sinds 2 dagen => -2880 l
      sinds twee weken => -20160 l
      sinds enkele dagen => -4320 l
      al sinds gisteravond => 2026-03-10T20:00 p
      al van gisteravond => 2026-03-10T20:00 p
      al van 9 uur => 2026-03-11T09:00 m
      al van vanmorgen => 2026-03-11T08:00 p
      al sedert maandag => 2026-03-09T12:00 d
      sedert gisteren => 2026-03-10T12:00 d
      vanaf vanmorgen => 2026-03-11T08:00 p
      van gisteravond af => 2026-03-10T20:00 p
      van deze morgen => 2026-03-11T08:00 p
      de hele ochtend => 2026-03-11T08:00 p
      heel de dag => 2026-03-11T06:00 p
      de hele dag => 2026-03-11T06:00 p
      al de hele ochtend => 2026-03-11T08:00 p
      al heel de voormiddag => 2026-03-11T09:00 p
      al de hele week => 2026-03-09T12:00 l
      de laatste twee uur => -120 m
      de afgelopen twee uur => -120 m
      sinds de storm van maandag => 2026-03-09T12:00 d
      sinds het onweer van gisteravond => 2026-03-10T20:00 p
      sinds uw technieker gisteren geweest is => 2026-03-10T12:00 d
      sinds de monteur maandag langs was => 2026-03-09T12:00 d
      sinds de werken van maandag => 2026-03-09T12:00 d
      sinds de update van vannacht => 2026-03-11T02:00 p
      sinds de stroompanne van vanmorgen => 2026-03-11T08:00 p
      sinds het onweer gisteravond => 2026-03-10T20:00 p
      sinds ze maandag de straat opbraken => 2026-03-09T12:00 d
      sinds de stroomonderbreking gisteren => 2026-03-10T12:00 d
      snds gisteren => 2026-03-10T12:00 d
      sinds gistren avond => 2026-03-10T20:00 p
      sinds vanmorge => 2026-03-11T08:00 p
    `,
  },
  {
    lang: "nl",
    country: "BE",
    zone: "Europe/Brussels",
    frames: [
      "Internet viel uit {t}",
      "{T} viel alles weg",
      "Het begon {t}",
      "Storing internet {t}, nog steeds niets",
      "Ik verloor de verbinding {t}",
      "De tv is uitgevallen {t}",
    ],
    times: `
      vanmorgen => 2026-03-11T08:00 p
      vanmorgen rond 9 uur => 2026-03-11T09:00 m
      vanochtend om kwart over negen => 2026-03-11T09:15 m
      om 9u15 => 2026-03-11T09:15 m
      om kwart na negen => 2026-03-11T09:15 m
      rond half tien => 2026-03-11T09:30 m
      om half tien vanmorgen => 2026-03-11T09:30 m
      even na negenen => 2026-03-11T09:00 h
      kort voor negen uur => 2026-03-11T09:00 h
      tussen 8 en 9 uur => 2026-03-11T08:30 h
      tussen acht en negen vanmorgen => 2026-03-11T08:30 h
      tegen de middag => 2026-03-11T12:00 p
      rond de middag => 2026-03-11T12:00 p
      deze middag => 2026-03-11T12:30 p
      om 1 uur => 2026-03-11T13:00 m
      om één uur vanmiddag => 2026-03-11T13:00 m
      vannacht => 2026-03-11T02:00 p
      vannacht om 2 uur => 2026-03-11T02:00 m
      om 2 uur vannacht => 2026-03-11T02:00 m
      vannacht rond half drie => 2026-03-11T02:30 m
      midden in de nacht => 2026-03-11T02:00 p
      gisteren => 2026-03-10T12:00 d
      gisteravond => 2026-03-10T20:00 p
      gisteravond rond 10 uur => 2026-03-10T22:00 m
      gisteren om 22u => 2026-03-10T22:00 m
      gisteren rond vijven => 2026-03-10T17:00 h
      gisteren rond 5 uur => 2026-03-10T17:00 m
      gisterenmiddag om 2 uur => 2026-03-10T14:00 m
      gisteren in de late namiddag => 2026-03-10T17:00 p
      gisteren in de loop van de dag => 2026-03-10T12:00 d
      eergisteren => 2026-03-09T12:00 d
      maandag => 2026-03-09T12:00 d
      op maandag => 2026-03-09T12:00 d
      maandagavond => 2026-03-09T20:00 p
      maandag om 18u => 2026-03-09T18:00 m
      maandag rond 18 uur => 2026-03-09T18:00 m
      maandag 9 maart om 18u30 => 2026-03-09T18:30 m
      op 9 maart rond 18 uur => 2026-03-09T18:00 m
      op 9/3 om 18u => 2026-03-09T18:00 m
      afgelopen zaterdag => 2026-03-07T12:00 d
      vorige zaterdag => 2026-03-07T12:00 d
      in de nacht van maandag op dinsdag => 2026-03-10T02:00 p
      in de nacht van dinsdag op woensdag => 2026-03-11T02:00 p
      een uur geleden => -60 m
      zowat een uur geleden => -60 m
      een uurtje geleden => -60 h
      een uur of drie geleden => -180 h
      20 minuten geleden => -20 m
      een kwartiertje geleden => -15 h
      anderhalf uur geleden => -90 m
      twee dagen geleden => -2880 l
      een paar minuten geleden => -3 h
      een week geleden => -10080 l
      vroeg in de ochtend => 2026-03-11T06:00 p
      in de voormiddag => 2026-03-11T10:00 p
      in de loop van de voormiddag => 2026-03-11T10:00 p
      in de loop van de ochtend => 2026-03-11T09:00 p
      in de vroege ochtend => 2026-03-11T06:00 p
      in het weekend => 2026-03-07T12:00 l
      om 14 uur => 2026-03-11T14:00 m
      om 2 uur => 2026-03-11T14:00 m
    `,
  },
  {
    lang: "de",
    country: "DE",
    zone: "Europe/Berlin",
    frames: [
      "Kein Internet {t}.",
      "{T} kein Netz mehr bei der Telekom.",
      "Störung Internet {t} in Kassel",
      "Hallo, meine Verbindung geht {t} nicht mehr, was tun?",
      "Meine Fritzbox blinkt rot {t}",
      "Tot {t}!",
    ],
    times: `
      seit 8 Uhr => 2026-03-11T08:00 m
      seit 8 => 2026-03-11T08:00 m
      seit 8h => 2026-03-11T08:00 l
      seit acht Uhr => 2026-03-11T08:00 m
      seit acht => 2026-03-11T08:00 m
      seit 8:30 => 2026-03-11T08:30 m
      seit 8.30 Uhr => 2026-03-11T08:30 m
      seit 8:30 Uhr => 2026-03-11T08:30 m
      seit 08:30 => 2026-03-11T08:30 m
      seit 8 Uhr 30 => 2026-03-11T08:30 m
      seit acht Uhr dreißig => 2026-03-11T08:30 m
      seit halb neun => 2026-03-11T08:30 m
      seit halb 9 => 2026-03-11T08:30 m
      seit halb neun heute früh => 2026-03-11T08:30 m
      seit heute früh um halb acht => 2026-03-11T07:30 m
      seit heute früh halb acht => 2026-03-11T07:30 m
      seit heute Morgen um halb neun => 2026-03-11T08:30 m
      seit viertel vor neun => 2026-03-11T08:45 m
      seit Viertel nach neun => 2026-03-11T09:15 m
      seit dreiviertel neun => 2026-03-11T08:45 m
      seit viertel neun => 2026-03-11T08:15 m
      seit zehn vor neun => 2026-03-11T08:50 m
      seit zehn nach neun => 2026-03-11T09:10 m
      seit 10 nach 9 => 2026-03-11T09:10 m
      seit fünf vor halb zehn => 2026-03-11T09:25 m
      seit fünf nach halb zehn => 2026-03-11T09:35 m
      seit kurz nach neun => 2026-03-11T09:00 h
      seit kurz vor 9 Uhr => 2026-03-11T09:00 h
      seit etwa 9 Uhr => 2026-03-11T09:00 m
      seit ca. 9 Uhr => 2026-03-11T09:00 m
      seit circa 9 Uhr => 2026-03-11T09:00 m
      seit ungefähr 9 Uhr => 2026-03-11T09:00 m
      seit gegen 9 Uhr => 2026-03-11T09:00 m
      seit Punkt neun => 2026-03-11T09:00 m
      seit 9 Uhr früh => 2026-03-11T09:00 m
      seit 9 Uhr morgens => 2026-03-11T09:00 m
      seit neun Uhr in der Früh => 2026-03-11T09:00 m
      seit heute Morgen => 2026-03-11T08:00 p
      seit heute morgen 9 Uhr => 2026-03-11T09:00 m
      seit heute früh => 2026-03-11T07:00 p
      seit heute in der Früh => 2026-03-11T07:00 p
      seit heute Vormittag => 2026-03-11T10:00 p
      seit dem Vormittag => 2026-03-11T10:00 p
      seit dem frühen Morgen => 2026-03-11T06:00 p
      seit den frühen Morgenstunden => 2026-03-11T06:00 p
      seit dem Morgen => 2026-03-11T08:00 p
      seit heute Mittag => 2026-03-11T12:00 p
      seit mittags => 2026-03-11T12:00 p
      seit Mittag => 2026-03-11T12:00 p
      seit dem Mittag => 2026-03-11T12:00 p
      seit dem Mittagessen => 2026-03-11T12:30 p
      seit heute => 2026-03-11T08:00 d
      seit heute 9 Uhr => 2026-03-11T09:00 m
      seit ein Uhr => 2026-03-11T13:00 m
      seit 1 Uhr mittags => 2026-03-11T13:00 m
      seit 13 Uhr => 2026-03-11T13:00 m
      seit 13:15 Uhr => 2026-03-11T13:15 m
      ab 9 Uhr => 2026-03-11T09:00 m
      ab heute 9 Uhr => 2026-03-11T09:00 m
      seit gestern => 2026-03-10T12:00 d
      seit gestern Abend => 2026-03-10T20:00 p
      seit gestern abend => 2026-03-10T20:00 p
      seit gesternabend => 2026-03-10T20:00 p
      seit gestern Abend 20 Uhr => 2026-03-10T20:00 m
      seit gestern Abend um acht => 2026-03-10T20:00 m
      seit gestern Abend gegen halb neun => 2026-03-10T20:30 m
      seit gestern 20 Uhr => 2026-03-10T20:00 m
      seit gestern um 20 Uhr => 2026-03-10T20:00 m
      seit gestern ca. 20:30 Uhr => 2026-03-10T20:30 m
      seit gestern, ca. 20:30 Uhr => 2026-03-10T20:30 m
      seit gestern Nachmittag => 2026-03-10T15:00 p
      seit gestern Mittag => 2026-03-10T12:00 p
      seit gestern früh => 2026-03-10T07:00 p
      seit gestern Vormittag => 2026-03-10T10:00 p
      seit gestern spät abends => 2026-03-10T22:00 p
      seit gestern am späten Abend => 2026-03-10T22:00 p
      seit dem gestrigen Abend => 2026-03-10T20:00 p
      seit dem gestrigen Nachmittag => 2026-03-10T15:00 p
      seit vorgestern => 2026-03-09T12:00 d
      seit vorgestern Abend => 2026-03-09T20:00 p
      seit heute Nacht => 2026-03-11T02:00 p
      seit letzter Nacht => 2026-03-11T02:00 p
      seit der Nacht => 2026-03-11T02:00 p
      seit heute Nacht um 3 => 2026-03-11T03:00 m
      seit heute Nacht 3 Uhr => 2026-03-11T03:00 m
      seit 3 Uhr nachts => 2026-03-11T03:00 m
      seit 3 Uhr in der Nacht => 2026-03-11T03:00 m
      seit drei Uhr morgens => 2026-03-11T03:00 m
      seit Mitternacht => 2026-03-11T00:00 m
      seit kurz nach Mitternacht => 2026-03-11T00:00 h
      seit der Nacht auf heute => 2026-03-11T02:00 p
      seit der Nacht auf Dienstag => 2026-03-10T02:00 p
      seit der Nacht von Montag auf Dienstag => 2026-03-10T02:00 p
      seit Montag => 2026-03-09T12:00 d
      seit Montagmorgen => 2026-03-09T08:00 p
      seit Montag früh => 2026-03-09T07:00 p
      seit Montag Morgen => 2026-03-09T08:00 p
      seit Montagabend => 2026-03-09T20:00 p
      seit Montagnachmittag => 2026-03-09T15:00 p
      seit Montag 15 Uhr => 2026-03-09T15:00 m
      seit Montag um 15 Uhr => 2026-03-09T15:00 m
      seit Montag gegen 15 Uhr => 2026-03-09T15:00 m
      seit Montagabend um acht => 2026-03-09T20:00 m
      seit letztem Montag => 2026-03-09T12:00 d
      seit vergangenem Montag => 2026-03-09T12:00 d
      seit Montag, dem 9. März => 2026-03-09T12:00 d
      seit Montag, 9. März => 2026-03-09T12:00 d
      seit Mo => 2026-03-09T12:00 d
      seit Mo. => 2026-03-09T12:00 d
      seit Fr. => 2026-03-06T12:00 d
      seit dem 9. März => 2026-03-09T12:00 d
      seit 9. März => 2026-03-09T12:00 d
      seit dem 9.3. => 2026-03-09T12:00 d
      seit dem 9. => 2026-03-09T12:00 d
      seit 09.03. => 2026-03-09T12:00 d
      seit 09.03.2026 => 2026-03-09T12:00 d
      seit dem 9. März 18 Uhr => 2026-03-09T18:00 m
      seit dem 9.3. um 18 Uhr => 2026-03-09T18:00 m
      seit dem neunten März => 2026-03-09T12:00 d
      seit dem ersten März => 2026-03-01T12:00 d
      seit Samstag => 2026-03-07T12:00 d
      seit Sonnabend => 2026-03-07T12:00 d
      seit Samstagnachmittag => 2026-03-07T15:00 p
      seit dem Wochenende => 2026-03-07T12:00 l
      seit letztem Wochenende => 2026-03-07T12:00 l
      seit Sonntagabend 21 Uhr => 2026-03-08T21:00 m
      seit letzter Woche => 2026-03-04T12:00 l
      seit letzter Woche Donnerstag => 2026-03-05T12:00 d
      seit Donnerstag letzter Woche => 2026-03-05T12:00 d
      seit Anfang der Woche => 2026-03-09T12:00 l
      seit Wochenbeginn => 2026-03-09T12:00 l
      seit Anfang März => 2026-03-02T12:00 l
      seit Ende Februar => 2026-02-26T12:00 l
      seit Mitte Februar => 2026-02-15T12:00 l
      seit Februar => 2026-02-08T12:00 l
      seit Weihnachten => 2025-12-25T12:00 d
      seit letztem Monat => 2026-02-11T12:00 l
      seit Monatsanfang => 2026-03-01T12:00 l
      seit 2 Stunden => -120 m
      seit zwei Stunden => -120 m
      seit einer Stunde => -60 m
      seit ner Stunde => -60 m
      seit gut einer Stunde => -60 m
      seit einer guten Stunde => -60 m
      seit über einer Stunde => -60 h
      seit mehr als zwei Stunden => -120 h
      seit knapp zwei Stunden => -120 h
      seit fast zwei Stunden => -120 h
      seit anderthalb Stunden => -90 m
      seit eineinhalb Stunden => -90 m
      seit zweieinhalb Stunden => -150 m
      seit 1,5 Stunden => -90 m
      seit 1 1/2 Stunden => -90 m
      seit einer halben Stunde => -30 m
      seit ner halben Stunde => -30 m
      seit einer Viertelstunde => -15 m
      seit einer Dreiviertelstunde => -45 m
      seit 20 Minuten => -20 m
      seit 20 min => -20 m
      seit 2 Std. => -120 m
      seit 2 h => -120 l
      seit ein paar Stunden => -180 l
      seit einigen Minuten => -5 h
      seit mehreren Stunden => -240 l
      seit mehreren Tagen => -4320 l
      seit 3 Tagen => -4320 l
      seit drei Tagen => -4320 l
      seit über drei Tagen => -4320 l
      seit nunmehr drei Tagen => -4320 l
      seit inzwischen drei Tagen => -4320 l
      seit mittlerweile drei Tagen => -4320 l
      schon seit drei Tagen => -4320 l
      seit einer Woche => -10080 l
      seit gut einer Woche => -10080 l
      seit zwei Wochen => -20160 l
      seit 14 Tagen => -20160 l
      seit vierzehn Tagen => -20160 l
      seit acht Tagen => -10080 l
      seit einem Monat => -43200 l
      seit anderthalb Tagen => -2160 l
      seit 48 Stunden => 2026-03-09T14:20 h
      seit 24h => 2026-03-10T14:20 h
      schon drei Tage => -4320 l
      jetzt schon drei Tage => -4320 l
      nun drei Tage lang => -4320 l
      bereits zwei Stunden => -120 m
      drei Tage schon => -4320 l
      den ganzen Vormittag => 2026-03-11T09:00 p
      den ganzen Tag => 2026-03-11T06:00 p
      schon den ganzen Morgen => 2026-03-11T08:00 p
      die ganze Woche => 2026-03-09T12:00 l
      die letzten zwei Stunden => -120 m
      in den letzten zwei Stunden => -120 m
      seit rund 3 Stunden => -180 m
      seit dem Sturm am Montag => 2026-03-09T12:00 d
      seit dem Gewitter gestern Abend => 2026-03-10T20:00 p
      seit dem Gewitter von gestern Abend => 2026-03-10T20:00 p
      seit Ihr Techniker gestern da war => 2026-03-10T12:00 d
      seit der Techniker am Montag da war => 2026-03-09T12:00 d
      seit den Bauarbeiten am Montag => 2026-03-09T12:00 d
      seit dem Update heute Nacht => 2026-03-11T02:00 p
      seit dem Stromausfall heute Morgen => 2026-03-11T08:00 p
      seit dem gestrigen Gewitter => 2026-03-10T12:00 d
      seit dem Technikerbesuch gestern => 2026-03-10T12:00 d
      seitdem der Techniker gestern da war => 2026-03-10T12:00 d
      nachdem gestern der Techniker da war => 2026-03-10T12:00 d
      seid gestern => 2026-03-10T12:00 d
      seit gester => 2026-03-10T12:00 d
      seit heut morgen => 2026-03-11T08:00 p
      sit geschter => 2026-03-10T12:00 d
      sit hüt morge => 2026-03-11T08:00 p
      sit hüt am Morge => 2026-03-11T08:00 p
      sit geschter Abig => 2026-03-10T20:00 p
      sit em Mentig => 2026-03-09T12:00 d
      sit em Samschtig => 2026-03-07T12:00 d
      sit zwei Stund => -120 m
      sit zwöi Stund => -120 m
      sit drü Täg => -4320 l
      sit am achti => 2026-03-11T08:00 m
      sit halbi nüni => 2026-03-11T08:30 m
      sit hüt zmittag => 2026-03-11T12:00 p
      sit ere Stund => -60 m
      sit ere halbe Stund => -30 m
      sit ere Wuche => -10080 l
    `,
  },
  {
    lang: "de",
    country: "DE",
    zone: "Europe/Berlin",
    frames: [
      "Das Internet ist {t} ausgefallen",
      "{T} fiel alles aus",
      "Es begann {t}",
      "{T} Internet weg, immer noch nichts",
      "Ich habe {t} die Verbindung verloren",
      "Der Fernseher ging {t} aus",
    ],
    times: `
      heute Morgen => 2026-03-11T08:00 p
      heute früh gegen 9 Uhr => 2026-03-11T09:00 m
      heute Morgen um Viertel nach neun => 2026-03-11T09:15 m
      um 9:15 Uhr => 2026-03-11T09:15 m
      um 9.15 Uhr => 2026-03-11T09:15 m
      um Viertel nach neun => 2026-03-11T09:15 m
      gegen halb zehn => 2026-03-11T09:30 m
      kurz vor 9 Uhr => 2026-03-11T09:00 h
      zwischen 8 und 9 Uhr => 2026-03-11T08:30 h
      zwischen acht und neun heute Morgen => 2026-03-11T08:30 h
      gegen Mittag => 2026-03-11T12:00 p
      um die Mittagszeit => 2026-03-11T12:00 p
      mittags => 2026-03-11T12:00 p
      heute Mittag => 2026-03-11T12:00 p
      heute Nacht => 2026-03-11T02:00 p
      heute Nacht um 2 Uhr => 2026-03-11T02:00 m
      um 2 Uhr nachts => 2026-03-11T02:00 m
      heute Nacht gegen halb drei => 2026-03-11T02:30 m
      mitten in der Nacht => 2026-03-11T02:00 p
      in der Nacht => 2026-03-11T02:00 p
      gestern => 2026-03-10T12:00 d
      gestern Abend => 2026-03-10T20:00 p
      gestern Abend gegen 22 Uhr => 2026-03-10T22:00 m
      gestern Abend um zehn => 2026-03-10T22:00 m
      gestern um 22 Uhr => 2026-03-10T22:00 m
      gestern gegen 17 Uhr => 2026-03-10T17:00 m
      gestern Nachmittag um 3 => 2026-03-10T15:00 m
      gestern am späten Nachmittag => 2026-03-10T17:00 p
      gestern im Laufe des Tages => 2026-03-10T12:00 d
      vorgestern => 2026-03-09T12:00 d
      am Montag => 2026-03-09T12:00 d
      Montagabend => 2026-03-09T20:00 p
      am Montagabend => 2026-03-09T20:00 p
      am Montag um 18 Uhr => 2026-03-09T18:00 m
      Montag gegen 18 Uhr => 2026-03-09T18:00 m
      am Montag, 9. März um 18:30 Uhr => 2026-03-09T18:30 m
      am 9. März gegen 18 Uhr => 2026-03-09T18:00 m
      am 9.3. um 18 Uhr => 2026-03-09T18:00 m
      letzten Samstag => 2026-03-07T12:00 d
      am vergangenen Samstag => 2026-03-07T12:00 d
      in der Nacht auf Dienstag => 2026-03-10T02:00 p
      in der Nacht von Dienstag auf Mittwoch => 2026-03-11T02:00 p
      in der Nacht zum Mittwoch => 2026-03-11T02:00 p
      vor einer Stunde => -60 m
      vor ca. einer Stunde => -60 m
      vor gut einer Stunde => -60 h
      vor 20 Minuten => -20 m
      vor einer Viertelstunde => -15 m
      vor anderthalb Stunden => -90 m
      vor zwei Tagen => -2880 l
      vor ein paar Minuten => -3 h
      vor einer Woche => -10080 l
      am frühen Morgen => 2026-03-11T06:00 p
      am Vormittag => 2026-03-11T10:00 p
      im Laufe des Vormittags => 2026-03-11T10:00 p
      früh am Morgen => 2026-03-11T06:00 p
      am Wochenende => 2026-03-07T12:00 l
      um 14 Uhr => 2026-03-11T14:00 m
    `,
  },
  {
    lang: "en",
    country: "GB",
    zone: "Europe/London",
    frames: [
      "No internet {t}.",
      "{T}, no mobile signal at all on EE.",
      "BT broadband down {t} in Leeds",
      "Hi, my connection hasn't worked {t}, what's going on?",
      "My hub has been flashing red {t}",
      "We've had no telly {t} and nobody answers",
    ],
    times: `
      since 8 => 2026-03-11T08:00 m
      since 8am => 2026-03-11T08:00 m
      since 8 am => 2026-03-11T08:00 m
      since 8 a.m. => 2026-03-11T08:00 m
      since 8.30 => 2026-03-11T08:30 m
      since 8:30 => 2026-03-11T08:30 m
      since 8.30am => 2026-03-11T08:30 m
      since 8:30 am => 2026-03-11T08:30 m
      since 0830 => 2026-03-11T08:30 m
      since 830am => 2026-03-11T08:30 m
      since 8 30 => 2026-03-11T08:30 m
      since 8 o'clock => 2026-03-11T08:00 m
      since 8 o clock this morning => 2026-03-11T08:00 m
      since eight => 2026-03-11T08:00 m
      since eight this morning => 2026-03-11T08:00 m
      since 8 this morning => 2026-03-11T08:00 m
      since half eight => 2026-03-11T08:30 m
      since half 8 => 2026-03-11T08:30 m
      since half 8 this morning => 2026-03-11T08:30 m
      since half past eight => 2026-03-11T08:30 m
      since half past 8 => 2026-03-11T08:30 m
      since quarter to nine => 2026-03-11T08:45 m
      since a quarter to nine => 2026-03-11T08:45 m
      since quarter past nine => 2026-03-11T09:15 m
      since ten to nine => 2026-03-11T08:50 m
      since ten past nine => 2026-03-11T09:10 m
      since 10 past 9 => 2026-03-11T09:10 m
      since twenty to nine => 2026-03-11T08:40 m
      since twenty five to nine => 2026-03-11T08:35 m
      since five past nine => 2026-03-11T09:05 m
      since eight thirty => 2026-03-11T08:30 m
      since nine fifteen => 2026-03-11T09:15 m
      since nine forty five this morning => 2026-03-11T09:45 m
      since around 9 => 2026-03-11T09:00 m
      since around nine this morning => 2026-03-11T09:00 m
      since about 9ish => 2026-03-11T09:00 m
      since 9ish => 2026-03-11T09:00 m
      since nineish => 2026-03-11T09:00 m
      since 9-ish => 2026-03-11T09:00 m
      since just after 9 => 2026-03-11T09:00 h
      since just before 9 => 2026-03-11T09:00 h
      since roughly 9am => 2026-03-11T09:00 m
      since bang on 9 => 2026-03-11T09:00 m
      since 9 sharp => 2026-03-11T09:00 m
      since this morning => 2026-03-11T08:00 p
      since early this morning => 2026-03-11T06:00 p
      since early morning => 2026-03-11T06:00 p
      since first thing => 2026-03-11T07:00 p
      since first thing this morning => 2026-03-11T07:00 p
      since the crack of dawn => 2026-03-11T05:00 p
      since mid morning => 2026-03-11T10:00 p
      since mid-morning => 2026-03-11T10:00 p
      since late morning => 2026-03-11T11:00 p
      since lunchtime => 2026-03-11T12:30 p
      since lunch => 2026-03-11T12:30 p
      since breakfast => 2026-03-11T08:00 p
      since noon => 2026-03-11T12:00 m
      since midday => 2026-03-11T12:00 m
      since last night => 2026-03-10T22:00 p
      since late last night => 2026-03-10T23:00 p
      since yesterday => 2026-03-10T12:00 d
      since yesterday evening => 2026-03-10T20:00 p
      since yesterday afternoon => 2026-03-10T15:00 p
      since yesterday lunchtime => 2026-03-10T12:30 p
      since teatime yesterday => 2026-03-10T17:00 p
      since yesterday teatime => 2026-03-10T17:00 p
      since yesterday morning => 2026-03-10T08:00 p
      since about 7 last night => 2026-03-10T19:00 m
      since 7pm last night => 2026-03-10T19:00 m
      since 7 yesterday evening => 2026-03-10T19:00 m
      since 10pm yesterday => 2026-03-10T22:00 m
      since yesterday at 10pm => 2026-03-10T22:00 m
      since yesterday 10pm => 2026-03-10T22:00 m
      since yesterday around 4pm => 2026-03-10T16:00 m
      since yesterday about 4 => 2026-03-10T16:00 m
      since four yesterday afternoon => 2026-03-10T16:00 m
      since half past ten last night => 2026-03-10T22:30 m
      since half ten last night => 2026-03-10T22:30 m
      since 1 in the morning => 2026-03-11T01:00 m
      since the early hours => 2026-03-11T03:00 p
      since the early hours of this morning => 2026-03-11T03:00 p
      since the small hours => 2026-03-11T03:00 p
      since midnight => 2026-03-11T00:00 m
      since just after midnight => 2026-03-11T00:00 h
      since 3 in the morning => 2026-03-11T03:00 m
      since 3 o'clock this morning => 2026-03-11T03:00 m
      since 3am => 2026-03-11T03:00 m
      since overnight => 2026-03-11T02:00 p
      since the middle of the night => 2026-03-11T02:00 p
      since the night before last => 2026-03-09T22:00 p
      since Monday => 2026-03-09T12:00 d
      since Monday morning => 2026-03-09T08:00 p
      since Monday night => 2026-03-09T22:00 p
      since Monday evening => 2026-03-09T20:00 p
      since Monday lunchtime => 2026-03-09T12:30 p
      since last Monday => 2026-03-09T12:00 d
      since Monday at 3pm => 2026-03-09T15:00 m
      since Monday 3pm => 2026-03-09T15:00 m
      since 3pm Monday => 2026-03-09T15:00 m
      since 3pm on Monday => 2026-03-09T15:00 m
      since Mon => 2026-03-09T12:00 d
      since Sun => 2026-03-08T12:00 d
      since Sat => 2026-03-07T12:00 d
      since Sat night => 2026-03-07T22:00 p
      since the 9th => 2026-03-09T12:00 d
      since the 9th of March => 2026-03-09T12:00 d
      since 9 March => 2026-03-09T12:00 d
      since 9th March => 2026-03-09T12:00 d
      since March 9th => 2026-03-09T12:00 d
      since March the 9th => 2026-03-09T12:00 d
      since Monday 9th => 2026-03-09T12:00 d
      since Monday the 9th => 2026-03-09T12:00 d
      since Monday 9 March => 2026-03-09T12:00 d
      since 9/3 => 2026-03-09T12:00 d
      since 09/03/2026 => 2026-03-09T12:00 d
      since 9/3/26 => 2026-03-09T12:00 d
      since 6pm on 9 March => 2026-03-09T18:00 m
      since 9 March at 6pm => 2026-03-09T18:00 m
      since the weekend => 2026-03-07T12:00 l
      since last weekend => 2026-03-07T12:00 l
      since Saturday => 2026-03-07T12:00 d
      since Sunday afternoon => 2026-03-08T15:00 p
      since last week => 2026-03-04T12:00 l
      since last Thursday => 2026-03-05T12:00 d
      since Thursday last week => 2026-03-05T12:00 d
      since the start of the week => 2026-03-09T12:00 l
      since the beginning of the week => 2026-03-09T12:00 l
      since the start of the month => 2026-03-01T12:00 l
      since the beginning of March => 2026-03-01T12:00 l
      since the end of February => 2026-02-26T12:00 l
      since mid February => 2026-02-15T12:00 l
      since mid-Feb => 2026-02-15T12:00 l
      since late February => 2026-02-25T12:00 l
      since early March => 2026-03-03T12:00 l
      since February => 2026-02-08T12:00 l
      since Christmas => 2025-12-25T12:00 d
      since Boxing Day => 2025-12-26T12:00 d
      since last month => 2026-02-11T12:00 l
      since the storm on Monday => 2026-03-09T12:00 d
      since Monday's storm => 2026-03-09T12:00 d
      since the storm last night => 2026-03-10T22:00 p
      since last night's storm => 2026-03-10T22:00 p
      since your engineer came yesterday => 2026-03-10T12:00 d
      since the engineer left on Monday => 2026-03-09T12:00 d
      since your engineer's visit on Monday => 2026-03-09T12:00 d
      since the roadworks started on Monday => 2026-03-09T12:00 d
      since the update last night => 2026-03-10T22:00 p
      since yesterday's power cut => 2026-03-10T12:00 d
      since the power cut this morning => 2026-03-11T08:00 p
      since a power cut at 9 this morning => 2026-03-11T09:00 m
      since they dug up the road on Monday => 2026-03-09T12:00 d
      since somebody hit the pole yesterday afternoon => 2026-03-10T15:00 p
      since 1pm => 2026-03-11T13:00 m
      since 1 => 2026-03-11T13:00 m
      since one => 2026-03-11T13:00 m
      since 13:00 => 2026-03-11T13:00 m
      since 1300 => 2026-03-11T13:00 m
      since 0900 => 2026-03-11T09:00 m
      since 0900 hrs => 2026-03-11T09:00 m
      since 0900hrs => 2026-03-11T09:00 m
      since 13.10 => 2026-03-11T13:10 m
      since between 9 and 10 => 2026-03-11T09:30 h
      for 3 hours => -180 m
      for three hours => -180 m
      for the past 3 hours => -180 m
      for the last couple of hours => -120 h
      for the past couple of hours => -120 h
      for a couple of hours => -120 h
      for a couple of hours now => -120 h
      for a few hours => -180 l
      for over an hour => -60 h
      for about an hour => -60 m
      for an hour => -60 m
      for an hour or so => -60 m
      for an hour or two => -90 h
      for the last hour or so => -60 m
      for nearly two days => -2880 l
      for two days now => -2880 l
      for the past two days => -2880 l
      for two whole days => -2880 l
      for a week => -10080 l
      for over a week => -10080 l
      for a good week => -10080 l
      for half an hour => -30 m
      for the last half hour => -30 m
      for the past half an hour => -30 m
      for an hour and a half => -90 m
      for one and a half hours => -90 m
      for 1.5 hours => -90 m
      for 90 minutes => -90 m
      for the last hour => -60 m
      for the past hour => -60 m
      for about 20 mins => -20 m
      for the last 20 mins or so => -20 m
      for 45 minutes => -45 m
      for three quarters of an hour => -45 m
      for two and a half hours => -150 m
      for 2 and a half hours => -150 m
      for 2 1/2 hours => -150 m
      for 24 hours => 2026-03-10T14:20 h
      for 48hrs => 2026-03-09T14:20 h
      for 3 days => -4320 l
      for 3 days straight => -4320 l
      for a fortnight => -20160 l
      for two weeks => -20160 l
      for a month => -43200 l
      for over 2 months => -86400 l
      for the best part of two hours => -120 m
      for going on three hours => -180 m
      for getting on for three hours => -180 m
      for a day and a half => -2160 l
      for 5 days and counting => -7200 l
      for a solid three hours => -180 m
      for the past several hours => -240 l
      for the past few days => -4320 l
      these past three days => -4320 l
      the last three days => -4320 l
      for at least 2 hours => -120 h
      all morning => 2026-03-11T08:00 p
      all day => 2026-03-11T06:00 p
      all night => 2026-03-11T00:00 p
      all afternoon => 2026-03-11T13:00 p
      all week => 2026-03-09T12:00 l
      since yday => 2026-03-10T12:00 d
      since sometime last night => 2026-03-10T22:00 p
      since some time this morning => 2026-03-11T08:00 p
    `,
  },
  {
    lang: "en",
    country: "GB",
    zone: "Europe/London",
    frames: [
      "The internet went down {t}",
      "{T} everything cut out",
      "It started {t}",
      "Broadband dropped {t} and still nothing",
      "I lost connection {t}",
      "The telly stopped working {t}",
    ],
    times: `
      this morning => 2026-03-11T08:00 p
      this morning around 9 => 2026-03-11T09:00 m
      at around 9 this morning => 2026-03-11T09:00 m
      at 9.15 this morning => 2026-03-11T09:15 m
      at 9:15 => 2026-03-11T09:15 m
      about quarter past nine => 2026-03-11T09:15 m
      around 9.15am => 2026-03-11T09:15 m
      at half nine => 2026-03-11T09:30 m
      at about half nine this morning => 2026-03-11T09:30 m
      just after nine => 2026-03-11T09:00 h
      shortly before 9am => 2026-03-11T09:00 h
      between 8 and 9 => 2026-03-11T08:30 h
      between 8 and 9 this morning => 2026-03-11T08:30 h
      between 8am and 9am => 2026-03-11T08:30 h
      at 1 o'clock => 2026-03-11T13:00 m
      at one => 2026-03-11T13:00 m
      at noon => 2026-03-11T12:00 m
      around midday => 2026-03-11T12:00 m
      at lunchtime => 2026-03-11T12:30 p
      at lunch => 2026-03-11T12:30 p
      over lunch => 2026-03-11T12:30 p
      overnight => 2026-03-11T02:00 p
      in the night => 2026-03-11T02:00 p
      during the night => 2026-03-11T02:00 p
      in the early hours => 2026-03-11T03:00 p
      in the early hours of this morning => 2026-03-11T03:00 p
      at 2 in the morning => 2026-03-11T02:00 m
      around 2am => 2026-03-11T02:00 m
      last night => 2026-03-10T22:00 p
      last night around 10 => 2026-03-10T22:00 m
      at 10 last night => 2026-03-10T22:00 m
      at ten past ten last night => 2026-03-10T22:10 m
      at half ten last night => 2026-03-10T22:30 m
      yesterday => 2026-03-10T12:00 d
      yesterday at 5 => 2026-03-10T17:00 m
      yesterday around 5pm => 2026-03-10T17:00 m
      yesterday teatime => 2026-03-10T17:00 p
      late yesterday afternoon => 2026-03-10T17:00 p
      yesterday evening => 2026-03-10T20:00 p
      on Monday => 2026-03-09T12:00 d
      on Monday evening => 2026-03-09T20:00 p
      Monday at 6pm => 2026-03-09T18:00 m
      on Monday at about 6 => 2026-03-09T18:00 m
      on the 9th => 2026-03-09T12:00 d
      on 9 March => 2026-03-09T12:00 d
      on Saturday night => 2026-03-07T22:00 p
      last Saturday => 2026-03-07T12:00 d
      an hour ago => -60 m
      about an hour ago => -60 m
      2 hours ago => -120 m
      a couple of hours ago => -120 h
      half an hour ago => -30 m
      20 mins ago => -20 m
      about ten minutes ago => -10 m
      a few minutes ago => -5 h
      two days ago => -2880 l
      a week ago => -10080 l
      an hour and a half ago => -90 m
      the day before yesterday => 2026-03-09T12:00 d
      the night before last => 2026-03-09T22:00 p
      first thing this morning => 2026-03-11T07:00 p
      early this morning => 2026-03-11T06:00 p
      mid-morning => 2026-03-11T10:00 p
      over the weekend => 2026-03-07T12:00 l
      at the weekend => 2026-03-07T12:00 l
      at 2pm => 2026-03-11T14:00 m
      at 2 => 2026-03-11T14:00 m
      at 14:00 => 2026-03-11T14:00 m
    `,
  },
];
