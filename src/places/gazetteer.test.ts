import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { asAreaCode } from "../model/ids.ts";
import { gazetteerBytes, testGazetteer } from "./_gazetteer.ts";
import { loadGazetteer } from "./gazetteer.ts";

const gazetteer = testGazetteer();
const codeOf = (name: string): string | undefined => gazetteer.lookup(name)[0]?.code;

test("every Belgian commune has its NIS number and lies in a province or in Brussels", () => {
  const communes: string[] = [];
  const walk = (code: string): void => {
    for (const child of gazetteer.children(asAreaCode(code))) {
      if (gazetteer.get(child)?.kind === "commune") communes.push(child);
      else walk(child);
    }
  };
  walk("BE");
  assert.equal(communes.length, 581);
  for (const code of communes) {
    const path = gazetteer.path(asAreaCode(code));
    const brussels = path.includes(asAreaCode("BE-R04000"));
    assert.match(code, /^BE-\d{5}$/u);
    assert.equal(
      path.some((above) => above.startsWith("BE-P")),
      !brussels,
      code,
    );
  }
});

test("the contract's codes are there", () => {
  const codes = [
    "FR-57463",
    "BE-21004",
    "NL-GM0363",
    "FR-D57",
    "FR-R44",
    "BE-P20001",
    "DE-05315000",
    "CH-261",
  ];
  for (const code of codes) assert.notEqual(gazetteer.get(asAreaCode(code)), undefined, code);
  assert.equal(gazetteer.get(asAreaCode("FR-57463"))?.name, "Metz");
  assert.equal(gazetteer.get(asAreaCode("BE-21004"))?.name, "Bruxelles");
});

test("localities lie below their commune", () => {
  const homes: readonly (readonly [string, string])[] = [
    ["Jumet", "BE-52011"],
    ["Leernes", "BE-52022"],
    ["Liers", "BE-62051"],
    ["Embourg", "BE-62022"],
    ["Halanzy", "BE-81004"],
    ["Westende", "BE-35011"],
  ];
  for (const [name, commune] of homes) {
    const [place] = gazetteer.lookup(name);
    assert.equal(place?.kind, "locality", name);
    assert.match(place?.code ?? "", /^BE-G\d+$/u);
    assert.equal(gazetteer.commune(asAreaCode(place?.code ?? "")), commune, name);
  }
});

test("exonyms in four languages lead to the same place", () => {
  for (const name of ["Liège", "Luik", "Lüttich", "luettich", "LIEGE"])
    assert.equal(codeOf(name), "BE-62063", name);
  for (const name of ["Lille", "Rijsel"]) assert.equal(codeOf(name), "FR-59350", name);
  for (const name of ["Nieuport", "Nieuwpoort"]) assert.equal(codeOf(name), "BE-38016", name);
  for (const name of ["München", "Munich", "Muenchen"])
    assert.equal(codeOf(name), "DE-09162000", name);
  for (const name of ["Genève", "Genf", "Geneva"]) assert.equal(codeOf(name), "CH-6621", name);
  assert.equal(gazetteer.name(asAreaCode("BE-62063"), "nl"), "Luik");
  assert.equal(gazetteer.name(asAreaCode("BE-62063"), "fr"), "Liège");
  assert.equal(gazetteer.name(asAreaCode("BE"), "de"), "Belgien");
  assert.equal(gazetteer.name(asAreaCode("XX-1"), "de"), "XX-1");
});

test("homonyms are all found, the most populated first", () => {
  const lilles = gazetteer.lookup("Lille");
  assert.deepEqual(
    lilles.map((place) => place.code),
    ["FR-59350", "BE-13019"],
  );
  const populations = gazetteer.lookup("Saint-Martin").map((place) => place.population);
  assert.ok(populations.length > 5);
  assert.deepEqual(
    populations,
    populations.toSorted((left, right) => right - left),
  );
  assert.deepEqual(gazetteer.lookup("Zzyzx"), []);
  assert.deepEqual(gazetteer.lookup(""), []);
});

test("postcodes lead to their communes", () => {
  assert.equal(codeOf("57000"), "FR-57463");
  assert.equal(gazetteer.lookup("57000")[0]?.sort, "postcode");
});

