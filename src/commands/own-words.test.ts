import assert from "node:assert/strict";
import { test } from "node:test";
import { ownWords } from "./own-words.ts";

const CASES: readonly (readonly [name: string, mail: string, own: string])[] = [
  [
    "French, above",
    "Toujours pas.\n\nLe lun. 8 janv. 2018 à 22:45, Vigie <alerte@desk.test> a écrit :\n\n> Est-ce revenu chez vous ?\n> Répondez",
    "Toujours pas.",
  ],
  [
    "French, head broken over two lines",
    "c'est revenu\n\nLe mar. 9 janv. 2018 à 08:12, Vigie, pannes de télécommunications\n<alerte+ab-cd@desk.test> a écrit :\n> Est-ce revenu ?",
    "c'est revenu",
  ],
  [
    "Dutch",
    "Nog steeds niet.\n\nOp ma 8 jan. 2018 om 22:45 schreef Vigie <alerte@desk.test>:\n\n> Werkt het weer?",
    "Nog steeds niet.",
  ],
  [
    "Dutch, as Outlook for iOS",
    "nog altijd zwart scherm\n\nVerzonden vanaf mijn iPhone\n\n> Op 8 jan. 2018 om 22:45 heeft Vigie <alerte@desk.test> het volgende geschreven:\n> Werkt het weer?",
    "nog altijd zwart scherm",
  ],
  [
    "German",
    "Geht wieder, danke\n\nAm 08.01.2018 um 22:45 schrieb Vigie:\n> Geht es bei Ihnen wieder?",
    "Geht wieder, danke",
  ],
  [
    "English, below the quote",
    "On Mon, Jan 8, 2018 at 10:45 PM Vigie <alerte@desk.test> wrote:\n> Is it back for you?\n\nno, still down\n\nJo",
    "no, still down\n\nJo",
  ],
  [
    "Outlook, French headers",
    "Non, toujours rien.\n\nDe : Vigie <alerte@desk.test>\nEnvoyé : lundi 8 janvier 2018 22:45\nÀ : Jeanne\nObjet : Est-ce revenu chez vous ?\n\nVous nous avez signalé une panne",
    "Non, toujours rien.",
  ],
  [
    "Outlook, Dutch headers with a rule",
    "Nee\n________________________________\nVan: Vigie\nVerzonden: maandag\nAan: Jan\nOnderwerp: Werkt het weer bij u?",
    "Nee",
  ],
  [
    "original message line",
    "immer noch nicht\n\n-----Ursprüngliche Nachricht-----\nVon: Vigie",
    "immer noch nicht",
  ],
  ["signature", "Plus de télé à Mons\n-- \nJeanne Dupont\n0475 00 00 00", "Plus de télé à Mons"],
  ["telephone", "Plus rien\n\nEnvoyé de mon iPhone", "Plus rien"],
  [
    "its own words that look like a head stay",
    "Le technicien est venu lundi à 10h, il a tout remplacé.\nOn attend toujours.",
    "Le technicien est venu lundi à 10h, il a tout remplacé.\nOn attend toujours.",
  ],
  [
    "a word before a colon is no header",
    "De Charleroi à Mons : plus rien depuis 18h40.\nObjet : la télé\nMerci",
    "De Charleroi à Mons : plus rien depuis 18h40.\nObjet : la télé\nMerci",
  ],
  ["nothing of their own", "> quoted\n> only", ""],
];

for (const [name, mail, own] of CASES)
  test(`own words: ${name}`, () => {
    assert.equal(ownWords(mail), own);
    assert.equal(ownWords(mail.replaceAll("\n", "\r\n")), own);
  });
