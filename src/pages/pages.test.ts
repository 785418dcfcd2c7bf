import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Language } from "../model/vocabulary.ts";
import { asOperatorId } from "../model/ids.ts";
import type { IncidentCard, ReportView, ShownState, StatementView } from "../store/views.ts";
import * as register from "./_register-samples.ts";
import * as samples from "./_samples.ts";
import { elementsOf, textOf } from "./_well-formed.ts";
import { callsPage } from "./desk/calls.ts";
import { deskHomePage } from "./desk/home.ts";
import { importPage } from "./desk/import.ts";
import { importTablePage } from "./desk/import-table.ts";
import { deskIncidentPage } from "./desk/incident.ts";
import { replyFormPage } from "./desk/reply.ts";
import { setupPage } from "./desk/setup/link.ts";
import { statementFormPage } from "./desk/statements.ts";
import { smallCss } from "./small-css.ts";
import { errorPage } from "./public/error.ts";
import { ABOUT_PAGES } from "../wording/guide-keys.ts";
import { aboutPage } from "./public/about.ts";
import { archivePage } from "./public/archive.ts";
import { checkPage } from "./public/check.ts";
import { placePage } from "./public/place.ts";
import { homePage } from "./public/home.ts";
import { articlePage } from "./public/article.ts";
import { postMortemPage } from "./public/postmortem.ts";
import { recordPage } from "./public/record.ts";
import { incidentPage } from "./public/incident.ts";
import { operatorPage } from "./public/operator.ts";
import { reportPage } from "./public/report.ts";
import { searchPage } from "./public/search.ts";
import { statementPage } from "./public/statement.ts";
import { subjectPage } from "./public/subject.ts";
import { witnessPage } from "./public/witness.ts";

/** What people may write anywhere; a page must carry it as nothing but words. */
const HOSTILE = `"><script>alert(1)</script>' onfocus=alert(1) \u202Egnp`;

const NONE = { total: 0, rows: [] };

interface Words {
  readonly text: string;
  readonly speaker: string;
}
const PLAIN: Words = { text: "Plus de télé à Jumet", speaker: "Marie Dupont" };

const rowOf = (text: string): Parameters<typeof importTablePage>[1]["rows"][number] => ({
  text,
  saidAt: samples.at("09T20:31"),
  source: "email",
  witness: text,
  operator: samples.PROXIMUS,
  services: ["tv"],
  place: text,
  area: samples.code("BE-G1"),
  onset: samples.at("08T21:00"),
  onsetPrecision: "daypart",
  status: "down",
  accept: true,
});

