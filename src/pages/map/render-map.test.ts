import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { asAreaCode } from "../../model/ids.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { Language } from "../../model/vocabulary.ts";
import { loadGazetteer } from "../../places/gazetteer.ts";
import { loadShapes } from "../../places/shapes.ts";
import type { ShownState } from "../../store/views.ts";
import { contextOf, NOW, PROXIMUS } from "../_samples.ts";
import { elementsOf, textOf } from "../_well-formed.ts";
import type { Element } from "../_well-formed.ts";
import { toText } from "../html.ts";
import { smallCss } from "../small-css.ts";
import { MAP_AREAS_MAX, MAP_FRAMES_MAX } from "./map-view.ts";
import type { MapArea, MapContext, MapView } from "./map-view.ts";
import { mapFile, renderMap } from "./render-map.ts";

const read = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../data/${file}`, import.meta.url));
const places = loadGazetteer(read("gazetteer.bin"));
const shapes = loadShapes(read("map.bin"), places);
const mapContext = (lang: Language): MapContext => ({ ...contextOf(lang, { places }), shapes });

const STATES: readonly ShownState[] = [
  "down",
  "claimed_over",
  "recovering",
  "checking",
  "over",
  "unknown",
];
const viewOf = (root: string, changes: Partial<MapView> = {}): MapView => ({
  root: asAreaCode(root),
  level: "province",
  operator: PROXIMUS,
  service: "tv",
  areas: [],
  others: "none",
  held: false,
  except: [],
  asOf: NOW,
  ...changes,
});
const areaOf = (code: string, changes: Partial<MapArea> = {}): MapArea => ({
  code: asAreaCode(code),
  state: "down",
  witnesses: 34,
  share: 0.78,
  part: false,
  ...changes,
});
/** Every area of the level, in all states by turns. */
const busy = (root: string): MapView =>
  viewOf(root, {
    areas: shapes.areasIn(asAreaCode(root), "province").map((code, at) => ({
      code,
      state: STATES[at % STATES.length] ?? "down",
      witnesses: 3 + at * 7,
      share: at / 200,
      part: at % 3 === 0,
    })),
  });
const render = (view: MapView, lang: Language = "en"): string =>
  toText(renderMap(mapContext(lang), view));
const pictureOf = (markup: string): string =>
  /<svg class="map-picture"[\s\S]*?<\/svg>/.exec(markup)?.[0] ?? "";
const links = (markup: string): readonly Element[] =>
  elementsOf(pictureOf(markup)).filter(({ tag }) => tag === "a");

test("maps are well formed in every language and need no style attribute or script", () => {
  for (const lang of LANGUAGES) {
    for (const root of ["BE", "FR", "CH"]) {
      const elements = elementsOf(render(busy(root), lang));
      assert.ok(elements.length > 50);
      assert.ok(!elements.some(({ tag }) => tag === "script" || tag === "style"));
    }
  }
});

const weight = (root: string): number => gzipSync(pictureOf(render(busy(root), "fr"))).length;

test("the picture of Belgium weighs at most 8 KB compressed and that of France 25 KB", () => {
  const [belgium, france] = [weight("BE"), weight("FR")];
  assert.ok(belgium > 1_000 && belgium <= 8 * 1024, `Belgium: ${belgium}`);
  assert.ok(france > 5_000 && france <= 25 * 1024, `France: ${france}`);
});

test("every province is a link with a name that says place, state, witnesses and share", () => {
  const markup = render(viewOf("BE", { areas: [areaOf("BE-P60000")] }));
  assert.equal(links(markup).length, 11);
  const [liege] = links(markup).filter(({ attributes }) => attributes.get("class") === "m s-down");
  assert.equal(liege?.attributes.get("href"), "/en/proximus/tv/BE-P60000");
  const name = places.name(asAreaCode("BE-P60000"), "en");
  assert.match(
    markup,
    new RegExp(`<title>${name}, down, Witnesses 34, Population covered 78%</title>`),
  );
  assert.match(markup, /<title>[^<]+, no outage known<\/title>/);
});

test("a state is told by its pattern, not only by colour, and each pattern is there once", () => {
  const markup = render(busy("BE"));
  const elements = elementsOf(markup);
  const patterns = elements
    .filter(({ tag }) => tag === "pattern")
    .map((one) => one.attributes.get("id"));
  assert.deepEqual(
    patterns,
    ["claimed_over", "recovering", "checking", "over", "unknown"].map((state) => `map-${state}`),
  );
  const used = new Map(
    links(markup).map((one) => [one.attributes.get("class"), one.attributes.get("fill")]),
  );
  assert.equal(used.get("m s-down"), undefined, "down is full");
  assert.equal(used.get("m s-recovering"), "url(#map-recovering)");
  assert.equal(new Set(used.values()).size, STATES.length);
});

test("only states that occur stand in the legend, in words", () => {
  const markup = render(viewOf("BE", { areas: [areaOf("BE-P60000", { state: "recovering" })] }));
  const legend = /<ul class="map-legend[\s\S]*?<\/ul>/.exec(markup)?.[0] ?? "";
  assert.equal(textOf(legend).trim().replaceAll(/\s+/g, " "), "recovering no outage known");
});

test("what is held back is said, in the picture, the legend and the table, and nothing else is told of it", () => {
  const view = viewOf("BE", { areas: [areaOf("BE-P60000", { share: null })], held: true });
  const markup = render(view);
  assert.match(markup, /<title>[^<]*no outage known or fewer than 3 witnesses<\/title>/);
  assert.match(textOf(markup), /Everywhere else\s+no outage known\s+or fewer than 3 witnesses/);
  const cells = [...markup.matchAll(/<td class="n">([^<]*)<\/td>/g)].map(([, text]) =>
    text?.trim(),
  );
  assert.deepEqual(cells, ["34", "–", "–", "–"]);
  assert.doesNotMatch(render({ ...view, held: false }), /fewer than 3/);
});

test("the table says the same as the picture, worst first", () => {
  const markup = render(
    viewOf("BE", {
      areas: [
        areaOf("BE-P70000", { state: "over", witnesses: 90 }),
        areaOf("BE-P60000", { witnesses: 12 }),
        areaOf("BE-P50000", { witnesses: 40 }),
      ],
    }),
  );
  const rows = [...markup.matchAll(/<th scope="row"> <a href="[^"]*\/(BE-[^"]+)">/g)].map(
    ([, one]) => one,
  );
  assert.deepEqual(rows, ["BE-P50000", "BE-P60000", "BE-P70000"]);
  assert.match(textOf(markup), /Everywhere else\s+no outage known/);
  assert.match(markup, /<a class="skip" href="#map-table">/);
});

test("communes with nothing to tell are no stops for the keyboard", () => {
  const view = viewOf("BE-P60000", { level: "commune", areas: [areaOf("BE-62063")] });
  const markup = render(view);
  assert.equal(links(markup).length, 1);
  const drawn = elementsOf(pictureOf(markup)).filter(({ tag }) => tag === "g");
  assert.equal(drawn.length, shapes.areasIn(view.root, "commune").length - 1);
});

test("a commune without a known point is drawn with its host, and both are named", () => {
  const all = places.children(asAreaCode("FR-A579"));
  const guest = all.find((commune) => shapes.cellOf(commune) !== commune);
  const host = guest === undefined ? null : shapes.cellOf(guest);
  assert.ok(guest !== undefined && host !== null);
  const markup = render(
    viewOf("FR-D57", {
      level: "commune",
      areas: [areaOf(host, { state: "over" }), areaOf(guest, { state: "down", witnesses: 5 })],
    }),
  );
  assert.equal(links(markup).length, 1, "one cell");
  assert.equal(links(markup)[0]?.attributes.get("class"), "m s-down", "the worse state");
  const title = /<a [^>]*s-down[^>]*><title>([^<]*)</.exec(markup)?.[1] ?? "";
  assert.ok(title.includes(`(drawn with ${places.name(host, "en")})`), title);
  assert.ok(title.includes("; "), "the host's own state too");
});

test("of too many areas only those with something to tell are drawn, on the land of the rest", () => {
  const root = asAreaCode("BE");
  assert.ok(shapes.areasIn(root, "commune").length > MAP_AREAS_MAX);
  const markup = pictureOf(
    render(viewOf("BE", { level: "commune", areas: [areaOf("BE-62063"), areaOf("BE-21004")] })),
  );
  assert.equal(links(markup).length, 2);
  assert.equal(elementsOf(markup).filter(({ tag }) => tag === "title").length, 2);
  assert.match(markup, /<path class="m s-none" d="M/);
});

test("regions overseas are drawn when they are populous or have something to tell, and are named", () => {
  const quiet = render(viewOf("FR"), "fr");
  assert.match(textOf(quiet), /Outre-mer[^.]*Guadeloupe, Martinique/);
  assert.doesNotMatch(textOf(quiet), /Saint-Pierre-et-Miquelon/);
  const told = render(viewOf("FR", { areas: [areaOf("FR-D975")] }), "fr");
  assert.match(textOf(told), /Saint-Pierre-et-Miquelon/);
});

test("spared communes are named, and sources are credited", () => {
  const text = textOf(render(viewOf("BE", { except: [asAreaCode("BE-62063")] }), "fr"));
  assert.match(text, /Épargné\u202F: Liège\./);
  assert.match(text, /Natural Earth \(public domain\); GeoNames \(CC BY 4\.0\)/);
});

test("a root without an outline gives nothing, and two maps of a page have their own ids", () => {
  assert.equal(render(viewOf("XA")), "");
  const twice = `${render(busy("BE"))}${toText(renderMap(mapContext("en"), busy("CH"), { id: "map-ch" }))}`;
  assert.ok(elementsOf(twice).length > 100);
});

test("names are written as text, whatever is in them", () => {
  const hostile = '<script>alert("x")</script>';
  const context = mapContext("en");
  const markup = toText(
    renderMap(
      {
        ...context,
        places: {
          ...context.places,
          get: (code) => places.get(code),
          path: (code) => places.path(code),
          children: (code) => places.children(code),
          name: () => hostile,
        },
      },
      viewOf("BE", { areas: [areaOf("BE-P60000")] }),
    ),
  );
  assert.ok(!markup.includes("<script"));
  assert.ok(elementsOf(markup).length > 0);
});

const frames = [
  { at: NOW - 7_200_000, areas: [] },
  { at: NOW - 3_600_000, areas: [areaOf("BE-P60000", { state: "checking" })] },
  { at: NOW, areas: [areaOf("BE-P60000")] },
];

test("earlier moments travel with the map as states by area, and their patterns with them", () => {
  const markup = render(viewOf("BE", { areas: [areaOf("BE-P60000")], frames }));
  const elements = elementsOf(markup);
  const slider = elements.find(({ attributes }) => attributes.has("data-frames"))?.attributes;
  assert.deepEqual(
    [slider?.get("type"), slider?.get("max"), slider?.get("value")],
    ["range", "2", "2"],
  );
  const data: unknown = JSON.parse((slider?.get("data-frames") ?? "").replaceAll("&quot;", '"'));
  assert.deepEqual(data, [
    ["at 19:20", {}, ""],
    ["at 20:20", { checking: ["BE-P60000"] }, ""],
    ["at 21:20", { down: ["BE-P60000"] }, ""],
  ]);
  assert.ok(elements.some(({ attributes }) => attributes.get("id") === "map-checking"));
  assert.ok(elements.some(({ attributes }) => attributes.get("data-area") === "BE-P60000"));
});

test("a map without earlier moments has no slider, and one with too many is refused", () => {
  for (const few of [[], frames.slice(0, 1)]) {
    assert.doesNotMatch(render(viewOf("BE", { frames: few })), /data-(frames|area|play)/);
  }
  const many = Array.from({ length: MAP_FRAMES_MAX + 1 }, (_, at) => ({ at: NOW + at, areas: [] }));
  assert.match(render(viewOf("BE", { frames: many.slice(1) })), /data-frames/);
  assert.throws(() => render(viewOf("BE", { frames: many })), /145 frames/);
});

test("the controls stay hidden until the script is there", () => {
  const tools = elementsOf(render(viewOf("BE", { frames }))).find(
    ({ attributes }) => attributes.get("class") === "map-tools",
  );
  assert.ok(tools?.attributes.has("hidden"));
});

test("every class the map uses has a rule, in its own sheet or the common one", () => {
  const sheet = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");
  const own = ["picture.css", "map.css"].map(sheet).join("");
  const css = own + sheet("../look.css");
  const classes = new Set(
    elementsOf(render(busy("FR"))).flatMap(
      ({ attributes }) => attributes.get("class")?.split(" ") ?? [],
    ),
  );
  for (const name of classes) {
    if (name === "") continue;
    assert.ok(css.includes(`.${name}`), `.${name}`);
  }
  const bytes = gzipSync(smallCss(own)).length;
  assert.ok(bytes < 950, `${bytes}`);
});

test("a picture in a file has its own colours and the same areas, and a page can hold its address alone", () => {
  const context = mapContext("en");
  const view = busy("BE");
  const file = mapFile(context, view, ".m{fill:red}");
  assert.ok(file !== null);
  assert.match(
    file.svg,
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*><style>\.m\{fill:red\}<\/style>/,
  );
  const whole = render(view);
  const paths = (markup: string): readonly string[] => markup.match(/ d="[^"]+"/g) ?? [];
  assert.deepEqual(paths(file.svg), paths(whole.slice(0, whole.indexOf("</svg>"))));
  const still = toText(renderMap(context, view, { still: { src: "/a.svg", page: "/a", file } }));
  assert.match(still, /<img [^>]*src="\/a\.svg"[^>]*loading="lazy"[^>]*alt="[^"]+"/);
  assert.equal(
    paths(still).filter((path) => path.length > 100).length,
    0,
    "an outline in the page",
  );
  const links = (markup: string): ReadonlySet<string> => new Set(markup.match(/href="[^"#]+"/g));
  for (const link of links(whole.slice(whole.indexOf('id="map-table"'))))
    assert.ok(links(still).has(link), link);
});
