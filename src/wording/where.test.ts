import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlaceWords } from "./where.ts";
import { where } from "./where.ts";
import { createWording } from "./wording.ts";

const commune = (name: string, country = "FR"): PlaceWords => ({ name, kind: "commune", country });
const province = (name: string, country = "BE"): PlaceWords => ({
  name,
  kind: "province",
  country,
});
const region = (name: string): PlaceWords => ({ name, kind: "region", country: "BE" });

const fr = createWording("fr");
const en = createWording("en");

test("French prepositions follow the place", () => {
  const cases: readonly [PlaceWords, string][] = [
    [commune("Reims"), " à Reims"],
    [commune("Le Mans"), " au Mans"],
    [commune("Les Ulis"), " aux Ulis"],
    [commune("La Rochelle"), " à La Rochelle"],
    [province("Marne", "FR"), " dans la Marne"],
    [province("Nord", "FR"), " dans le Nord"],
    [province("Aisne", "FR"), " dans l’Aisne"],
    [province("Hérault", "FR"), " dans l’Hérault"],
    [province("Haute-Garonne", "FR"), " en Haute-Garonne"],
    [province("Ardennes", "FR"), " dans les Ardennes"],
    [province("Territoire de Belfort", "FR"), " dans le Territoire de Belfort"],
    [province("Val-d’Oise", "FR"), " dans le Val-d’Oise"],
    [province("Seine-et-Marne", "FR"), " en Seine-et-Marne"],
    [province("La Réunion", "FR"), " à La Réunion"],
    [province("Paris", "FR"), " à Paris"],
    [province("Anvers"), " dans la province d’Anvers"],
    [province("Hainaut"), " dans la province de Hainaut"],
    [{ name: "Grand Est", kind: "region", country: "FR" }, " dans le Grand Est"],
    [{ name: "Bretagne", kind: "region", country: "FR" }, " en Bretagne"],
    [{ name: "Wallonie", kind: "region", country: "BE" }, " en Wallonie"],
    [
      { name: "Région de Bruxelles-Capitale", kind: "region", country: "BE" },
      " dans la Région de Bruxelles-Capitale",
    ],
    [province("Province d’Anvers"), " dans la province d’Anvers"],
    [province("Province de Liège"), " dans la province de Liège"],
    [{ name: "Belgique", kind: "country", country: "BE" }, " en Belgique"],
    [{ name: "Pays-Bas", kind: "country", country: "NL" }, " aux Pays-Bas"],
  ];
  for (const [place, expected] of cases) assert.equal(where(fr, [place]), expected);
});

test("other languages give an article to names that say their kind", () => {
  const nl = createWording("nl");
  const de = createWording("de");
  assert.equal(where(nl, [province("Provincie Luik")]), " in de provincie Luik");
  assert.equal(
    where(nl, [region("Brussels Hoofdstedelijk Gewest")]),
    " in het Brussels Hoofdstedelijk Gewest",
  );
  assert.equal(where(de, [province("Provinz Lüttich")]), " in der Provinz Lüttich");
  assert.equal(where(de, [{ name: "Schweiz", kind: "country", country: "CH" }]), " in der Schweiz");
  assert.equal(where(en, [region("Brussels-Capital Region")]), " in the Brussels-Capital Region");
  assert.equal(
    where(de, [province("Hennegau"), province("Provinz Lüttich")]),
    " in Hennegau und in der Provinz Lüttich",
  );
});

test("up to three places are named, more are counted", () => {
  const four = ["Reims", "Metz", "Lille", "Nancy"].map((name) => commune(name));
  assert.equal(where(fr, []), "");
  assert.equal(where(fr, four.slice(0, 3)), " à Reims, Metz et Lille");
  assert.equal(where(fr, [commune("Reims"), commune("Le Mans")]), " à Reims et au Mans");
  assert.equal(where(fr, four), " en France, dans 4 communes");
  assert.equal(
    where(en, [...four, province("Marne", "FR")]),
    " in 1 département and 4 communes in France",
  );
  assert.equal(where(en, [...four, commune("Mons", "BE")]), " in 5 communes");
});

test("units of one country are counted against all of them", () => {
  const nine = Array.from({ length: 9 }, (_, index) => province(`P${index}`));
  assert.equal(where(en, nine, 11), " in 9 of 11 provinces in Belgium");
  assert.equal(where(fr, nine, 11), " en Belgique, dans 9 provinces sur 11");
  assert.equal(where(fr, nine, null), " en Belgique, dans 9 provinces");
});