test("each place has the zone of its territory", () => {
  assert.equal(gazetteer.zone(asAreaCode("FR-97411")), "Indian/Reunion");
  assert.equal(gazetteer.zone(asAreaCode("FR-97209")), "America/Martinique");
  assert.equal(gazetteer.zone(asAreaCode("FR-57463")), "Europe/Paris");
  assert.equal(gazetteer.zone(asAreaCode("BE-62063")), "Europe/Brussels");
  assert.equal(gazetteer.zone(asAreaCode("nowhere")), "UTC");
});

test("containment holds along every path and nowhere else", () => {
  const count = gazetteer.areas.columns.count;
  fc.assert(
    fc.property(fc.nat(count - 1), fc.nat(count - 1), (one, other) => {
      const code = gazetteer.areas.codeAt(one);
      const far = gazetteer.areas.codeAt(other);
      const path = gazetteer.path(code);
      assert.equal(path[0], code);
      assert.ok(gazetteer.roots().includes(path.at(-1) ?? far));
      for (const above of path) assert.ok(gazetteer.contains(above, code));
      assert.equal(gazetteer.contains(far, code), path.includes(far));
      const [, parent] = path;
      if (parent !== undefined) assert.ok(gazetteer.children(parent).includes(code));
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

test("an unknown code is nowhere", () => {
  const code = asAreaCode("BE-99999");
  assert.equal(gazetteer.get(code), undefined);
  assert.deepEqual(gazetteer.path(code), []);
  assert.deepEqual(gazetteer.children(code), []);
  assert.equal(gazetteer.contains(asAreaCode("BE"), code), false);
  assert.equal(gazetteer.commune(code), null);
  assert.equal(gazetteer.commune(asAreaCode("BE-P60000")), null);
});

test("the nearest commune is that of the closest known place", () => {
  assert.equal(gazetteer.nearest(49.1193, 6.1757), "FR-57463");
  assert.equal(gazetteer.nearest(50.4422, 4.43745), "BE-52011");
  assert.equal(gazetteer.nearest(-21.01, 55.27), "FR-97415");
  assert.equal(gazetteer.nearest(0, 0), null);
  assert.equal(gazetteer.nearest(91, 5), null);
  assert.equal(gazetteer.nearest(Number.NaN, 5), null);
});

test("the search box finds by prefix without accents and prefers the desk's country", () => {
  const names = (query: string, country?: string): readonly string[] =>
    gazetteer
      .search(query, { lang: "fr", limit: 5, ...(country === undefined ? {} : { country }) })
      .map((hit) => hit.name);
  assert.ok(names("liè").includes("Liège"));
  assert.equal(names("lille", "BE")[0], "Lille");
  assert.equal(
    gazetteer.search("lille", { lang: "fr", limit: 1, country: "BE" })[0]?.country,
    "BE",
  );
  assert.equal(gazetteer.search("lille", { lang: "fr", limit: 1 })[0]?.country, "FR");
  assert.ok(names("braine le c", "BE").includes("Braine-le-Château"));
  assert.deepEqual(names(""), []);
  assert.deepEqual(names("zzzzzz"), []);
  assert.equal(gazetteer.search("s", { lang: "fr", limit: 500 }).length, 50);
});

test("the credits name every source and its licence", () => {
  const licences = gazetteer.credits.map((credit) => credit.licence);
  assert.deepEqual(licences, ["CC BY 4.0", "Licence Ouverte 2.0", "CC BY-SA 4.0", "CC BY 3.0"]);
});

test("a file that is no gazetteer is refused", () => {
  assert.throws(() => loadGazetteer(new Uint8Array(4)), /not a gazetteer/u);
  assert.throws(
    () => loadGazetteer(new TextEncoder().encode("something else altogether")),
    /not a gazetteer/u,
  );
  const bytes = gazetteerBytes();
  assert.throws(() => loadGazetteer(bytes.subarray(0, bytes.length - 8)), /cut short/u);
  const newer = Uint8Array.from(bytes);
  newer[4] = 99;
  assert.throws(() => loadGazetteer(newer), /version 99/u);
});
