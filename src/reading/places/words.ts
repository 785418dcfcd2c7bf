import { nameWords } from "../../places/key.ts";
import { WordMap } from "../word-map.ts";

/**
 * The words that tell an affected place from any other use of a name, in four languages together,
 * since one message often mixes two. Phrases are separated by commas; accents and capitals do not matter.
 */
const LISTS = {
  /** Right before a name: somebody is or lives there. */
  locative: `à, sur, dans, vers, près de, autour de, côté, région de, région, commune de, ville de, village de, secteur,
    secteur de, quartier, quartier de, habite, habitons, depuis, entre, au centre de, agglomération de, hauteur de,
    périphérie de, sud de, nord de, est de, ouest de, banlieue de, alentours de, environs de, pays de, ici, ici à,
    in, te, bij, rond, rondom, vanuit, uit, omgeving, regio, tussen, gemeente, centrum, buurt van, deelgemeente,
    bei, aus, nahe, raum, region, großraum, stadt, ort, kreis, landkreis, zwischen, gemeinde, rund um, umgebung von, nähe von,
    at, near, around, from, outside, across, throughout, between, area of, town of, city of, village of, here in, all of,
    code postal, postcode, plz, commune, canton de, kanton, canton, centre of`,
  /** Right before a name: says little, but more than nothing. */
  weak: `de, d, du, des, en, au, aux, von, van, naar, nach, im, of, for, to, und, et, and, ou, oder, of the, um, pour, par, via,
    zu, op, aan, sinds, ook, auch, also, too, l, heel, hele, ganz, ganze, tout, toute, whole, toujours à`,
  street: `rue, avenue, boulevard, bd, bld, chaussée, chemin, route, allée, impasse, ruelle, drève, clos, quai, square, rond point,
    porte, cours, passage, faubourg, place, straat, laan, steenweg, plein, kaai, lei, baan, dreef, straße, strasse, platz, allee, gasse, ring, tunnel, viaduc, pont, sortie, échangeur, autoroute`,
  /** Between a street word and its name. */
  streetGlue: `de, du, des, d, la, le, les, l, van, der, den, de la, vers, nach, zur, zum, direction, richting, richtung`,
  /** Right after a name. */
  streetAfter: `straße, strasse, str, allee, platz, weg, ring, gasse, ufer, chaussee, damm, landstraße, landstrasse, brücke, straat, laan, steenweg,
    plein, dreef, kaai, singel, gracht, kade, baan, poort, road, rd, street, avenue, ave, lane, way, drive, close, gardens, square, terrace, crescent, court, place, hill road, bridge, station road, grove road`,
  /** A club, paper or institution is named after the place. */
  club: `tempête, storm, sturm, orkan, sturmtief, orage, fc, rfc, sc, club, standard, rsc, kv, krc, kaa, sk, racing, olympique, as, vfl, vfb, sv, tsv, borussia, eintracht, bayern, union, afc, uni, université de, voix du, dépêche de, gazet van, journal de, rtl, radio, festival de, kermesse de`,
  title: `m, mr, mme, mlle, monsieur, madame, dr, docteur, meneer, mevrouw, mevr, dhr, herr, frau, mrs, miss, ms, sir`,
  particle: `de, d, du, de la, van, van de, van den, van der, von, von der, zu, le, la, den, der, ter, ten`,
  /** Where the cause lies, or people of the operator sit; a name shortly after is not where the outage is. */
  cause: `centre de données, centres de données, datacenter, data center, datacentre, data centre, datacenters, centre informatique, salle des machines,
    à cause de travaux, suite à des travaux, suite aux travaux, travaux, chantier, incendie, feu, pelleteuse, câble sectionné, câble coupé, câble arraché, nœud, nœud de raccordement, panne électrique,
    centre d'appel, centre d'appels, call center, callcenter, call centre, hotline, service technique de,
    rechenzentrum, rechenzentrums, bauarbeiten, baustelle, bagger, brand, feuer, kabelschaden, stromausfall, servicecenter, kundencenter, netzknoten, knotenpunkt,
    door werken, wegens werken, door werkzaamheden, wegwerkzaamheden, graafwerken, graafwerkzaamheden, bouwwerf, kabelbreuk, stroompanne, stroomstoring, knooppunt, callcentrum,
    roadworks, the works, building works, fire, digger, cable cut, power cut, power failure, exchange fire, support team, support centre`,
  /** A machine or accident that cuts a cable, with the verb. */
  cut: `a arraché, ont arraché, a sectionné, ont sectionné, a endommagé, ont endommagé, a touché un câble, a coupé un câble, a coupé la fibre, a coupé le câble, camion a, tractopelle, pelleteuse a, engin de chantier, câble sectionné, câble endommagé, câble rompu, câble abîmé, fibre endommagée, fibre sectionnée, fibre arrachée,
    heeft een kabel, kabel stuk, kabel kapot, kabel defect, kabel geknakt, kabel geraakt, kabel doorgesneden, kabel doorgeknipt, graafmachine, een kraan, kabelbreuk, glasvezel geraakt, kabels beschadigd, kabel beschadigd,
    kabel erwischt, kabel kaputt, kabel defekt, kabel zerstört, kabel durchtrennt, kabel beschädigt, bagger hat, glasfaserkabel, leitung gekappt, kabel gekappt, kabelbruch,
    cut a cable, cable damaged, damaged cable, broken cable, cut through, hit a cable, severed, dug up, digger hit, digger has, mast fire, cable fire, lorry hit, knocked down, burst`,
  /** "I work in X": it is where the witness is not. */
  work: `travaille, travailles, travaillons, travaillent, travaillait, bosse, bosser, employeur, patron,
    ik werk, werk ik, werkzaam, mijn werk, mijn baas, ik werkte,
    ich arbeite, arbeite ich, arbeite, arbeitsplatz, beruflich,
    i work, she works, he works, husband works, wife works, who works, my work, my job, my boss`,
  /** "I am moving to X": where one is not yet. */
  moving: `je déménage, nous déménageons, on déménage, déménager à, déménager vers,
    ik verhuis, verhuis ik, wij verhuizen, we verhuizen, verhuizen naar, verhuis naar,
    ich ziehe, wir ziehen, ziehe ich, ziehen wir, umziehen nach, umzug nach, ziehe um, ziehen um,
    i'm moving, im moving, we're moving, i am moving, we are moving, moving to, moving house to`,
  relative: `mère, père, parents, grand mère, grands parents, frère, sœur, fils, fille, cousin, cousine, oncle, tante, belle mère, beau père, beaux parents, maman, papa, mamie, papy,
    moeder, vader, ouders, broer, zus, zoon, dochter, schoonouders, schoonmoeder, grootouders, oma, opa, oom, tante, mama, schoonvader,
    mutter, vater, eltern, bruder, schwester, sohn, tochter, schwiegereltern, schwiegermutter, großeltern, onkel, verwandte, verwandten,
    mother, mum, mom, father, dad, parents, brother, sister, son, daughter, grandparents, gran, nan, grandma, aunt, uncle, cousin, in laws, relatives`,
  /** Right before a name: it is said not to be hit. */
  apart: `loin de, loin du, loin des, loin d, sauf, sauf à, excepté, hormis, hors de, contrairement à, à l'exception de, et non à, ailleurs qu à,
    ver van, behalve, behalve in, uitgezonderd, in tegenstelling tot, anders dan in, buiten,
    weit weg von, weit von, fernab von, außer, außer in, ausgenommen, im gegensatz zu, anders als in, abgesehen von,
    far from, except, except in, except for, apart from, unlike, unlike in, other than`,
  /** Right before a name: not there; where it works elsewhere, down there. */
  notThere: `pas à, pas sur, pas en, pas au, niet in, niet te, nicht in, nicht bei, not in, not at`,
  article: `la, le, les, l, der, die, das, den, dem, the, het, de`,
  also: `aussi, non plus, également, pareil, idem, même chose, tous les deux, toutes les deux, hetzelfde, beide, beiden, both, the same, ook, evenmin, auch, ebenfalls, ebenso, also, too, as well, either, neither`,
  home: `chez moi, chez nous, maison, domicile, moi, nous, thuis, wij, ik, zuhause, daheim, zu hause, wir, at home, home, we, me`,
  /** People who lived or were there. */
  past: `habitais à, j'habitais, ai habité à, originaire de, né à, née à, vroeger in, woonde in, geboren in, geboren te, woonden in, wohnte in, wohnte früher in, stamme aus, früher in, used to live in, lived in, grew up in, born in,
    train pour, train vers, train de, avion pour, vol pour, zug nach, flug nach, trein naar, vlucht naar, train to, flight to, technicien de, technicien venait de, venu de, venue de, venait de, monteur uit, monteur kwam uit, kwam uit, techniker aus, kam aus, engineer from, came from, drove up from, came up from, match contre, match à, wedstrijd tegen, spiel gegen, match against`,
  /** Right after a name: the sentence goes on, so that the word before was a place rather than a verb or a noun's begin. */
  goesOn: `depuis, sinds, sedert, seit, since, is, est, ist, ce matin, ce soir, cette nuit, deze, vandaag, heute, hier soir, gisteren, gestern, yesterday, today, aujourd hui, plus, geen, kein, no, encore, toujours, nog, noch, still, again, ni, en, und, and, et`,
  /** What a message says of its own place: "Essen ist ohne", "Mol zit zonder". */
  subjectVerb: `ist, sind, hat, haben, liegt, sitzt, bleibt, is, zit, heeft, ligt, blijft, est, a, n a, reste, has, is, s, without, sans, ohne, zonder, again, wieder, weer`,
  /** Services and troubles, after which "in Mol", "à Ans" is where. */
  field: `internet, wifi, wlan, fibre, glasvezel, glasfaser, box, modem, tv, télé, tele, téléphone, telephone, fixe, mobile, réseau, connexion, coupure, panne, 4g, 5g, gsm, mobiel, netwerk, bereik, ontvangst, verbinding, vaste lijn, storing, netz, handynetz, empfang, festnetz, fernsehen, dsl, störung, ausfall, handy, broadband, landline, signal, phone, telly, connection, outage, down, out, plat, weg, tot, hs, ko, coupé, coupée, mort, morte, eruit, dood, dead, off`,
  /** Hours and verbs that are names too: "rond tienen", "te melden". */
  hourBefore: `rond, tegen, omstreeks, vers, du, gegen, te`,
  hour: `tienen, mat, mathes, melden`,
  /** Shops and offices of an operator: "la boutique SFR de Dijon". */
  shop: `boutique, boutiques, agence, magasin, winkel, shop, store, filiale, laden, geschäft`,
  /** Feasts that bear the name of a place. */
  feast: `saint sylvestre, st sylvestre, saint nicolas, st nicolas, saint valentin, st valentin, saint martin, st martin, saint jean, st jean,
    sint nicolaas, sint maarten, sankt martin, sankt nikolaus, st patrick, st george, saint patrick`,
  /** Joins the members of a list. */
  joint: `et, ou, ni, ainsi que, puis, et à, ou à, ni à, et de, et d, ni de, et au, et aux, et du, et en, jusqu à, comme à, en, of, noch, en in, of in, noch in, en te, en van, alsook, alsook in,
    und, oder, und in, oder in, sowie, sowie in, noch, noch in, and, or, nor, and in, or in, nor in, and at, then`,
  /** After a comma: the next of a list. */
  listPreposition: `à, de, d, du, au, aux, en, in, te, van, bei, von, aus, at, from, puis, même, ook, auch, also`,
  /** Prepositions that everyday words follow as often as names. */
  loose: `sur, dans, vers, entre, bij, uit, tussen, bei, um, aus, zwischen, at, from, around, outside, between, ort, stadt, centrum, place, in the`,
  contrast: `mais, maar, aber, but, alors que, tandis que, terwijl, während, while, whereas, par contre, en revanche, sinon, doch, echter, jedoch, though, however, hingegen, daarentegen, cependant, pourtant, seul, seule, only, alleen, nur`,
  works: `capte bien, captent bien, passe bien, passent bien, geen enkel probleem, marche, marchent, fonctionne, fonctionnent, ok, nickel, impeccable, ça va, pas de problème, pas de problèmes, pas de souci, pas de soucis, va bien, vont bien, aucun problème, aucun souci, rien à signaler, tout va bien, c'est bon, est bon, rien à redire, normal, normalement,
    werkt, werken, geen probleem, geen problemen, alles goed, in orde, doet het, geen last, niets aan de hand, wel, hebben wel, heeft wel,
    funktioniert, funktionieren, geht, läuft, laufen, keine probleme, kein problem, alles gut, alles normal, in ordnung, tadellos, einwandfrei,
    works, working, fine, okay, no problem, no problems, no issues, all good, perfectly, up and running`,
  /** Somewhere it does not work. */
  trouble: `pas du tout, plus du tout, helemaal niet, helemaal niks, gar nicht, gar nichts, überhaupt nicht, not at all, panne, coupé, coupée, coupés, coupure, hs, mort, morte, down, plus rien, rien, rien ne, plus de, plus d, pas de, pas d, aucun, aucune, sans, hors service, pas à, pas sur, pas en,
    storing, uitval, plat, eruit, geen, niets, niks, zonder, panne, dood, weg, ligt, niet in, niet te,
    störung, ausfall, ausgefallen, tot, kein, keine, keinen, nichts, offline, gestört, weg, ohne, nicht in, nicht bei,
    outage, dead, out, off, nothing, no, without, lost, gone, not in, not at`,
  spared: `épargné, épargnée, épargnés, épargnées, pas touché, pas touchés, pas touchée, pas concerné, pas concernée, pas concernés, pas impacté, pas impactés, pas affecté, pas affectée, intact, gespaard, gespaard gebleven, niet getroffen, geen hinder,
    verschont, nicht betroffen, spared, unaffected, not affected, untouched`,
  negation: `ne, n, pas, plus, jamais, rien, aucun, aucune, ni, sans, niet, geen, niks, niets, nooit, zonder, nicht, kein, keine, keinen, nichts, nie, ohne, weder, not, no, isn, doesn, don, aren, nothing, never, nor, without, t`,
  again: `nouveau, à nouveau, de nouveau, weer, opnieuw, terug, wieder, erneut, again, back, enfin, eindelijk, endlich, finally, depuis, sinds, seit, since`,
  numeral: `un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, quinze, vingt, trente, quelques, plusieurs, ces, les, mes, een, twee, drie, vier, vijf, zes, acht, negen, tien, enkele, ein, zwei, fünf, sechs, sieben, neun, zehn, einige, one, two, three, four, five, ten, many, les, des, tous les`,
  /** In the desk's own country. */
  everywhere: `tout le pays, le pays entier, l'ensemble du pays, dans le pays, niveau national, panne nationale, échelle nationale, partout en france, partout en belgique, partout dans le pays, territoire national, heel het land, het hele land, gans het land, landelijk, landelijke storing, overal in het land, nationale storing,
    ganze land, ganzen land, im ganzen land, bundesweit, landesweit, deutschlandweit, schweizweit, bundesweite, landesweite, nationwide, countrywide, the whole country, across the country, entire country, all over the country, up and down the country, country wide, nation wide`,
  hexagon: `l'hexagone, hexagone`,
  firstName: `jean, marie, pierre, michel, olivier, denis, philippe, christophe, maximilien, franky, harmony, vincent, laurent, martin, nicolas, thomas, julien, sophie, julie, nathalie, isabelle, sandrine, valérie, céline, caroline, anne, luc, marc, paul, jacques, andré, alain, bernard, daniel, david, éric, patrick, thierry, pascal, didier, bruno, serge, gilles, fabrice, frédéric, stéphane, sébastien, guillaume, antoine, alexandre, benoît, xavier, yves, jérôme, mathieu, maxime, kevin, lucas, hugo, louis, léa, emma, chloé, manon, camille, sarah, laura, charlotte, florence, claire, hélène, monique, jacqueline, françoise, catherine, sylvie, véronique, christine, martine, brigitte, dominique, claude, jan, piet, johan, dirk, koen, wim, bart, tom, tim, peter, geert, luk, stefaan, els, ann, an, katrien, ingrid, griet, hilde, lieve, marleen, karin, sofie, lies, joke, sanne, daan, sem, bram, lars, kees, henk, willem, gerrit, anja, petra, sabine, susanne, heike, silke, claudia, monika, ursula, hans, karl, klaus, jürgen, uwe, wolfgang, werner, dieter, heinz, horst, stefan, andreas, markus, matthias, sebastian, jens, ralf, bernd, john, james, robert, william, richard, mary, linda, susan, karen, jack, harry, george, oliver, emily, jessica, sue, dave, steve, mike, paula, kate, jane, emma, alan, gary, lee, craig, scott`,
} as const;

