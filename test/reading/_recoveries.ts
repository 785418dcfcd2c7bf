import type { Grammar } from "./_onset-grammar.ts";

/** How people state when it came back; as in `_onset-grammar.ts`. */
export const RECOVERIES: readonly Grammar[] = [
  {
    lang: "fr",
    country: "FR",
    zone: "Europe/Paris",
    frames: [
      "Internet est revenu {t}",
      "Ça remarche {t}",
      "La télé refonctionne {t}, merci",
      "{T} tout est rétabli chez moi à Lille",
      "Réparé {t}",
      "J'ai de nouveau du réseau {t}",
      "Enfin revenu {t} après deux jours de panne",
    ],
    times: `
      à 13h => 2026-03-11T13:00 m
      vers 13h => 2026-03-11T13:00 m
      depuis 13h => 2026-03-11T13:00 m
      depuis midi => 2026-03-11T12:00 m
      ce matin => 2026-03-11T08:00 p
      ce matin à 9h30 => 2026-03-11T09:30 m
      hier soir => 2026-03-10T20:00 p
      depuis hier soir => 2026-03-10T20:00 p
      il y a une heure => 2026-03-11T13:20 m
      depuis une heure => 2026-03-11T13:20 m
      cette nuit => 2026-03-11T02:00 p
      depuis ce matin 8h => 2026-03-11T08:00 m
      il y a 20 minutes => 2026-03-11T14:00 m
      depuis 11h15 => 2026-03-11T11:15 m
    `,
  },
  {
    lang: "nl",
    country: "BE",
    zone: "Europe/Brussels",
    frames: [
      "Internet is terug {t}",
      "Het werkt weer {t}",
      "De tv doet het weer {t}, bedankt",
      "{T} is alles hersteld hier in Gent",
      "Opgelost {t}",
      "Ik heb weer bereik {t}",
      "Eindelijk terug {t} na twee dagen storing",
    ],
    times: `
      om 13u => 2026-03-11T13:00 m
      rond 13 uur => 2026-03-11T13:00 m
      sinds 13u => 2026-03-11T13:00 m
      sinds de middag => 2026-03-11T12:30 p
      vanmorgen => 2026-03-11T08:00 p
      vanmorgen om half tien => 2026-03-11T09:30 m
      gisteravond => 2026-03-10T20:00 p
      sinds gisteravond => 2026-03-10T20:00 p
      een uur geleden => 2026-03-11T13:20 m
      sinds een uur => 2026-03-11T13:20 h
      vannacht => 2026-03-11T02:00 p
      sinds vanochtend 8 uur => 2026-03-11T08:00 m
      20 minuten geleden => 2026-03-11T14:00 m
    `,
  },
  {
    lang: "de",
    country: "DE",
    zone: "Europe/Berlin",
    frames: [
      "Internet ist {t} wieder da",
      "{T} ist alles behoben hier in Kassel",
      "Behoben {t}",
      "Ich habe {t} wieder Netz",
      "{T} endlich wieder da nach zwei Tagen Ausfall",
    ],
    times: `
      um 13 Uhr => 2026-03-11T13:00 m
      gegen 13 Uhr => 2026-03-11T13:00 m
      seit 13 Uhr => 2026-03-11T13:00 m
      seit Mittag => 2026-03-11T12:00 p
      heute Morgen => 2026-03-11T08:00 p
      heute früh um halb zehn => 2026-03-11T09:30 m
      gestern Abend => 2026-03-10T20:00 p
      seit gestern Abend => 2026-03-10T20:00 p
      vor einer Stunde => 2026-03-11T13:20 m
      seit einer Stunde => 2026-03-11T13:20 m
      heute Nacht => 2026-03-11T02:00 p
      seit heute früh um acht => 2026-03-11T08:00 m
      vor 20 Minuten => 2026-03-11T14:00 m
    `,
  },
  {
    lang: "en",
    country: "GB",
    zone: "Europe/London",
    frames: [
      "Internet came back {t}",
      "It's been working again {t}",
      "Telly's back {t}, thanks",
      "{T} everything was restored here in Leeds",
      "Fixed {t}",
      "Got signal again {t}",
      "Finally back {t} after two days down",
    ],
    times: `
      at 1pm => 2026-03-11T13:00 m
      around 1pm => 2026-03-11T13:00 m
      since 1pm => 2026-03-11T13:00 m
      since midday => 2026-03-11T12:00 m
      this morning => 2026-03-11T08:00 p
      at half nine this morning => 2026-03-11T09:30 m
      last night => 2026-03-10T22:00 p
      since last night => 2026-03-10T22:00 p
      an hour ago => 2026-03-11T13:20 m
      for an hour => 2026-03-11T13:20 m
      overnight => 2026-03-11T02:00 p
      since 8 this morning => 2026-03-11T08:00 m
      20 minutes ago => 2026-03-11T14:00 m
    `,
  },
];
