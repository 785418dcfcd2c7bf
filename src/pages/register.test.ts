import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Language } from "../model/vocabulary.ts";
import { asStatementId } from "../model/ids.ts";
import { articleText } from "./article-text.ts";
import { findingBlock } from "./findings.ts";
import { frameOf } from "./frame.ts";
import { toText } from "./html.ts";
import { plainMarkdown, postMortemMarkdown } from "./postmortem-markdown.ts";
import { incidentPage } from "./public/incident.ts";
import { postMortemPage } from "./public/postmortem.ts";
import { recordPage } from "./public/record.ts";
import { statementPage } from "./public/statement.ts";
import * as register from "./_register-samples.ts";
import * as samples from "./_samples.ts";
import { textOf } from "./_well-formed.ts";
import { diffWords } from "./text-diff.ts";

const numbersIn = (text: string): ReadonlySet<string> => new Set(text.match(/\d+/g) ?? []);
const mainOf = (markup: string): string => /<main[^]*<\/main>/.exec(markup)?.[0] ?? "";
const foreign = (text: string, page: string): readonly string[] => {
  const shown = numbersIn(page);
  return [...numbersIn(text)].filter((number) => !shown.has(number));
};

const WORDS = "Rétabli à 17 h chez 3 voisins";
const ADDRESS = "https://desk.example/incident";
const incident = register.fullIncident(WORDS);
const quotes = [register.quoteOf("Rien depuis 2 jours")];
const pageIn = (lang: Language): string =>
  textOf(incidentPage(samples.contextOf(lang), incident, quotes));

test("the article holds the sentence, the counter, places, quotes, and no number the page does not show", () => {
  for (const lang of LANGUAGES) {
    const frame = frameOf(samples.contextOf(lang));
    const text = articleText(frame, incident, { quotes, address: ADDRESS });
    assert.ok(numbersIn(text).size > 10, "there are numbers to look at");
    assert.deepEqual(foreign(text, pageIn(lang)), [], lang);
    for (const words of ["214", "38", "22:30", "Charleroi", "Rien depuis 2 jours", ADDRESS])
      assert.ok(text.includes(words), `${lang}: ${words}`);
  }
  const english = articleText(frameOf(samples.contextOf("en")), incident, {
    quotes: [],
    address: ADDRESS,
  });
  assert.match(english, /Charleroi · 21:00\n/);
  assert.doesNotMatch(english, /Anne/, "no quote where nobody agreed to one");
  assert.equal(foreign(`${english} 4711`, pageIn("en")).length, 1, "the comparison can fail");
});

test("the post-mortem shows no number that the incident's page does not show, in HTML and Markdown", () => {
  for (const lang of LANGUAGES) {
    const context = samples.contextOf(lang);
    const page = pageIn(lang);
    const markup = textOf(mainOf(postMortemPage(context, incident)));
    const markdown = postMortemMarkdown(context, incident, ADDRESS);
    for (const text of [markup, markdown]) {
      assert.ok(numbersIn(text).size > 20);
      assert.deepEqual(foreign(text, page), [], lang);
      assert.ok(text.includes("22:30") && text.includes("Jan Smit"));
    }
  }
});

test("an hour of fewer than three witnesses stays hidden in every form", () => {
  const hidden = { from: samples.at("09T19:00"), to: samples.at("09T20:00"), reports: null };
  const view = { ...incident, bars: [{ ...hidden, usual: 1 }] };
  const context = samples.contextOf("en");
  assert.match(textOf(postMortemPage(context, view)), /19:00 fewer than 3 1/);
  assert.match(postMortemMarkdown(context, view, ADDRESS), /\| 19:00 \| fewer than 3 \| 1 \|/);
});

