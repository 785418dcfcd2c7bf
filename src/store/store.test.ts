import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { countReports } from "./queries/count.ts";
import { rowsOf } from "./queries/report-rows.ts";
import { type CountedReport, ReportColumns } from "./report-columns.ts";
import { asAreaCode, asReportId, asWitnessKey } from "../model/ids.ts";
import type { Entry } from "../model/entry.ts";
import { openStore } from "./open-store.ts";
import type { Store, Topic } from "./store.ts";
import {
  finding,
  INCIDENT,
  incident,
  numbering,
  PROXIMUS,
  report,
  SCARLET,
  smallDeps,
  statement,
} from "./_world.ts";

const HOUR = 3_600_000;
const T = Date.UTC(2026, 0, 8, 20);
const store = (): Store => openStore({ path: ":memory:", boot: "test" }, smallDeps());
const subject = (
  area: string | null,
  service: "tv" | "internet" | null = "tv",
  operator = PROXIMUS,
) => ({
  operator,
  service,
  area: area === null ? null : asAreaCode(area),
});

test("what happens to a network renews its brands' pages, and what happens to a brand its network's", () => {
  const store = openStore({ path: ":memory:", boot: "t" }, smallDeps());
  const entry = numbering();
  const versions = (): number[] =>
    (["operator:proximus", "operator:scarlet", "operator:voo"] as const).map((topic) =>
      store.version(topic),
    );
  assert.deepEqual(versions(), [0, 0, 0]);
  store.apply([entry(incident(1, 1_000), 1_000)]);
  assert.deepEqual(versions(), [1, 1, 0]);
  store.apply([entry(report("r", 2_000, { operator: SCARLET }), 2_000)]);
  assert.deepEqual(versions(), [2, 2, 0]);
  store.close();
});

test("while the desk does not look no page says that nothing is known; what was seen stays", () => {
  const blindFrom = T + HOUR;
  const deps = { ...smallDeps(), looks: (now: number) => now < blindFrom };
  const desk = openStore({ path: ":memory:", boot: "blind" }, deps);
  const entry = numbering();
  const shown = (now: number): string[] => [
    desk.subject(subject("XA-1", "internet"), now).shown,
    ...desk.operator(PROXIMUS, now).services.map((service) => service.shown),
  ];
  assert.deepEqual(new Set(shown(blindFrom - 1)), new Set(["none"]));
  assert.deepEqual(new Set(shown(blindFrom)), new Set(["unknown"]));
  desk.apply([entry(incident(1, T), T)]);
  const seen = shown(blindFrom - 1).filter((state) => state !== "none");
  assert.ok(seen.length > 0);
  assert.deepEqual(
    shown(blindFrom).filter((state) => state !== "unknown"),
    seen,
  );
  desk.close();
});

test("below three witnesses a page gets no number, no hour and no bar", () => {
  const desk = store();
  const entry = numbering();
  desk.apply([entry(report("a", T), T), entry(report("b", T + 1), T + 1)]);
  const two = desk.subject(subject("XA-1"), T + HOUR);
  assert.equal(two.witnesses2h, null);
  assert.equal(two.lastReportAt, null);
  assert.ok(two.bars.every((bar) => bar.reports === null));
  desk.apply([entry(report("c", T + 2), T + 2)]);
  const three = desk.subject(subject("XA-1"), T + HOUR);
  assert.equal(three.witnesses2h, 3);
  assert.equal(three.lastReportAt, T + 2);
  assert.equal(three.bars.find((bar) => bar.from === T)?.reports, 3);
});

test("one witness counts once, a report says its place and its service, brands count on their network", () => {
  const desk = store();
  const entry = numbering();
  const one = asWitnessKey("same");
  desk.apply([
    ...[1, 2, 3, 4].map((n) => entry(report(`r${n}`, T + n, { witness: one }), T + n)),
    entry(report("x", T, { area: asAreaCode("XA-2") }), T),
    entry(report("y", T, { area: asAreaCode("XA-3") }), T),
    entry(report("z", T, { operator: SCARLET, area: asAreaCode("XA-3") }), T),
    entry(report("up", T, { status: "up", area: asAreaCode("XA-3") }), T),
    entry(report("net", T, { services: ["internet"], area: asAreaCode("XA-3") }), T),
    entry(report("any", T, { services: [], area: asAreaCode("XA-3") }), T),
  ]);
  assert.equal(
    desk.subject(subject("XA-1"), T + HOUR).witnesses2h,
    null,
    "four reports of one witness",
  );
  assert.equal(
    desk.subject(subject("XA-3"), T + HOUR).witnesses2h,
    3,
    "y, the brand's z, and the one without service",
  );
  assert.equal(
    desk.subject(subject("XA"), T + HOUR).witnesses2h,
    5,
    "the country holds its communes",
  );
  assert.equal(desk.subject(subject("XA-3", null), T + HOUR).witnesses2h, 4, "all services");
  assert.equal(
    desk.subject(subject("XA-3", "tv", SCARLET), T + HOUR).witnesses2h,
    null,
    "one report names the brand",
  );
  assert.equal(
    desk.subject(subject("XA"), T + 2 * HOUR + 1_000).witnesses2h,
    null,
    "two hours later nothing is recent",
  );
});