export type Cue = keyof typeof LISTS;

/** A list of this file by its number. */
export type CueNumber = number;

export const CUES: Readonly<Record<Cue, CueNumber>> = Object.fromEntries(
  Object.keys(LISTS).map((cue, number) => [cue, number]),
) as Record<Cue, CueNumber>;

type Phrase = readonly string[];

/** Phrases that begin or end with one word, by the number of their list. */
export interface CueWord {
  readonly begins: (Phrase[] | undefined)[];
  readonly ends: (Phrase[] | undefined)[];
}

const compile = (): WordMap<CueWord> => {
  const words = new WordMap<CueWord>();
  const at = (word: string): CueWord => {
    const known = words.find(word);
    if (known !== undefined) return known;
    const made: CueWord = { begins: [], ends: [] };
    words.set(word, made);
    return made;
  };
  for (const [number, list] of Object.values(LISTS).entries()) {
    for (const entry of list.split(",")) {
      const phrase = nameWords(entry);
      const first = phrase[0];
      const last = phrase.at(-1);
      if (first === undefined || last === undefined) continue;
      (at(first).begins[number] ??= []).push(phrase);
      (at(last).ends[number] ??= []).push(phrase);
    }
  }
  return words;
};

const CUE_WORDS = compile();

/** Looked up once a word of a message, since each is asked for dozens of lists. */
export const cueWordOf = (word: string, hash: number): CueWord | undefined =>
  CUE_WORDS.get(word, hash);

/** The words of a message, and the phrases that begin or end with each. */
interface CuedWords {
  readonly words: readonly string[];
  readonly cues: readonly (CueWord | undefined)[];
}

/** Number of words of the longest phrase that ends right before a word; 0 for none. */
export const endsBefore = (cue: CueNumber, { words, cues }: CuedWords, at: number): number => {
  const phrases = cues[at - 1]?.ends[cue];
  if (phrases === undefined) return 0;
  let longest = 0;
  for (const phrase of phrases) {
    const from = at - phrase.length;
    if (from >= 0 && phrase.length > longest && standsAt(phrase, words, from)) {
      longest = phrase.length;
    }
  }
  return longest;
};

/** Number of words of the longest phrase that begins at a word; 0 for none. */
export const beginsAt = (cue: CueNumber, { words, cues }: CuedWords, at: number): number => {
  const phrases = cues[at]?.begins[cue];
  if (phrases === undefined) return 0;
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase.length > longest && standsAt(phrase, words, at)) longest = phrase.length;
  }
  return longest;
};

const standsAt = (phrase: Phrase, words: readonly string[], from: number): boolean => {
  for (let at = 0; at < phrase.length; at += 1) if (words[from + at] !== phrase[at]) return false;
  return true;
};
