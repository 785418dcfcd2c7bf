// Takings from a list: looked at first, refused line by line, written down as one entry.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readTakings } from "../src/commands/line/read-takings.ts";
import { TAKINGS_CHARS_MAX, TAKINGS_ROWS_MAX } from "../src/commands/line/limits.ts";
import { openTestDesk, postForm, type TestDesk } from "./_desk.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TODAY = "2022-02-10";

let desk: TestDesk;
before(async () => {
  desk = await openTestDesk();
});
after(() => desk.close());

test("a list is read as spreadsheets and tills write it, in four languages", () => {
  for (const csv of [
    "date,takings\n2022-02-03,1250.50\n2022-02-04,80",
    "Jour;Recettes\r\n03/02/2022;1 250,50 €\r\n04/02/2022;80\r\n",
    "\uFEFFdatum;omzet\n3-2-2022;1.250,50\n4-2-2022;80",
    "Datum\tUmsatz\n03.02.2022\t1.250,50\n04.02.2022\t80,00",
    '2022-02-03;"1,250.50"\n2022-02-04;80',
  ])
    assert.deepEqual(readTakings(csv, TODAY), {
      days: [
        { day: "2022-02-03", expectedCents: null, actualCents: 125_050 },
        { day: "2022-02-04", expectedCents: null, actualCents: 8000 },
      ],
      errors: [],
    });
  assert.deepEqual(readTakings("Tag;Erwartet;Ist\n2022-02-03;100;\n", TODAY).days, [
    { day: "2022-02-03", expectedCents: 10_000, actualCents: null },
  ]);
});

test("each line that cannot be read is named by its number", () => {
  const csv = [
    "day,takings",
    "2022-02-03,100",
    "2022-02-30,100",
    "",
    "2022-02-04,lots",
    "2022-02-03,100",
    "2022-02-11,100",
    "2022-02-05,",
  ].join("\n");
  assert.deepEqual(readTakings(csv, TODAY).errors, [
    { line: 3, problem: "day" },
    { line: 5, problem: "amount" },
    { line: 6, problem: "twice" },
    { line: 7, problem: "future" },
    { line: 8, problem: "amount" },
  ]);
  for (const nothing of ["", "hello", "a;b;c;d\n1;2;3;4", "day\n2022-02-03"])
    assert.equal(readTakings(nothing, TODAY).errors.length, 1, nothing);
});

test("a list has bounds", () => {
  const days = (count: number): string =>
    Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2019, 0, 1 + index)).toISOString().slice(0, 10);
      return `${day},1`;
    }).join("\n");
  assert.equal(readTakings(days(TAKINGS_ROWS_MAX), TODAY).days.length, TAKINGS_ROWS_MAX);
  assert.deepEqual(readTakings(days(TAKINGS_ROWS_MAX + 1), TODAY).errors, [
    { line: TAKINGS_ROWS_MAX + 1, problem: "too_many" },
  ]);
  assert.equal(
    readTakings("x".repeat(TAKINGS_CHARS_MAX + 1), TODAY).errors[0]?.problem,
    "too_many",
  );
});

const upload = (path: string, file: Blob): Promise<Response> => {
  const body = new FormData();
  body.append("file", file, "till.csv");
  return fetch(`${desk.url}${path}/takings`, {
    method: "POST",
    body,
    headers: { accept: "text/html" },
  });
};

test("looking at a list writes nothing; written down it is one entry, and trouble is measured by like days", async () => {
  const opened = await postForm(`${desk.url}/line/open`, { name: "Kino" });
  const path = opened.headers.get("location") ?? "";
  // Noon, so that no zone has another day.
  const start = desk.commands.clock();
  desk.later((((12 * HOUR - start) % DAY) + DAY) % DAY);
  const now = desk.commands.clock();
  const day = (back: number): string =>
    new Date(now - back * 86_400_000).toISOString().slice(0, 10);
  const kinds = async (): Promise<unknown[]> => {
    const diary = (await (await fetch(`${desk.url}${path}/diary.json`)).json()) as {
      entries: { kind: string }[];
    };
    return diary.entries.map(({ kind }) => kind);
  };
  await postForm(`${desk.url}${path}/records`, {
    kind: "state",
    lines: "main",
    state: "dead",
  });
  desk.later(HOUR);
  const bad = await upload(path, new Blob([`date;recettes\n${day(7)};100\nhier;5`]));
  assert.equal(bad.status, 422);
  assert.match(await bad.text(), /Ligne 3/);
  const csv = `date;recettes\n${day(14)};1000\n${day(7)};2000,50\n${day(6)};9\n${day(0)};100`;
  const good = await upload(path, new Blob([csv]));
  assert.equal(good.status, 200);
  const page = await good.text();
  assert.match(page, /name="csv" value="date;recettes/);
  assert.deepEqual(await kinds(), ["business", "state"], "nothing is written down by looking");
  const refused = await postForm(`${desk.url}${path}/records`, { kind: "takings_list", csv: "x" });
  assert.equal(refused.status, 422);
  const written = await postForm(`${desk.url}${path}/records`, { kind: "takings_list", csv });
  assert.equal(written.status, 303, await written.text());
  assert.deepEqual(await kinds(), ["business", "state", "takings_list"]);
  const costs = (await (await fetch(`${desk.url}${path}/costs`)).text()).replaceAll(
    /[\u00A0\u202F]/g,
    " ",
  );
  const [, main = ""] = costs.split("<main");
  assert.match(main, /1 500,25 €\s*<br>\s*<span class="small">moyenne de 2 jours semblables/);
  assert.match(main, /1 400,25 €/, "what is missing");
  assert.match(main, /3 autres jours disent/);
});
