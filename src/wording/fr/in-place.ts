import type { AreaKind } from "../../model/vocabulary.ts";

/**
 * Which words stand before a department or region, since the name alone does not tell: "dans la
 * Marne", "dans le Nord", "dans l’Aisne", "dans les Landes", "en Moselle", "à La Réunion".
 */
const DANS_LE =
  "Bas-Rhin|Calvados|Cantal|Cher|Doubs|Finistère|Gard|Gers|Haut-Rhin|Jura|Loir-et-Cher|Loiret|Lot|" +
  "Lot-et-Garonne|Maine-et-Loire|Morbihan|Nord|Pas-de-Calais|Puy-de-Dôme|Rhône|Tarn|" +
  "Tarn-et-Garonne|Territoire de Belfort|Val-de-Marne|Val-d’Oise|Var|Vaucluse|Grand Est|" +
  "Centre-Val de Loire|Brandebourg|Bade-Wurtemberg|Schleswig-Holstein";
const DANS_LES =
  "Alpes-de-Haute-Provence|Alpes-Maritimes|Ardennes|Bouches-du-Rhône|Côtes-d’Armor|Deux-Sèvres|" +
  "Hautes-Alpes|Hautes-Pyrénées|Hauts-de-Seine|Landes|Pyrénées-Atlantiques|Pyrénées-Orientales|" +
  "Vosges|Yvelines|Hauts-de-France|Pays de la Loire";
const A = "Paris|Mayotte|La Réunion|Saint-Pierre-et-Miquelon|Saint-Barthélemy|Saint-Martin";
const EN =
  "Charente-Maritime|Corrèze|Corse|Corse-du-Sud|Côte-d’Or|Dordogne|Eure-et-Loir|Flandre|Guadeloupe|" +
  "Guyane|Ille-et-Vilaine|Indre-et-Loire|Loire-Atlantique|Lozère|Martinique|Meurthe-et-Moselle|" +
  "Moselle|Saône-et-Loire|Savoie|Seine-et-Marne|Seine-Maritime|Seine-Saint-Denis|Vendée|Wallonie";

const names = (list: string): ReadonlySet<string> => new Set(list.split("|"));
const MASCULINE = names(DANS_LE);
const PLURAL = names(DANS_LES);
const CITY_LIKE = names(A);
const FEMININE = names(EN);

const VOWEL = /^[AEIOUYÀÂÄÉÈÊËÎÏÔÖÛÜŒ]/;

const known = (name: string): string | null => {
  if (CITY_LIKE.has(name)) return `à ${name}`;
  if (PLURAL.has(name)) return `dans les ${name}`;
  if (MASCULINE.has(name)) return `dans le ${name}`;
  return FEMININE.has(name) || name.startsWith("Haute-") ? `en ${name}` : null;
};

// "Hérault" has a mute h, which takes the article of a vowel.
const inDepartment = (name: string): string =>
  known(name) ?? (VOWEL.test(name) || name === "Hérault" ? `dans l’${name}` : `dans la ${name}`);

const inRegion = (name: string): string => {
  if (name.startsWith("Région ")) return `dans la ${name}`;
  if (name.startsWith("Land ")) return `dans le ${name}`;
  // Names of regions that end in a mute e are feminine: "en Bretagne", "en Basse-Saxe".
  return (
    known(name) ?? (/(e|é|d’Azur|Rhône-Alpes)$/.test(name) ? `en ${name}` : `en région ${name}`)
  );
};

const inCommune = (name: string): string => {
  if (name.startsWith("Le ")) return `au ${name.slice(3)}`;
  if (name.startsWith("Les ")) return `aux ${name.slice(4)}`;
  return `à ${name}`;
};

const of = (name: string): string => (VOWEL.test(name) ? `d’${name}` : `de ${name}`);

/** "à Reims", "au Mans", "dans la Marne", "dans la province d’Anvers", "dans le Grand Est". */
export const inFrench = (kind: AreaKind, country: string, name: string): string => {
  switch (kind) {
    case "commune":
    case "locality":
      return inCommune(name);
    case "arrondissement":
      return `dans l’arrondissement ${of(name.replace(/^Arrondissement (de |d’)/, ""))}`;
    case "province":
      if (country === "FR") return inDepartment(name);
      if (country === "CH") return `dans le canton ${of(name.replace(/^Canton (de |d’|du )/, ""))}`;
      return `dans la province ${of(name.replace(/^Province (de |d’|du )/, ""))}`;
    case "region":
      return inRegion(name);
    case "country":
      return `dans ce pays : ${name}`;
    default:
      return kind satisfies never;
  }
};