test("nobody's words become markup in Markdown, nor a line of their own", () => {
  assert.equal(plainMarkdown("# x\n\n- [a](b) <i>|`*_"), "\\# x - \\[a\\](b) \\<i\\>\\|\\`\\*\\_");
  assert.equal(plainMarkdown("1. one"), "\\1. one");
  const hostile = "](javascript:alert(1))\n# Titre\n| a | b |\n<script>alert(1)</script>";
  const markdown = postMortemMarkdown(
    samples.contextOf("fr"),
    register.fullIncident(hostile),
    ADDRESS,
  );
  assert.doesNotMatch(markdown, /^# Titre/m);
  assert.doesNotMatch(markdown, /(?<!\\)<script/);
  assert.doesNotMatch(markdown, /(?<!\\)\]\(javascript/);
});

test("a reply stands beside its finding, in full on the statement's page, and names who replied", () => {
  const long = "mot ".repeat(200).trim();
  const view = { ...samples.resolvedView, replies: [register.replyOf(long)] };
  const frame = frameOf(samples.contextOf("en"));
  const short = textOf(toText(findingBlock(frame, view, { index: 0, open: false })));
  assert.match(short, /Reply: Jan Smit, Proximus · 12:00/);
  assert.ok(short.length < long.length && short.includes("…"));
  assert.ok(
    !textOf(toText(findingBlock(frame, view, { index: 1, open: false }))).includes("Reply"),
  );
  const open = textOf(statementPage(samples.contextOf("en"), samples.statementPageOf(view)));
  assert.ok(open.includes(long));
  assert.match(open, /An answer to the verdict “contradicted”\./);
});

test("versions are listed with their times and what changed from one to the next", () => {
  const [old, next] = [samples.resolvedView, register.versionOf("Le problème est presque résolu.")];
  const view = { ...samples.statementPageOf(next), versions: [old, next] };
  const markup = statementPage(samples.contextOf("en"), view);
  assert.match(markup, /<del><span class="hidden">removed:[^<]*<\/span>/);
  assert.match(markup, /<ins><span class="hidden">added:[^<]*<\/span>[^<]*presque/);
  assert.match(textOf(markup), /stood until 10:00/);
});

test("a cause that was corrected leads to the later statement, and the original stays", () => {
  const claim = { kind: "cause", words: "un camion" } as const;
  const finding = samples.findingOf(claim, "not_testable", {
    reason: "corrected_by_operator",
    evidence: ["s9"],
  });
  const view = {
    ...samples.resolvedView,
    statement: { ...samples.resolved, id: asStatementId("s1"), claims: [claim] },
    findings: [finding],
  };
  const markup = statementPage(samples.contextOf("en"), samples.statementPageOf(view));
  assert.match(markup, /<a href="\/en\/statements\/s9">The later statement<\/a>/);
  assert.match(textOf(markup), /un camion.*itself corrected this later/);
});

test("an end time that was missed says by how long, where the end is known", () => {
  const claim = { kind: "eta", at: samples.at("09T12:00") } as const;
  const finding = (late: number | null): string =>
    textOf(
      toText(
        findingBlock(
          frameOf(samples.contextOf("en")),
          {
            ...samples.resolvedView,
            statement: { ...samples.resolved, claims: [claim] },
            findings: [
              samples.findingOf(claim, "contradicted", {
                reason: "missed",
                numbers: { late_minutes: late },
              }),
            ],
          },
          { index: 0, open: false },
        ),
      ),
    );
  assert.match(finding(200), /Missed by 3 h 20 min\./);
  assert.doesNotMatch(finding(null), /Missed by/);
});

test("an offer says from when until when", () => {
  const claim = {
    kind: "compensation",
    what: "un bouquet",
    from: samples.at("09T00:00"),
    until: samples.at("23T00:00"),
  } as const;
  const view = {
    ...samples.resolvedView,
    statement: { ...samples.resolved, claims: [claim] },
    findings: [null],
  };
  const text = textOf(statementPage(samples.contextOf("en"), samples.statementPageOf(view)));
  assert.match(text, /from Tuesday,? 9 January 2018, until Tuesday,? 23 January 2018/);
});

test("statements that do not agree stand side by side with since when", () => {
  const text = textOf(postMortemPage(samples.contextOf("en"), incident));
  assert.match(
    text,
    /Said to be resolved, then said to be still under way\. Both stand since 10:00\./,
  );
  assert.match(pageIn("en"), /Both stand since 10:00\. Side by side/);
});

test("works of a third party are shown with the parties named, and as the editors' conclusion", () => {
  const text = pageIn("en");
  assert.match(text, /Works by a third party · 13:00/);
  assert.match(text, /Parties: works company Rétabli à 17 h chez 3 voisins ; town Metz\./);
  assert.match(text, /Concluded by the editors/);
});

test("the record gives counts, intervals and what cannot be concluded", () => {
  const text = textOf(
    recordPage(samples.contextOf("en"), register.recordOf([samples.resolvedView])),
  );
  assert.match(text, /1 statement of its own on record; 7 confirmed incidents\./);
  assert.match(text, /No end time was given\./);
  // Six of seven were acknowledged, after 10 to 60 minutes; the seventh counts as later.
  assert.match(
    text,
    /median 40 min \(95% confidence interval 10 min to ∞\) known for 6 of 7 incidents/,
  );
  assert.match(text, /operators cannot be ranked by these numbers/);
});

test("the parts of a difference give both texts back", () => {
  const words = fc
    .array(fc.constantFrom("a", "b", "c", "d", " ", "\n", "é"), { maxLength: 30 })
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (old, next) => {
      const parts = diffWords(old, next);
      const without = (change: string): string =>
        parts
          .filter((part) => part.change !== change)
          .map(({ text }) => text)
          .join("");
      assert.equal(without("added"), old);
      assert.equal(without("removed"), next);
    }),
    { seed: 20260101, numRuns: 500 },
  );
  assert.deepEqual(diffWords("tout est résolu", "tout est presque résolu"), [
    { change: "same", text: "tout est " },
    { change: "added", text: "presque " },
    { change: "same", text: "résolu" },
  ]);
  const [long, other] = ["x ".repeat(5_000), "y ".repeat(5_000)];
  assert.deepEqual(
    diffWords(long, other).map(({ change }) => change),
    ["removed", "added", "same"],
  );
});
