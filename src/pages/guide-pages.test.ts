import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../model/vocabulary.ts";
import { CLAIM_KINDS } from "../model/statement.ts";
import { ABOUT_PAGES, ABOUT_SECTIONS, METHOD_OF } from "../wording/guide-keys.ts";
import * as samples from "./_samples.ts";
import { elementsOf, textOf } from "./_well-formed.ts";
import { aboutPage } from "./public/about.ts";
import { ARCHIVE_PAGE_ROWS, archivePage } from "./public/archive.ts";
import { checkPage } from "./public/check.ts";
import { homePage } from "./public/home.ts";
import { placePage } from "./public/place.ts";
import { statementPage } from "./public/statement.ts";

const en = samples.contextOf("en");
const linksOf = (markup: string): readonly string[] =>
  elementsOf(markup).flatMap(
    ({ attributes }) => attributes.get("href")?.replaceAll("&amp;", "&") ?? [],
  );

test("a place says in one sentence what is down there, in part, or only heard of", () => {
  const [row] = samples.place.rows;
  assert.ok(row !== undefined);
  const page = (shown: "down" | "none", shownInside: "down" | "none"): string =>
    textOf(placePage(en, { ...samples.place, rows: [{ ...row, shown, shownInside }] }));
  assert.match(page("down", "down"), /Down in Charleroi: Proximus \(TV\)\./);
  assert.match(page("none", "down"), /Not everywhere in Charleroi, but in a part of it: Proximus/);
  assert.match(
    page("none", "none"),
    /No outage confirmed in Charleroi\. Witnesses report: Proximus/,
  );
  const quiet = textOf(
    placePage(en, { ...samples.place, rows: [], open: [], areas: samples.emptyHome.areas }),
  );
  assert.match(quiet, /No outage known in Charleroi\./);
  assert.match(quiet, /no proof that all works/);
});

test("a place leads up, down, to its subjects and to the form with the place filled in", () => {
  const links = linksOf(placePage(en, samples.place));
  for (const href of [
    "/en/places/BE-P20",
    "/en/places/BE",
    "/en/proximus/tv/BE-52011",
    "/en/telenet/all/BE-52011",
    "/en/report?area=BE-52011",
    "/en/history?area=BE-52011",
  ])
    assert.ok(links.includes(href), href);
  const province = { ...samples.place, area: samples.code("BE-P20") };
  assert.ok(linksOf(placePage(en, province)).includes("/en/places/BE-52011"));
  // A locality's witnesses are those of its commune.
  assert.ok(!links.includes("/en/places/BE-G1"));
});

test("the list of past incidents pages with its filter, and hands the filter to the files", () => {
  const links = linksOf(archivePage(en, samples.archive));
  const filter = "operator=proximus&service=tv&year=2018";
  for (const href of [
    `/en/history?${filter}`,
    `/en/history?${filter}&page=3`,
    `/api/v1/incidents.csv?${filter}`,
    `/api/v1/incidents?${filter}`,
  ])
    assert.ok(links.includes(href), href);
  const last = { ...samples.archive.incidents, total: 2 * ARCHIVE_PAGE_ROWS };
  const end = linksOf(archivePage(en, { ...samples.archive, incidents: last }));
  assert.ok(!end.some((href) => href.includes("page=3")));
  assert.match(textOf(archivePage(en, samples.archive)), /fewer than 3/);
});

test("is it me: which place when there are several, then what is known, then the causes at home", () => {
  const several = textOf(checkPage(en, samples.check));
  assert.match(several, /Which place\?.*Charleroi.*Tournai/s);
  const [one] = samples.check.places;
  assert.ok(one !== undefined);
  const known = { ...samples.check, places: [one], subject: samples.subject };
  const text = textOf(checkPage(en, known));
  assert.match(text, /What we know.*11 witnesses.*To look at in your home.*decoder/s);
  assert.ok(
    linksOf(checkPage(en, known)).includes(
      "/en/report?status=down&operator=proximus&area=BE-52011",
    ),
  );
  const none = checkPage(en, { ...samples.check, place: "Nowhere", places: [] });
  assert.match(textOf(none), /We cannot find “Nowhere”/);
});

for (const lang of LANGUAGES) {
  test(`the pages about the desk have every section in ${lang}, and every page leads to them`, () => {
    const context = samples.contextOf(lang, {
      deskName: "Le Poste",
      credits: [{ source: "GeoX", licence: "CC0", url: "https://x.example", version: "1" }],
    });
    for (const page of ABOUT_PAGES) {
      const markup = aboutPage(context, page);
      const ids = elementsOf(markup).map(({ attributes }) => attributes.get("id"));
      for (const section of ABOUT_SECTIONS[page]) assert.ok(ids.includes(section), section);
      assert.doesNotMatch(textOf(markup), /\{|\}/);
      assert.ok(linksOf(homePage(context, samples.home)).includes(`/${lang}/${page}`));
    }
    assert.match(textOf(aboutPage(context, "legal")), /GeoX.*CC0/);
    assert.match(textOf(aboutPage(context, "privacy")), /Le Poste/);
  });
}

test("each finding has an address, its numbers in a table, and leads to the rule it was made by", () => {
  const markup = statementPage(en, samples.statementPageOf(samples.resolvedView));
  const elements = elementsOf(markup);
  const ids = elements.map(({ attributes }) => attributes.get("id"));
  assert.ok(ids.includes("claim-0"));
  assert.ok(elements.some(({ tag }) => tag === "table"));
  assert.ok(linksOf(markup).includes(`/en/method#${METHOD_OF.resolved}`));
  for (const kind of CLAIM_KINDS) assert.ok(ABOUT_SECTIONS.method.includes(METHOD_OF[kind]), kind);
});

test("who answers for the desk stands on the legal page, and what is missing is said to be missing", () => {
  const bare = textOf(aboutPage(samples.contextOf("en"), "legal"));
  assert.match(bare, /Publisher not entered yet/);
  assert.match(bare, /has to enter what is missing: the settings VIGIE_PUBLISHER/);
  const publisher = {
    name: `Les Témoins "asbl" <b>`,
    address: "1 rue de la Loi, Bruxelles",
    contact: "desk@example.org",
    editor: "A. Nonyme",
    host: "Hébergeur SA",
    controller: "Les Témoins",
  };
  const page = aboutPage(samples.contextOf("en", { publisher }), "legal");
  const words = textOf(page);
  for (const name of ["name", "address", "contact", "editor", "host"] as const)
    assert.ok(words.includes(publisher[name]), name);
  assert.match(page, /href="mailto:desk@example\.org"/);
  assert.doesNotMatch(words, /not entered|has to enter/);
  const privacy = textOf(aboutPage(samples.contextOf("en", { publisher }), "privacy"));
  assert.match(privacy, /Data controller Les Témoins/);
});