test("a correction moves a report, an erasure keeps its count and drops its words", () => {
  const desk = store();
  const entry = numbering();
  desk.apply(["a", "b", "c"].map((id) => entry(report(id, T, { sealed: "xyz" }), T)));
  desk.apply([
    entry(
      {
        kind: "correction",
        report: asReportId("a"),
        changes: { area: asAreaCode("XA-2"), services: ["internet"] },
      },
      T,
    ),
    entry({ kind: "erasure", report: asReportId("b") }, T),
  ]);
  assert.equal(desk.subject(subject("XA-1"), T + HOUR).witnesses2h, null);
  const moved = desk.report(asReportId("a"), T + HOUR);
  assert.deepEqual([moved?.area, moved?.services, moved?.corrected], ["XA-2", ["internet"], true]);
  const erased = desk.report(asReportId("b"), T + HOUR);
  assert.deepEqual([erased?.erased, erased?.sealed, erased?.status], [true, null, "down"]);
  assert.equal(desk.subject(subject("XA", null), T + HOUR).witnesses2h, 3);
});

const evening = (): Entry[] => {
  const entry = numbering();
  const entries = ["a", "b", "c", "d"].map((id, n) =>
    entry(report(id, T + n * 60_000), T + n * 60_000),
  );
  entries.push(entry(incident(4, T, { state: "suspected" }), T + 4 * 60_000));
  entries.push(entry(incident(4, T), T + 5 * 60_000));
  entries.push(entry(statement("s1", T + HOUR, [{ kind: "resolved", at: T + HOUR }]), T + HOUR));
  entries.push(
    ...["e", "f", "g"].map((id, n) =>
      entry(report(id, T + 2 * HOUR + n, { area: asAreaCode("XA-2") }), T + 2 * HOUR + n),
    ),
  );
  entries.push(entry(finding(7, "s1", "contradicted"), T + 3 * HOUR));
  return entries;
};

test("after 'resolved' the incident counts who is still down, and says that it is only claimed to be over", () => {
  const desk = store();
  desk.apply(evening());
  const page = desk.incident(INCIDENT, T + 4 * HOUR);
  assert.equal(page?.shown, "claimed_over");
  assert.equal(page?.witnesses, 7);
  assert.equal(page?.confirmedAt, T + 5 * 60_000);
  assert.equal(page?.noEtaSince, T + 5 * 60_000);
  assert.deepEqual(
    [page?.afterResolved?.witnesses, page?.afterResolved?.communes, page?.afterResolved?.last],
    [3, 1, T + 2 * HOUR + 2],
  );
  assert.deepEqual(page?.afterResolved?.places, [{ area: "XA-2", last: T + 2 * HOUR + 2 }]);
  assert.deepEqual(
    page?.history.map(({ state }) => state),
    ["suspected", "confirmed"],
  );
  const sides = page?.axis.map((item) => (item.side === "says" ? "says" : item.what));
  assert.deepEqual(sides, ["reports", "state", "state", "says", "reports"]);
  const home = desk.home(T + 4 * HOUR);
  assert.equal(home.down.length, 1);
  assert.equal(home.contradicted.length, 1);
});

test("a place outside the outline is not down, a place inside is, an exception is not", () => {
  const desk = store();
  const entry = numbering();
  desk.apply([entry(incident(0, T, { except: [asAreaCode("XA-2")] }), T)]);
  const shown = (area: string | null): string => desk.subject(subject(area), T + HOUR).shown;
  assert.deepEqual(["XA-1", "XA-2", "XA-3", "XA"].map(shown), ["down", "none", "none", "none"]);
  assert.equal(
    desk.subject(subject("XA"), T + HOUR).open.length,
    1,
    "the country's page still names it",
  );
  assert.equal(shown(null), "down");
});

