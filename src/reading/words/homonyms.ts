import type { Language } from "../../model/vocabulary.ts";

/**
 * Operators' names that are ordinary words too. Beside words of `not` (before or after it) the name
 * is the ordinary word; in a language of `ordinary` it needs to look like a name.
 */
export interface Homonym {
  readonly ordinary: readonly Language[];
  readonly notAfter: string;
  readonly notBefore: string;
  /** Only where the desk or the text shows this country. */
  readonly country?: string;
}

export const HOMONYMS: Readonly<Record<string, Homonym>> = {
  orange: {
    ordinary: [],
    notAfter: `
      à, a, jus, vigilance, alerte, feu, couleur, en, in, bouton, drapeau, zone, rouge,
      vert, rood, groen, rot, grün, red, green, amber, bright, the, zu
    `,
    notBefore: `
      clignotant, clignote, juice, light, lights, led, lampje, lampjes, licht, button, jus,
      mécanique, blinkt, leuchtet, knippert
    `,
  },
  free: {
    ordinary: ["en"],
    notAfter: `
      wifi, wi, fi, hotspot, feel, for, is, are, get, got, gets, set, a, toll, the, totally,
      completely, hands, scot, sugar, care, almost, gratis, was, some, being, of
    `,
    notBefore: `
      wifi, wi, wlan, of, to, trial, time, call, calls, and, party, play, fight, lance, if,
      until, again, upgrade, month, months, speech, router, hotspot, app, from
    `,
  },
  base: {
    ordinary: ["fr", "en"],
    notAfter: `
      la, de, à, une, sa, data, the, a, en, military, air, home, knowledge, customer, same, at,
      first
    `,
    notBefore: `de, d, militaire, aérienne, of, camp, station, unit, line`,
  },
  salt: {
    ordinary: ["en"],
    notAfter: `the, sea, road, and, of, some, table, add, rock, bath`,
    notBefore: `lake, water, and, shaker, city, n, mines, marsh`,
  },
  sunrise: {
    ordinary: ["en"],
    notAfter: `at, since, before, after, until, till, by, the, a, from, this, beautiful`,
    notBefore: `and, over, this, till, until, today, yesterday`,
  },
  sky: {
    ordinary: ["en"],
    notAfter: `the, blue, grey, gray, clear, night, dark, cloudy, red, a, in, open`,
    notBefore: `high, blue, grey, diving, line, light, news, sports, scanner, falling, turned`,
  },
  three: {
    ordinary: ["en"],
    notAfter: `
      about, than, these, those, the, last, past, all, for, in, every, our, other, two, around,
      nearly, over, least, another, of, to, at, till, until, been, my, only, and, or, next,
      after, before, within
    `,
    notBefore: `
      days, day, hours, hour, weeks, week, months, month, years, year, minutes, minute, mins,
      hrs, times, of, people, bars, lines, phones, other, different, separate, more, devices,
      households, houses, streets, nights, evenings, mornings, calls, engineers, quarters,
      routers, channels, consecutive, whole, full, solid, straight, am, pm, thirty, point,
      percent, neighbours, shops
    `,
  },
  ee: { ordinary: ["nl", "fr", "de"], notAfter: `jan, piet, te`, notBefore: `` },
  bt: {
    ordinary: ["nl", "fr", "de"],
    notAfter: `via, per`,
    notBefore: `
      speaker, speakers, headset, headphones, earbuds, kopfhörer, lautsprecher, enceinte,
      koptelefoon
    `,
  },
  ben: {
    ordinary: ["nl", "fr", "de", "en"],
    notAfter: `
      ik, dan, nu, hier, oom, wie, wat, zelf, en, toen, uncle, my, hi, hey, dear, thanks,
      regards, onkel, waar, heb, daar, al, voor, big
    `,
    notBefore: `
      ik, je, al, nu, van, dus, benieuwd, oui, non, alors, voilà, bent, klant, hier, zeer, heel,
      boos, het, er, de, blij, kwijt
    `,
  },
  simpel: {
    ordinary: ["nl", "de"],
    notAfter: `
      heel, erg, zo, te, niet, is, vrij, best, super, ganz, sehr, zu, nicht, doodsimpel, een,
      gewoon
    `,
    notBefore: `gezegd, gesagt, weg, probleem, te, als`,
  },
  red: {
    ordinary: ["en", "nl", "de", "fr"],
    notAfter: `
      flashing, blinking, solid, the, bright, in, a, is, goes, turned, light, still, lights,
      showing, code, are, went, turns
    `,
    notBefore: `light, lights, led, button, bull, cross, flashing, flag, alert, dot, hat`,
  },
  blau: {
    ordinary: ["de"],
    notAfter: `
      leuchtet, blinkt, ist, in, led, lampe, rot, grün, hell, noch, statt, weiß, dauerhaft, und
    `,
    notBefore: `leuchtend, blinkend, und, blinkt, leuchtet, leuchten, statt, licht`,
  },
  post: {
    ordinary: ["fr", "nl", "de", "en"],
    notAfter: `per, via, a, blog, my, this, ce, un, le, dernier, facebook, met, mit, goal, the`,
    notBefore: `office, it, this, code, it, card, man, bus, here, about, codes`,
    country: "LU",
  },
  tango: {
    ordinary: ["fr", "nl", "de", "en"],
    notAfter: `le, un, the, de, cours`,
    notBefore: `argentin, dance, lessons`,
    country: "LU",
  },
  digi: { ordinary: ["fr", "nl", "de", "en"], notAfter: ``, notBefore: `box, corder, key` },
  virgin: {
    ordinary: [],
    notAfter: `extra, the, a`,
    notBefore: `olive, atlantic, trains, gym, active, islands, radio, coconut`,
  },
  zen: {
    ordinary: ["fr", "nl", "de", "en"],
    notAfter: `very, reste, restons, so`,
    notBefore: `garden`,
  },
  smarty: { ordinary: ["en"], notAfter: `a`, notBefore: `pants` },
  delta: { ordinary: [], notAfter: `the, a`, notBefore: `airlines, variant, plan, werken` },
  o2: { ordinary: [], notAfter: ``, notBefore: `arena, academy, sensor, level` },
};

