/** Words that show which country a text speaks of, weighed from 1 (a habit) to 4 (its name). */
export const COUNTRY_WORDS: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  FR: [
    [4, `france, hexagone, frankrijk, frankreich, métropole, français, française`],
    [3, `samu, tpe, livebox, freebox, bbox, arcep`],
    [1, `département, carte bleue, cb, mairie`],
  ],
  BE: [
    [4, `belgique, belgië, belgie, belgien, belgium, belge, belges, wallonie, vlaanderen, flandre`],
    [3, `bancontact, ibpt, bipt, payconiq, médiateur télécom, pickx`],
    [
      1,
      `gsm, nonante, septante, klantendienst, technieker, digicorder,
      internetten, bourgmestre`,
    ],
  ],
  LU: [
    [4, `luxembourg, luxemburg, lëtzebuerg, letzebuerg, grand-duché, luxembourgeois`],
    [3, `ilr, cegecom`],
  ],
  CH: [
    [4, `suisse, schweiz, switzerland, zwitserland, svizzera, romandie, schweizer, suisses`],
    [3, `natel, twint, chf, franken, francs suisses, bakom, ofcom suisse, unterbruch`],
    [1, `canton, kanton, gemeindeverwaltung`],
  ],
  NL: [
    [4, `nederland, pays-bas, niederlande, netherlands, holland, nederlandse`],
    [3, `acm, ideal`],
    [1, `pinnen, pinautomaat, pin, klantenservice, monteur, webcare`],
  ],
  DE: [
    [4, `deutschland, allemagne, germany, duitsland, deutsche, deutschen, bundesweit`],
    [3, `bundesnetzagentur, fritzbox`],
    [1, `ec-karte, girocard, landkreis`],
  ],
  GB: [
    [
      4,
      `uk, u.k., britain, england, scotland, wales, royaume-uni, angleterre,
      engeland, grossbritannien, united kingdom, british, nationwide`,
    ],
    [3, `ofcom, openreach, quid, postcode, landline, fttc, 999`],
    [1, `telly, broadband, mum, blimey, mate`],
  ],
};

export const COUNTRY_OF_ZONE: Readonly<Record<string, string>> = {
  "Europe/Paris": "FR",
  "Europe/Brussels": "BE",
  "Europe/Luxembourg": "LU",
  "Europe/Zurich": "CH",
  "Europe/Amsterdam": "NL",
  "Europe/Berlin": "DE",
  "Europe/London": "GB",
};

/** How likely a text of this language speaks of each country, before anything else is known. */
export const COUNTRIES_OF_LANGUAGE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  fr: { FR: 2, BE: 1, CH: 0.7, LU: 0.5 },
  nl: { NL: 2, BE: 1.5 },
  de: { DE: 2, CH: 1.2, LU: 0.4, BE: 0.2 },
  en: { GB: 2, NL: 0.4, BE: 0.3, DE: 0.3, FR: 0.35, CH: 0.3, LU: 0.2 },
};

export const COUNTRY_OF_PREFIX: Readonly<Record<string, string>> = {
  "33": "FR",
  "32": "BE",
  "352": "LU",
  "41": "CH",
  "31": "NL",
  "49": "DE",
  "44": "GB",
};