/** Every page, in one language, with the given words wherever somebody can write. */
function everyPage(lang: Language, { text, speaker }: Words = PLAIN): ReadonlyMap<string, string> {
  const context = samples.contextOf(lang);
  const statement: StatementView = {
    ...samples.resolvedView,
    statement: { ...samples.resolved, text, speaker, publishedIn: speaker },
  };
  const says = { side: "says", at: samples.resolved.at, statement } as const;
  const witness = { token: text, report: samples.report, text, subject: samples.subject };
  const rest = { incident: samples.card, statements: [statement], fresh: true, problems: {} };
  const recent = [{ report: samples.report, text }];
  return new Map([
    ["home", homePage(context, { ...samples.home, contradicted: [statement] })],
    ["home, nothing ever", homePage(context, samples.emptyHome)],
    ["operator", operatorPage(context, { ...samples.operator, statements: [statement] })],
    ["subject", subjectPage(context, { ...samples.subject, statements: [statement] })],
    ["subject, quiet", subjectPage(context, samples.quietSubject)],
    [
      "incident",
      incidentPage(context, {
        ...samples.incident,
        axis: [...samples.incident.axis.filter(({ side }) => side === "seen"), says],
      }),
    ],
    ["statement", statementPage(context, samples.statementPageOf(statement))],
    [
      "statement with versions, a conflict and a reply",
      statementPage(context, {
        ...samples.statementPageOf({ ...statement, replies: [register.replyOf(text)] }),
        versions: [statement, register.versionOf(`${text} et puis`)],
        conflicts: register.fullIncident(text).conflicts,
        others: [statement, register.versionOf(text)],
      }),
    ],
    [
      "incident with all the register",
      incidentPage(context, register.fullIncident(text), [register.quoteOf(text)]),
    ],
    ["post-mortem", postMortemPage(context, register.fullIncident(text))],
    [
      "article",
      articlePage(context, {
        incident: register.fullIncident(text),
        quotes: [register.quoteOf(text)],
        address: "/fr/incidents/i",
      }),
    ],
    ["record", recordPage(context, register.recordOf([statement]))],
    ["record, nothing yet", recordPage(context, { ...register.recordOf([]), incidents: [] })],
    [
      "desk, reply",
      replyFormPage(context, {
        csrf: "c",
        key: "k",
        statement,
        values: { text, speaker },
        problems: { text },
      }),
    ],
    [
      "desk, incident",
      deskIncidentPage(context, {
        csrf: "c",
        key: "k",
        card: { ...samples.card, state: "suspected" },
        editorial: {
          updates: [register.updateOf(text)],
          notes: [{ kind: "note", note: "n", incident: null, text, at: 1, account: null }],
          rulings: [
            {
              kind: "ruling",
              incident: samples.card.incident,
              ruling: "reject",
              why: text,
              at: 1,
              account: null,
            },
          ],
        },
        explanation: null,
        drafts: { fr: text, nl: text, de: text, en: text },
        signature: text,
        names: new Map(),
        preview: register.updateOf(text),
        merges: register.mergesOf(text),
        splits: register.splitsOf(text),
        mergeable: [samples.checking],
        places: [samples.code("BE-52011")],
        shape: { form: "merge", cards: [samples.card] },
        links: [register.linkOf(text)],
        others: [samples.checking],
        quotes: [register.quoteOf(text)],
        quotable: recent,
        refused: { form: "link", id: "" },
        values: { reason: text, "party.0.name": speaker },
        problems: { reason: text },
      }),
    ],
    [
      "desk, statements with what is told",
      statementFormPage(context, {
        csrf: "c",
        key: "k",
        replaces: null,
        claims: null,
        values: {},
        problems: {},
        told: { report: samples.report, text, told: text },
        lists: { told: [{ report: samples.report, text, told: text }], recent: [statement] },
      }),
    ],
    [
      "search",
      searchPage(context, {
        query: text,
        places: [samples.code("BE-52011")],
        operators: [],
        operatorsThere: [samples.PROXIMUS],
      }),
    ],
    [
      "search, nothing",
      searchPage(context, { query: text, places: [], operators: [], operatorsThere: [] }),
    ],
    [
      "report",
      reportPage(context, { values: {}, problems: {}, subject: samples.subject.subject, key: "" }),
    ],
    [
      "report, refused",
      reportPage(context, {
        values: { text, place: text, contact: text, area: text },
        problems: { place: text },
        subject: null,
        key: text,
      }),
    ],
    ["place", placePage(context, samples.place)],
    [
      "place, quiet",
      placePage(context, { ...samples.place, rows: [], open: [], areas: samples.emptyHome.areas }),
    ],
    ["past incidents", archivePage(context, { ...samples.archive, unknownPlace: text })],
    ["past incidents, none", archivePage(context, { ...samples.archive, incidents: NONE })],
    ["check", checkPage(context, { ...samples.check, subject: samples.subject })],
    ["check, no such place", checkPage(context, { ...samples.check, place: text, places: [] })],
    ...ABOUT_PAGES.map((page) => [page, aboutPage(context, page)] as const),
    ["witness", witnessPage(context, { ...witness, ...rest })],
    [
      "witness, nothing understood",
      witnessPage(context, {
        ...witness,
        ...rest,
        subject: null,
        incident: null,
        statements: [],
        report: {
          ...samples.report,
          operator: null,
          services: [],
          area: null,
          onset: null,
          status: "unknown",
        },
      }),
    ],
    ["error", errorPage(context, { word: "unavailable", details: [text], keptText: text })],
    ["set-up", setupPage(context, { token: text, refused: false })],
    [
      "desk",
      deskHomePage(context, { csrf: text, key: text, open: [samples.card], recent, accepted: 3 }),
    ],
    [
      "calls",
      callsPage(context, {
        csrf: text,
        key: text,
        values: { text },
        problems: { text },
        last: recent[0] ?? null,
        recent,
      }),
    ],
    ["import", importPage(context, { csrf: text, values: { text }, problems: {}, nothing: true })],
    [
      "import table",
      importTablePage(context, {
        csrf: text,
        key: text,
        rows: [rowOf(text), rowOf(text)],
        problems: { "row.1.place": text },
      }),
    ],
    [
      "statement form",
      statementFormPage(context, {
        csrf: text,
        key: text,
        values: { text, speaker },
        problems: { at: text },
        replaces: samples.resolved.id,
        claims: [
          ...samples.resolved.claims,
          { kind: "scope", areas: [samples.code("BE-P20")], words: text },
        ],
      }),
    ],
  ]);
}