/** Words that show that a light is meant when a colour follows. */
export const LIGHTS = `
  voyant, voyants, led, leds, lumière, lumières, lampe, diode, diodes, témoin, clignote,
  clignotent, clignotant, lampje, lampjes, lamp, licht, lichtje, knippert, knipperen, brandt,
  blinkt, leuchtet, blinken, leuchten, lämpchen, light, lights, flashing, blinking, glowing,
  clignoter
`;

/** Words before a name that make somebody its customer, or say who is meant. */
export const NAMING = `
  chez, to, selon, laut, volgens, heb, hebben, ai, avons, habe, haben, have, got, hallo,
  bonjour, hello, hi, client, clients, cliente, abonné, abonnée, abonnés, opérateur,
  fournisseur, provider, bij, klant, klanten, abonnement, abo, bei, kunde, kunden, kundin,
  anbieter, with, from, customer, customers, by, using, on, via, van, von, my, mon, ma, mijn,
  mein, meine, mit, met, réseau, netwerk, netz, network, our, notre, onze, unser, unsere,
  forfait, contrat, contract, vertrag, mobile, mobiel, fibre, box, hey, dear, cher, par,
  operator, isp, der, appelle, appelé, gebeld, merci, bedankt, thanks, well, come on, storing,
  panne, outage, störung, at, internet, tv, gsm, portable, natel, handy, téléphone, décodeur,
  decoder, simkaart, sim, no
`;

/** Customer of: what follows is the writer's own operator. */
export const CUSTOMER = `
  je suis chez, suis chez, on est chez, nous sommes chez, client chez, client de, client d,
  cliente chez, cliente de, clients chez, clients de, abonné chez, abonnée chez, abonné à,
  abonnés chez, abonné, abonnée, client, cliente, mon opérateur, notre opérateur,
  mon fournisseur, chez, moi chez, moi avec, ik zit bij, zit bij, zitten bij, ik ben bij,
  wij zijn bij, klant bij, klant van, klanten van, klanten bij, abonnee bij, abonnee van,
  mijn provider, onze provider, mijn operator, onze operator, provider is, bij, mijn,
  ich bin bei, bin bei, sind bei, kunde bei, kundin bei, kunde von, kunden von, kunden bei,
  kunde der, kundin der, mein anbieter, unser anbieter, anbieter ist, vertrag bei, bei der, bei,
  i am with, i'm with, im with, we are with, we're with, were with, customer of, customer with,
  customers of, customers with, my provider, our provider, with, my, mon, ma, mein, meine,
  unser, unsere, notre, onze, our, opérateur, fournisseur, provider, anbieter
`;

/** What a name before or after it makes a line, a network or a technician of that company. */
export const CARRIER = `
  réseau, ligne, lignes, câble, câbles, technicien, techniciens, infrastructure, netwerk, lijn,
  lijnen, kabel, kabels, glasvezelnetwerk, technieker, techniekers, monteur, monteurs, netz,
  leitung, leitungen, techniker, network, line, lines, cable, cables, engineer, engineers,
  technician, cabinet, cabinets, van, exchange, pole, poles
`;