test("over, reopened and over again: the end is forgotten at a relapse", () => {
  const desk = store();
  const entry = numbering();
  const at = (n: number): number => T + n * HOUR;
  desk.apply([
    entry(incident(0, T), at(1)),
    entry(incident(0, T, { state: "over", endedAt: at(2) }), at(3)),
  ]);
  assert.equal(desk.incident(INCIDENT, at(4))?.overAt, at(3));
  assert.equal(desk.home(at(4)).over.length, 1);
  desk.apply([entry(incident(0, T, { state: "reopened" }), at(5))]);
  assert.equal(desk.incident(INCIDENT, at(6))?.overAt, null);
  desk.apply([entry(incident(0, T, { state: "over", endedAt: at(6) }), at(7))]);
  assert.equal(desk.incident(INCIDENT, at(8))?.overAt, at(7));
  assert.equal(desk.incident(INCIDENT, at(8))?.confirmedAt, at(1));
});

test("what is applied in one go, entry by entry, or twice gives the same pages", () => {
  const pages = (desk: Store): unknown => [
    desk.home(T + 4 * HOUR),
    desk.incident(INCIDENT, T + 4 * HOUR),
    desk.operator(PROXIMUS, T + 4 * HOUR),
    desk.recentReports(10),
  ];
  const whole = store();
  whole.apply(evening());
  const single = store();
  for (const entry of evening()) single.apply([entry]);
  single.apply(evening());
  assert.deepEqual(pages(single), pages(whole));
  assert.equal(single.seq, evening().length);
});

test("a quarantined report is kept and never counted, until it is corrected nothing changes that", () => {
  const desk = store();
  const entry = numbering();
  desk.apply(["a", "b"].map((id) => entry(report(id, T), T)));
  desk.apply([entry(report("bot", T, { quarantined: true }), T)]);
  assert.equal(desk.subject(subject("XA-1"), T + HOUR).witnesses2h, null);
  assert.equal(desk.report(asReportId("bot"), T + HOUR)?.status, "down");
});

test("a store opened again counts as before", () => {
  const folder = mkdtempSync(join(tmpdir(), "vigie-store-"));
  try {
    const path = join(folder, "store.sqlite");
    const open = (boot: string): Store => openStore({ path, boot }, smallDeps());
    const first = open("boot-1");
    first.apply(evening());
    const before = first.incident(INCIDENT, T + 4 * HOUR);
    first.close();
    const second = open("boot-2");
    assert.equal(second.seq, evening().length, "closed in order: another boot may trust it");
    assert.deepEqual(second.incident(INCIDENT, T + 4 * HOUR), before);
    // Not closed, as after a kill: the same boot trusts it, another one computes it anew.
    assert.equal(open("boot-2").seq, evening().length);
    assert.equal(open("boot-3").seq, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("counting 100,000 reports of one incident walks columns, and a late report is found at its time", () => {
  const columns = new ReportColumns();
  const row = (seq: number, saidAt: number): CountedReport => ({
    seq,
    receivedAt: T + seq,
    saidAt,
    network: "proximus",
    operator: "proximus",
    services: 2,
    person: `w${seq % 40_000}`,
    commune: asAreaCode("XA-1"),
    path: "/XA/XA-P1/XA-1/",
    counts: "trouble",
  });
  for (let seq = 1; seq <= 100_000; seq++) columns.set(row(seq, T + seq));
  columns.set(row(100_001, T + 5));
  const filter = {
    network: PROXIMUS,
    brand: null,
    services: 2,
    areas: [asAreaCode("XA-P1")],
    except: [],
    placeless: false,
    from: T,
    to: T + 1_000_000,
  };
  assert.deepEqual(countReports(rowsOf(columns, filter)), {
    witnesses: 40_000,
    communes: 1,
    last: T + 100_000,
  });
  assert.equal(countReports(rowsOf(columns, { ...filter, from: T + 5, to: T + 6 })).witnesses, 2);
  columns.set({ ...row(7, T + 7), counts: "nothing" });
  assert.equal(countReports(rowsOf(columns, { ...filter, from: T + 7, to: T + 8 })).witnesses, 0);
});

test("a gap in the entries is refused and changes nothing", () => {
  const desk = store();
  const [first, , third] = evening();
  assert.ok(first !== undefined && third !== undefined);
  desk.apply([first]);
  assert.throws(() => desk.apply([third]), /one is missing/);
  assert.equal(desk.seq, 1);
});

test("a change names what it touched, and nothing else", async () => {
  const desk = store();
  const entry = numbering();
  const seen: Topic[][] = [];
  desk.onChange((topics) => seen.push([...topics]));
  const reached = desk.reached(2);
  desk.apply([entry(report("a", T, { operator: SCARLET }), T), entry({ kind: "tick" }, T)]);
  await reached;
  assert.deepEqual(seen, [["all", "operator:scarlet", "operator:proximus"]]);
  assert.equal(desk.version("operator:proximus"), 1);
  assert.equal(desk.version("operator:orange.fr"), 0);
});
