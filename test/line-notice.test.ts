// The public page of a business: valid HTML, valid schema.org data, small, in one answer.
import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { NOTICE_SORTS } from "../src/model/line-record.ts";
import { LANGUAGES } from "../src/model/vocabulary.ts";
import { openTestDesk, postForm, type TestDesk } from "./_desk.ts";

const ANSWER_BYTES_MAX = 8 * 1024;
const HOUR = 3_600_000;

let desk: TestDesk;
before(async () => {
  desk = await openTestDesk();
});
after(() => desk.close());

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: { "no-inline-style": "error", "long-title": "off" },
});

async function valid(html: string, what: string): Promise<void> {
  const { results } = await validator.validateString(html);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} at line ${line}: ${message}`),
  );
  assert.deepEqual(found, [], what);
}

const TEXT = /\S/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /^\d\d:\d\d(:\d\d)?$/;

interface Type {
  readonly required: readonly string[];
  /** What a property may be: a shape of text, or the types of an object. */
  readonly properties: Readonly<Record<string, RegExp | readonly string[]>>;
}

/** The part of schema.org (release 28) that a notice may use, by type; anything else is an error. */
const TYPES: Readonly<Record<string, Type>> = {
  SpecialAnnouncement: {
    required: ["name", "text", "datePosted", "announcementLocation"],
    properties: {
      name: TEXT,
      text: TEXT,
      datePosted: MOMENT,
      expires: MOMENT,
      announcementLocation: ["LocalBusiness"],
    },
  },
  LocalBusiness: {
    required: ["name"],
    properties: {
      name: TEXT,
      address: ["PostalAddress"],
      telephone: TEXT,
      paymentAccepted: /^Cash$/,
      specialOpeningHoursSpecification: ["OpeningHoursSpecification"],
    },
  },
  PostalAddress: {
    required: [],
    properties: { streetAddress: TEXT, addressLocality: TEXT },
  },
  OpeningHoursSpecification: {
    required: ["validFrom", "opens", "closes"],
    properties: { validFrom: DAY, validThrough: DAY, opens: CLOCK, closes: CLOCK },
  },
};

function checkThing(thing: unknown, allowed: readonly string[], path: string): void {
  assert.ok(typeof thing === "object" && thing !== null, path);
  const { "@type": type, ...rest } = thing as Readonly<Record<string, unknown>>;
  assert.ok(allowed.includes(String(type)), `${path}: ${String(type)}`);
  const known = TYPES[String(type)];
  assert.ok(known !== undefined, `${path}: no type ${String(type)}`);
  for (const name of known.required) assert.ok(name in rest, `${path} has no ${name}`);
  for (const [name, value] of Object.entries(rest)) {
    const expected = known.properties[name];
    assert.ok(expected !== undefined, `${path}: ${String(type)} has no property ${name}`);
    if (expected instanceof RegExp) assert.match(String(value), expected, `${path}.${name}`);
    else checkThing(value, expected, `${path}.${name}`);
  }
}

function checkData(html: string): Readonly<Record<string, unknown>> {
  const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  assert.equal(found.length, 1);
  const { "@context": context, ...thing } = JSON.parse(found[0]?.[1] ?? "") as Record<
    string,
    unknown
  >;
  assert.equal(context, "https://schema.org");
  checkThing(thing, ["SpecialAnnouncement", "LocalBusiness"], "$");
  return thing;
}

test("the checker of the data refuses what schema.org does not know", () => {
  const wrong = (thing: object): void =>
    assert.throws(() => checkThing(thing, ["LocalBusiness"], "$"), assert.AssertionError);
  wrong({ "@type": "LocalBusiness" });
  wrong({ "@type": "LocalBusiness", name: "x", colour: "red" });
  wrong({ "@type": "Cinema", name: "x" });
  wrong({ "@type": "LocalBusiness", name: "x", address: { "@type": "Place" } });
  checkThing({ "@type": "LocalBusiness", name: "x" }, ["LocalBusiness"], "$");
});

test("the checker of HTML finds a page that is broken", async () => {
  await assert.rejects(valid("<!doctype html><html><body><p><div></p></body></html>", "broken"));
});

test("every sort of notice, standing and ended, in each language, is valid and at most 8 KB in one answer", async () => {
  const opened = await postForm(`${desk.url}/line/open`, {
    name: 'Cinéma "Le Palace" & <Fils>',
    place: "Charleroi",
    street: "Rue de la Montagne 1",
    phone: "071 00 00 00",
  });
  const path = opened.headers.get("location") ?? "";
  const words = "Nous rouvrons dès que possible. ".repeat(60).slice(0, 1900);
  const add = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    const added = await postForm(`${desk.url}${path}/records`, fields);
    assert.equal(added.status, 303, await added.text());
  };
  const until = (): string => new Date(desk.commands.clock() + HOUR).toISOString();
  let page = "";
  const checkAll = async (what: string): Promise<void> => {
    for (const lang of LANGUAGES) {
      const response = await fetch(`${desk.url}${page}/${lang}`, {
        headers: { "accept-encoding": "gzip" },
      });
      assert.equal(response.status, 200);
      const html = await response.text();
      await valid(html, `${what} ${lang}`);
      checkData(html);
      assert.doesNotMatch(html, /<link rel="stylesheet"|<script(?! type="application\/ld)|<img/);
    }
    for (const part of ["embed", "poster"])
      await valid(await (await fetch(`${desk.url}${page}/${part}`)).text(), `${what} ${part}`);
  };
  for (const notice of NOTICE_SORTS) {
    await add({ kind: "notice", notice, words, instead: "0470 12 34 56", until: until() });
    if (page === "") {
      const file = await (await fetch(`${desk.url}${path}`)).text();
      page = /href="(\/line\/p\/[\w-]+)"/.exec(file)?.[1] ?? "";
    }
    await checkAll(notice);
  }
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const asked = request(
      `${desk.url}${page}/fr`,
      { headers: { "accept-encoding": "gzip" } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => resolve(Buffer.concat(parts)));
      },
    );
    asked.on("error", reject);
    asked.end();
  });
  assert.match(gunzipSync(bytes).toString("utf8"), /^<!doctype html>/);
  assert.ok(bytes.length <= ANSWER_BYTES_MAX, `${bytes.length} bytes`);
  console.log(`a notice with 1900 characters of words: ${bytes.length} bytes (gzip)`);
  for (const route of ["", "/check", "/notice", "/report", "/costs", "/diary", "/share"])
    await valid(await (await fetch(`${desk.url}${path}${route}`)).text(), `owner ${route}`);
  // By the clock.
  desk.later(HOUR + 1);
  await checkAll("ended");
  const ended = checkData(await (await fetch(`${desk.url}${page}/en`)).text());
  assert.equal(ended["@type"], "LocalBusiness", "what has ended is announced no more");
});