for (const lang of LANGUAGES) {
  test(`every page in ${lang} is well-formed, in its language, and obeys the content policy`, () => {
    for (const [name, markup] of everyPage(lang)) {
      const elements = elementsOf(markup);
      assert.equal(elements[0]?.attributes.get("lang"), lang, name);
      const count = (tag: string): number => elements.filter((one) => one.tag === tag).length;
      assert.equal(count("h1"), 1, `${name}: one h1`);
      assert.equal(count("main"), 1, `${name}: one main`);
      for (const { tag, attributes } of elements) {
        const address = attributes.get("href") ?? attributes.get("src") ?? attributes.get("action");
        if (address !== undefined) assert.match(address, /^[/#]/, `${name}: ${address}`);
        const target = attributes.get("for") ?? attributes.get("aria-labelledby");
        if (target !== undefined) {
          const found = elements.some((one) => one.attributes.get("id") === target);
          assert.ok(found, `${name}: <${tag}> names #${target}`);
        }
      }
    }
  });
}

const scripts = (of: string): number => elementsOf(of).filter(({ tag }) => tag === "script").length;

test("hostile words in every field of every page stay words", () => {
  const plain = everyPage("fr");
  for (const [name, markup] of everyPage("fr", { text: HOSTILE, speaker: HOSTILE })) {
    const elements = elementsOf(markup);
    assert.ok(!markup.includes("\u202E"), name);
    assert.equal(scripts(markup), scripts(plain.get(name) ?? ""), name);
    assert.ok(
      elements.every(({ attributes }) => !attributes.has("onfocus")),
      name,
    );
  }
});

test("every field of a form has a label", () => {
  for (const [name, markup] of everyPage("en")) {
    // A label around its field names it too.
    const bare = markup.replaceAll(/<label[^>]*>(?:(?!<\/label>).)*<\/label>/gs, "");
    const labelled = new Set([...markup.matchAll(/<label for="([^"]*)"/g)].map(([, id]) => id));
    for (const { tag, attributes } of elementsOf(bare.replace(/<datalist.*?<\/datalist>/s, ""))) {
      if (!["input", "select", "textarea"].includes(tag)) continue;
      if (attributes.get("type") === "hidden") continue;
      const named = labelled.has(attributes.get("id") ?? "") || attributes.has("aria-label");
      assert.ok(named, `${name}: ${attributes.get("name") ?? tag}`);
    }
  }
});

test("below three witnesses a page of a place says so and shows no number", () => {
  const text = textOf(subjectPage(samples.contextOf("en"), samples.quietSubject));
  assert.match(text, /Fewer than 3 reports in the last 2 h\./);
  assert.doesNotMatch(text, /witness(es)? with trouble/);
  assert.doesNotMatch(text, /Last report: /);
  const shown = textOf(
    subjectPage(samples.contextOf("en"), { ...samples.quietSubject, witnesses2h: 3 }),
  );
  assert.match(shown, /3 witnesses with trouble in the last 2 h/);
});

test("a finding tells no number of fewer than three witnesses, in words or in its list of numbers", () => {
  const finding = samples.resolvedView.findings[0];
  assert.ok(finding !== null && finding !== undefined);
  const withCount = (count: number): string =>
    textOf(
      statementPage(samples.contextOf("en"), {
        ...samples.statementPageOf(samples.resolvedView),
        findings: [
          { ...finding, reason: "reports_after_claim", numbers: { witnesses_after: count } },
          null,
        ],
      }),
    );
  assert.match(withCount(2), /Witnesses still report the outage since\./);
  assert.match(withCount(2), /witnesses_after fewer than 3/);
  assert.match(withCount(3), /3 witnesses still report the outage/);
  assert.match(withCount(3), /witnesses_after 3/);
});

const stateText = (
  lang: Language,
  shown: ShownState,
  changes: Partial<IncidentCard> = {},
): string =>
  textOf(incidentPage(samples.contextOf(lang), { ...samples.incident, ...changes, shown }));

test("the first line says what is down, where, since when, and what is claimed against it", () => {
  const french = stateText("fr", "claimed_over");
  assert.ok(
    french.includes(
      "Panne de télévision chez Proximus en Belgique, dans 9 provinces sur 11, depuis lundi à 20:55.",
    ),
  );
  assert.ok(
    french.includes(
      "L’opérateur a dit lundi à 22:30 que c’est résolu\u202F; 214 témoins de 38 communes disent que non.",
    ),
  );
  const english = stateText("en", "claimed_over");
  assert.ok(
    english.includes("Proximus TV is down in 9 of 11 provinces in Belgium since Monday at 20:55."),
  );
  assert.ok(english.includes("214 witnesses in 38 communes say it is not."));
  assert.ok(english.includes("No end time given for 9 h."));
});

test("the counter after 'resolved' names the time, the witnesses, the last one and the places", () => {
  const text = stateText("en", "claimed_over");
  assert.ok(
    text.includes(
      "Since “resolved” (Mon 22:30): 214 witnesses in 38 communes still down; last: 21:00.",
    ),
  );
  assert.match(text, /Charleroi\s+21:00/);
  assert.match(text, /Tournai\s+02:57/);
});

test("every state has a word, a shape and a sentence in every language", () => {
  const states: readonly ShownState[] = [
    "none",
    "checking",
    "down",
    "claimed_over",
    "recovering",
    "over",
    "unknown",
  ];
  for (const lang of LANGUAGES) {
    const seen = new Set<string>();
    for (const shown of states) {
      const markup = subjectPage(samples.contextOf(lang), { ...samples.subject, shown });
      const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(markup)?.[1] ?? "";
      seen.add(heading);
      assert.match(heading, new RegExp(`class="mark s-${shown}"`));
      assert.doesNotThrow(() => stateText(lang, shown));
    }
    assert.equal(seen.size, states.length, lang);
  }
});

test("an incident that is over says when it began and ended and asks for no more reports", () => {
  const text = stateText("en", "over", { endedAt: samples.at("09T20:00"), afterResolved: null });
  assert.ok(text.includes("is over: it began on Monday at 20:55 and ended at 20:00."));
  assert.ok(!text.includes("I am affected"));
});

test("the axis keeps time order, names days and says long gaps", () => {
  const markup = incidentPage(samples.contextOf("en"), samples.incident);
  const axis = markup.slice(markup.indexOf(`class="axis"`), markup.indexOf(`id="findings"`));
  const times = [
    ...axis.matchAll(/<li class="point (?:says|seen)[^>]*> <time datetime="([^"]*)"/g),
  ].map(([, at]) => at ?? "");
  assert.equal(times.length, samples.incident.axis.length);
  assert.deepEqual(times, times.toSorted());
  assert.ok(/Monday,? 8 January 2018/.test(textOf(axis)));
  assert.ok(textOf(axis).includes("3 h 43 min later"));
});

test("a long axis folds its older part away and still holds all of it", () => {
  const [state] = samples.incident.axis;
  assert.ok(state !== undefined);
  const axis = Array.from({ length: 60 }, (_, index) => ({
    ...state,
    at: state.at + index * 60_000,
  }));
  const markup = incidentPage(samples.contextOf("en"), { ...samples.incident, axis });
  assert.ok(textOf(markup).includes("20 earlier moments"));
  assert.equal(markup.match(/class="point seen/g)?.length, 60);
});

test("operators' words keep their language", () => {
  const markup = operatorPage(samples.contextOf("en"), samples.operator);
  assert.match(markup, /<span lang="fr">Le problème est résolu/);
  assert.match(markup, /<span lang="nl">Een?|<span lang="nl">Une? minorité/);
});

test("the chart has the same numbers as its table, hidden ones in neither", () => {
  const markup = subjectPage(samples.contextOf("en"), samples.subject);
  const bars = samples.subject.bars.filter(({ reports }) => reports !== null).length;
  assert.equal(markup.match(/class="bar"/g)?.length, bars);
  assert.equal(markup.match(/class="stub"/g)?.length, samples.subject.bars.length - bars);
  assert.ok(
    textOf(markup).includes("up to 66 at 02:00") || textOf(markup).includes("up to 66 at 03:00"),
  );
  assert.equal(
    markup.match(/<td>\s*fewer than 3\s*<\/td>/g)?.length,
    samples.subject.bars.length - bars,
  );
});

test("the report form works without scripts: one text box, everything else folded away", () => {
  const markup = reportPage(samples.contextOf("fr"), {
    values: {},
    problems: {},
    subject: null,
    key: "",
  });
  const form = markup.slice(markup.indexOf("<form"), markup.indexOf("</form>"));
  const visible = form.replace(/<details.*<\/details>/s, "");
  const fields = elementsOf(`${visible}</form>`).filter(
    ({ tag, attributes }) =>
      ["input", "textarea", "select"].includes(tag) && attributes.get("type") !== "hidden",
  );
  assert.deepEqual(
    fields.map(({ attributes }) => attributes.get("name")),
    // The photo is uncovered by the script: without it, photos are added on the witness's own page.
    ["text", "photo", "website"],
  );
  assert.match(form, /method="post"/);
});

test("a refused report keeps what was typed and opens the folded fields that are wrong", () => {
  const markup = reportPage(samples.contextOf("en"), {
    values: { text: "no TV", place: "Xyz", services: ["tv", "mail"], operator: "orange.be" },
    problems: { place: "We cannot find this place." },
    subject: null,
    key: "abcdefgh",
  });
  assert.match(markup, /<details class="more"\s+open\s*>/);
  assert.match(markup, /value="Xyz"/);
  assert.match(markup, /\nno TV<\/textarea>/);
  assert.match(markup, /value="tv"\s+checked/);
  assert.match(markup, /<option value="orange\.be"\s+selected\s*>\s*Orange \(orange\.be\)/);
  assert.match(markup, /name="key" value="abcdefgh"/);
  assert.match(markup, /aria-invalid="true"/);
});

test("an erased report shows nothing but that it is erased", () => {
  const erased: ReportView = { ...samples.report, erased: true };
  const markup = witnessPage(samples.contextOf("en"), {
    token: "t",
    report: erased,
    text: null,
    subject: samples.subject,
    incident: samples.card,
    statements: [],
    fresh: false,
    problems: {},
  });
  assert.match(textOf(markup), /Erased\. Nobody can read/);
  assert.doesNotMatch(markup, /<form/);
});

test("an operator or place outside the register is shown by its id", () => {
  const strange = {
    ...samples.card,
    operator: asOperatorId("net1"),
    areas: [samples.code("XA-C1")],
  };
  const text = textOf(homePage(samples.contextOf("en"), { ...samples.home, down: [strange] }));
  assert.ok(text.includes("net1 TV is down in XA-C1"));
});

test("addresses keep the prefix of the desk", () => {
  const context = samples.contextOf("fr", { base: "/demo" });
  for (const { tag, attributes } of elementsOf(homePage(context, samples.home))) {
    const address = attributes.get("href") ?? attributes.get("action");
    if (address === undefined || tag === "link") continue;
    assert.match(address, /^(\/demo\/|#)/);
  }
});

test("no template puts a value into an unquoted attribute, and only constants are raw", () => {
  const folder = new URL("./", import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("map/"),
  );
  assert.ok(names.length > 30);
  const raw: string[] = [];
  for (const name of names) {
    const source = readFileSync(new URL(name, folder), "utf8");
    assert.doesNotMatch(source, /\s[a-z-]+=\$\{/, name);
    if (/\braw\(/.test(source)) raw.push(name);
  }
  // Whoever adds a file here has looked at what it makes raw: constants, drawings from numbers.
  // Maps (`map/`) are left out: drawings through and through.
  assert.deepEqual(raw.toSorted(), ["axis.ts", "bars.ts", "html.ts", "layout.ts", "marks.ts"]);
});

test("the style sheet is small, and holds no address", () => {
  const sheets = ["colours.css", "look.css"].map((name) =>
    readFileSync(new URL(name, import.meta.url), "utf8"),
  );
  const css = smallCss(sheets.join(""));
  assert.ok(Buffer.byteLength(css) <= 12_800, `${Buffer.byteLength(css)} bytes`);
  assert.doesNotMatch(css, /url\(|@import/);
});
