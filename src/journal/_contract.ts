import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test, type TestContext } from "node:test";

import type { Entry } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import { decisionDraft, MONDAY, report, reportDraft, tick, witness } from "./_drafts.ts";
import { JOURNAL_LIMITS, type JournalLimits } from "./limits.ts";
import { type Journal, JournalError, type JournalFailure, type Vault } from "./port.ts";

export interface Opened {
  readonly journal: Journal;
  readonly vault: Vault;
}

/** A kind of journal under test. */
export interface ContractEngine {
  readonly name: string;
  /** Opens the journal at `place`; the same place again is the same journal after a restart. */
  open(place: string, clock: () => Instant, limits?: Partial<JournalLimits>): Promise<Opened>;
  /** False when a journal ends with its process. */
  readonly durable: boolean;
  place(context: TestContext): string;
}

const HOUR_MS = 3_600_000;

const refuses = (code: JournalFailure) => (error: unknown) =>
  error instanceof JournalError && error.code === code;

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : new TextDecoder().decode(bytes);

const collect = async (journal: Journal, fromSeq: number, count: number): Promise<Entry[]> => {
  const stop = new AbortController();
  const entries: Entry[] = [];
  for await (const chunk of journal.follow(fromSeq, stop.signal)) {
    entries.push(...chunk);
    if (entries.length >= count) stop.abort();
  }
  return entries;
};

const seqs = (entries: readonly { readonly seq: number }[]): number[] =>
  entries.map((entry) => entry.seq);
const sealedOf = (entry: Entry | undefined): string =>
  entry?.body.kind === "report" ? (entry.body.sealed ?? "") : "";
const withWords = (...plains: string[]) => ({
  seals: plains.map((plain, draft) => ({ draft, plain: words(plain) })),
});
const sealOf = (length: number, draft = 0) => ({
  seals: [{ draft, plain: new Uint8Array(length) }],
});
const upTo = (last: number, first = 1): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What every engine of the journal must do; a new engine is done when this passes. */
export const journalContract = (engine: ContractEngine): void => {
  const opened = async (context: TestContext, limits?: Partial<JournalLimits>) => {
    const clock = { now: MONDAY };
    const place = engine.place(context);
    const desk = await engine.open(place, () => clock.now, limits);
    context.after(() => desk.journal.close());
    return { ...desk, clock, place };
  };

  describe(`${engine.name}: appending`, () => {
    test("an empty journal has head 0", async (context) => {
      const { journal } = await opened(context);
      const zeros = "0".repeat(64);
      assert.deepEqual(await journal.head(), { seq: 0, lastDecision: 0, at: 0, hash: zeros });
      assert.deepEqual(await journal.append([]), []);
      assert.equal((await journal.head()).seq, 0);
    });

    test("entries are numbered from 1 without gaps and read back as they were given", async (context) => {
      const { journal } = await opened(context);
      const drafts = [
        reportDraft("a", { otherAreas: [], confidence: 0.1 } as object),
        tick("é€😀"),
        decisionDraft("c", 1),
      ];
      const appended = await journal.append(drafts);
      assert.deepEqual(
        appended,
        upTo(3).map((seq) => ({ seq, at: MONDAY, duplicate: false })),
      );
      const expected = drafts.map((draft, index) => ({ seq: index + 1, at: MONDAY, ...draft }));
      assert.deepEqual(await journal.read(1, 3), expected);
      assert.deepEqual(await collect(journal, 1, 3), expected);
      const head = await journal.head();
      assert.deepEqual([head.seq, head.lastDecision, head.at], [3, 3, MONDAY]);
    });

    test("concurrent appends keep the order in which they were made", async (context) => {
      const { journal } = await opened(context);
      const appended = await Promise.all(
        upTo(300).map((n) => journal.append([tick(`a${n}`), tick(`b${n}`)])),
      );
      assert.deepEqual(seqs(appended.flat()), upTo(600));
      const keys = (await journal.read(1, 600)).map((entry) => entry.key);
      assert.deepEqual(
        keys,
        upTo(300).flatMap((n) => [`a${n}`, `b${n}`]),
      );
    });

    test("what is appended alone has a batch of its own, whose link shows nobody else's entries", async (context) => {
      const { journal } = await opened(context);
      const [, own, ,] = await Promise.all([
        journal.append([tick("a")]),
        journal.append([tick("b"), tick("c")], { alone: true }),
        journal.append([tick("d")]),
        journal.append([tick("e")]),
      ]);
      assert.deepEqual(seqs(own), [2, 3]);
      const [before, link, again] = await Promise.all([1, 2, 3].map((seq) => journal.link(seq)));
      assert.deepEqual(again, link);
      assert.deepEqual([link?.first, link?.last], [2, 3]);
      assert.equal(link?.previous, before?.hash);
      const chained = createHash("sha256").update(Buffer.from(link?.previous ?? "", "hex"));
      assert.equal(chained.update(link?.text ?? "", "utf8").digest("hex"), link?.hash);
      assert.deepEqual(JSON.parse(link?.text ?? ""), await journal.read(2, 3));
      assert.equal((await journal.link(5))?.hash, (await journal.head()).hash);
      assert.equal(before?.previous, "0".repeat(64));
      assert.equal(await journal.link(6), null);
    });

    test("the journal's time never goes back when the clock does", async (context) => {
      const { journal, clock } = await opened(context);
      await journal.append([tick("a")]);
      clock.now -= HOUR_MS;
      assert.equal((await journal.append([tick("b")]))[0]?.at, MONDAY);
      clock.now = MONDAY + 1;
      assert.equal((await journal.append([tick("c")]))[0]?.at, MONDAY + 1);
    });

    test("the hash changes with every batch and is the same for the same facts", async (context) => {
      const one = await opened(context);
      const two = await opened(context);
      const hashes = new Set<string>();
      for (const n of upTo(3)) {
        for (const { journal } of [one, two]) await journal.append([reportDraft(`k${n}`)]);
        hashes.add((await one.journal.head()).hash);
        assert.equal((await one.journal.head()).hash, (await two.journal.head()).hash);
      }
      assert.equal(hashes.size, 3);
    });
  });

  describe(`${engine.name}: keys`, () => {
    test("a key again, even after 25 h, is the first fact and its answer", async (context) => {
      const { journal, clock } = await opened(context);
      const [first] = await journal.append([reportDraft("a")]);
      await journal.append([tick("b")]);
      clock.now += 25 * HOUR_MS;
      const [again] = await journal.append([reportDraft("a")]);
      assert.deepEqual(again, { ...first, duplicate: true });
      assert.equal((await journal.head()).seq, 2);
    });

    test("the order of a body's fields and the actor do not make another fact", async (context) => {
      const { journal } = await opened(context);
      await journal.append([{ key: "a", actor: witness, body: report("r") }]);
      const turned = Object.fromEntries(Object.entries(report("r")).toReversed());
      const draft = { key: "a", actor: { role: "api", id: "k" }, body: turned };
      const [again] = await journal.append([draft as ReturnType<typeof tick>]);
      assert.deepEqual([again?.duplicate, again?.seq], [true, 1]);
    });

    test("64 appends of one key at once are one fact and 64 equal answers", async (context) => {
      const { journal } = await opened(context);
      const answers = await Promise.all(upTo(64).map(() => journal.append([reportDraft("same")])));
      assert.deepEqual(
        answers.map(([answer]) => [answer?.seq, answer?.at]),
        upTo(64).map(() => [1, MONDAY]),
      );
      assert.equal(answers.filter(([answer]) => answer?.duplicate === false).length, 1);
      assert.deepEqual(seqs(await journal.read(1, 100)), [1]);
    });

    test("the same key with another body is a conflict, whether it waits beside the first or comes later", async (context) => {
      const { journal } = await opened(context);
      const first = journal.append([reportDraft("a")]);
      const beside = journal.append([reportDraft("a", { status: "up" })]);
      await assert.rejects(beside, refuses("conflict"));
      assert.equal((await first)[0]?.seq, 1);
      const later = journal.append([reportDraft("a", { services: ["tv", "mail"] })]);
      await assert.rejects(later, refuses("conflict"));
      assert.equal((await journal.head()).seq, 1);
    });

    test("a conflict refuses its whole append and none of those beside it", async (context) => {
      const { journal } = await opened(context);
      await journal.append([reportDraft("a")]);
      const before = journal.append([tick("b")]);
      const bad = journal.append([tick("c"), reportDraft("a", { status: "up" }), tick("d")]);
      const after = journal.append([tick("e"), tick("c")]);
      await assert.rejects(bad, refuses("conflict"));
      assert.deepEqual(seqs(await before), [2]);
      assert.deepEqual(seqs(await after), [3, 4]);
      const keys = (await journal.read(1, 9)).map((entry) => entry.key);
      assert.deepEqual(keys, ["a", "b", "e", "c"]);
      assert.equal(await journal.find("d"), undefined);
    });

    test("known drafts among new ones, and a key twice in one append, are duplicates", async (context) => {
      const { journal } = await opened(context);
      await journal.append([tick("a"), tick("b")]);
      const answers = await journal.append([tick("c"), tick("b"), tick("d"), tick("c")]);
      assert.deepEqual(
        answers.map(({ seq, duplicate }) => [seq, duplicate]),
        [
          [3, false],
          [2, true],
          [4, false],
          [3, true],
        ],
      );
      assert.deepEqual(seqs(await collect(journal, 1, 4)), upTo(4));
      const twice = [reportDraft("e"), reportDraft("e", { status: "up" })];
      await assert.rejects(journal.append(twice), refuses("conflict"));
      assert.equal((await journal.head()).seq, 4);
    });

    test("the first entry of a key is found, and nothing for an unknown one", async (context) => {
      const { journal } = await opened(context);
      await journal.append([tick("a"), reportDraft("b")]);
      assert.equal((await journal.find("b"))?.seq, 2);
      assert.deepEqual((await journal.find("b"))?.body, report("b"));
      assert.equal(await journal.find("c"), undefined);
    });
  });

  describe(`${engine.name}: the fence`, () => {
    test("a decision is refused when another was made since", async (context) => {
      const { journal } = await opened(context);
      await journal.append([tick("a")]);
      await journal.append([decisionDraft("d1", 1)], { lastDecision: 0 });
      await journal.append([tick("b")]);
      const late = journal.append([decisionDraft("d2", 1)], { lastDecision: 0 });
      await assert.rejects(late, refuses("fenced"));
      await journal.append([decisionDraft("d2", 3)], { lastDecision: 2 });
      assert.equal((await journal.head()).lastDecision, 4);
      assert.equal((await journal.head()).seq, 4);
    });

    test("of two watches that decide at once, one is refused", async (context) => {
      const { journal } = await opened(context);
      const outcomes = await Promise.allSettled(
        upTo(8).map((n) => journal.append([decisionDraft(`d${n}`, 0)], { lastDecision: 0 })),
      );
      const states = outcomes.map((outcome) => outcome.status);
      assert.deepEqual(states, ["fulfilled", ...upTo(7).map(() => "rejected")]);
      assert.deepEqual(seqs(await journal.decisions(0)), [1]);
    });

    test("decisions are listed in order, and facts are not", async (context) => {
      const { journal } = await opened(context);
      await journal.append([tick("a"), decisionDraft("d1", 1), tick("b"), decisionDraft("d2", 3)]);
      await journal.append([decisionDraft("d3", 3)]);
      assert.deepEqual(seqs(await journal.decisions(0)), [2, 4, 5]);
      assert.deepEqual(seqs(await journal.decisions(3)), [4, 5]);
      assert.deepEqual(seqs(await journal.decisions(6)), []);
      assert.equal((await journal.decisions(5))[0]?.key, "d3");
    });
  });

  describe(`${engine.name}: reading and following`, () => {
    test("ranges include both ends and stop at the limit and at the head", async (context) => {
      const { journal } = await opened(context);
      for (const n of upTo(10)) await journal.append([tick(`a${n}`), tick(`b${n}`)]);
      assert.deepEqual(seqs(await journal.read(4, 9)), upTo(9, 4));
      assert.deepEqual(seqs(await journal.read(4, 9, 3)), [4, 5, 6]);
      assert.deepEqual(seqs(await journal.read(19, 500)), [19, 20]);
      assert.deepEqual(seqs(await journal.read(-5, 2)), [1, 2]);
      assert.deepEqual(await journal.read(21, 500), []);
      assert.deepEqual(await journal.read(9, 4), []);
    });

    test("a follower gets history then live, in order and without gaps, while others write", async (context) => {
      const { journal } = await opened(context);
      for (const n of upTo(50)) await journal.append([tick(`h${n}`), tick(`i${n}`)]);
      const starts = [1, 2, 100, 101, 150];
      const followers = starts.map((from) => collect(journal, from, 401 - from));
      await Promise.all(upTo(300).map((n) => journal.append([tick(`l${n}`)])));
      for (const [index, entries] of (await Promise.all(followers)).entries()) {
        assert.deepEqual(seqs(entries), upTo(400, starts[index]));
      }
    });

    test("a follower that is slower than the writers still misses nothing", async (context) => {
      const { journal } = await opened(context, { TAIL_ENTRIES_MAX: 16 });
      const stop = new AbortController();
      const seen: number[] = [];
      const follower = (async () => {
        for await (const chunk of journal.follow(1, stop.signal)) {
          seen.push(...seqs(chunk));
          await new Promise((resolve) => setTimeout(resolve, 2));
          if (seen.length >= 500) return;
        }
      })();
      for (const n of upTo(50)) {
        await journal.append(upTo(10).map((m) => tick(`${n}-${m}`)));
      }
      await follower;
      assert.deepEqual(seen, upTo(500));
    });

    test("an entry is seen by a follower with the values a later reader gets", async (context) => {
      const { journal } = await opened(context);
      const live = collect(journal, 1, 2);
      await journal.append([reportDraft("a", { onset: MONDAY - 1 }), decisionDraft("b", 1)]);
      assert.deepEqual(await live, await journal.read(1, 2));
    });

    test("following ends when its signal aborts and when the journal closes", async (context) => {
      const { journal } = await opened(context);
      await journal.append([tick("a")]);
      const stop = new AbortController();
      const ended = (async () => {
        for await (const chunk of journal.follow(1, stop.signal)) if (chunk) stop.abort();
        return "ended";
      })();
      assert.equal(await ended, "ended");
      const open = (async () => {
        for await (const chunk of journal.follow(2, new AbortController().signal)) return chunk;
        return "closed";
      })();
      await journal.close();
      assert.equal(await open, "closed");
    });

    test("closing lets what waits end, then everything is refused as closed", async (context) => {
      const { journal } = await opened(context);
      const waiting = upTo(100).map((n) => journal.append([tick(`a${n}`)]));
      await Promise.all([journal.close(), journal.close()]);
      assert.deepEqual(seqs((await Promise.all(waiting)).flat()), upTo(100));
      await assert.rejects(journal.append([tick("b")]), refuses("closed"));
      await assert.rejects(journal.head(), refuses("closed"));
    });
  });

  describe(`${engine.name}: limits`, () => {
    const accents = "é".repeat(2_000);
    const bodyBytes = Buffer.byteLength(JSON.stringify({ kind: "learned", learned: accents }));
    const learned = (key: string) => ({
      ...tick(key),
      body: { kind: "learned", learned: accents } as const,
    });

    test("a body may have BODY_BYTES_MAX bytes of UTF-8 and no more", async (context) => {
      const fits = await opened(context, { BODY_BYTES_MAX: bodyBytes });
      assert.equal((await fits.journal.append([learned("a")]))[0]?.seq, 1);
      const { journal } = await opened(context, { BODY_BYTES_MAX: bodyBytes - 1 });
      await assert.rejects(journal.append([tick("b"), learned("a")]), refuses("too_large"));
      assert.equal((await journal.head()).seq, 0);
    });

    test("a key may have KEY_CHARS_MAX characters and no more, and must be a text", async (context) => {
      const { journal } = await opened(context);
      const longest = "k".repeat(JOURNAL_LIMITS.KEY_CHARS_MAX);
      assert.equal((await journal.append([tick(longest)]))[0]?.seq, 1);
      await assert.rejects(journal.append([tick(`${longest}k`)]), refuses("too_large"));
      for (const key of ["", "a\0b", "\ud800"]) {
        await assert.rejects(journal.append([tick(key)]), refuses("invalid"));
      }
    });

    test("an append may have APPEND_DRAFTS_MAX drafts and no more", async (context) => {
      const { journal } = await opened(context, { APPEND_DRAFTS_MAX: 3 });
      const drafts = upTo(4).map((n) => tick(`a${n}`));
      await assert.rejects(journal.append(drafts), refuses("too_large"));
      assert.equal((await journal.append(drafts.slice(1))).length, 3);
    });

    test("words may have SEAL_BYTES_MAX bytes and no more, and only in a report that has none", async (context) => {
      const { journal, vault } = await opened(context, { SEAL_BYTES_MAX: 10 });
      await assert.rejects(journal.append([reportDraft("a")], sealOf(11)), refuses("too_large"));
      await assert.rejects(vault.seal("r", new Uint8Array(11)), refuses("too_large"));
      assert.equal((await journal.append([reportDraft("a")], sealOf(10)))[0]?.seq, 1);
      await assert.rejects(journal.append([tick("b")], sealOf(1)), refuses("invalid"));
      await assert.rejects(journal.append([reportDraft("b")], sealOf(1, 1)), refuses("invalid"));
      const filled = reportDraft("b", { sealed: "AQ" });
      await assert.rejects(journal.append([filled], sealOf(1)), refuses("invalid"));
    });
  });

  describe(`${engine.name}: the vault`, () => {
    test("words appended with a report are read with its key and nobody else's", async (context) => {
      const { journal, vault } = await opened(context);
      const drafts = [reportDraft("a"), reportDraft("b")];
      const live = collect(journal, 1, 2);
      const appended = await journal.append(drafts, withWords("plus de télé", ""));
      assert.deepEqual(seqs(appended), [1, 2]);
      const [a, b] = await live;
      assert.deepEqual(await journal.read(1, 2), [a, b]);
      assert.equal(text(await vault.open("a", sealedOf(a))), "plus de télé");
      assert.equal(text(await vault.open("b", sealedOf(b))), "");
      await assert.rejects(vault.open("b", sealedOf(a)), refuses("damaged"));
      assert.equal(await vault.open("never", sealedOf(a)), null);
      assert.doesNotMatch(JSON.stringify(a), /télé/);
    });

    test("the same key with the same words is a duplicate, with other words a conflict", async (context) => {
      const { journal } = await opened(context);
      const draft = [reportDraft("a")];
      const answers = await Promise.all(
        upTo(64).map(() => journal.append(draft, withWords("en panne"))),
      );
      assert.deepEqual(new Set(seqs(answers.flat())), new Set([1]));
      const again = await journal.append(draft, withWords("en panne"));
      assert.deepEqual(again, [{ seq: 1, at: MONDAY, duplicate: true }]);
      await assert.rejects(journal.append(draft, withWords("en pann")), refuses("conflict"));
      await assert.rejects(journal.append(draft), refuses("conflict"));
      const other = [reportDraft("a", { status: "up" })];
      await assert.rejects(journal.append(other, withWords("en panne")), refuses("conflict"));
      const twice = [reportDraft("b"), reportDraft("b")];
      const both = await journal.append(twice, withWords("x", "x"));
      assert.deepEqual(seqs(both), [2, 2]);
      const differ = [reportDraft("c"), reportDraft("c")];
      await assert.rejects(journal.append(differ, withWords("x", "y")), refuses("conflict"));
      await journal.append([reportDraft("d")]);
      const late = journal.append([reportDraft("d")], withWords("x"));
      await assert.rejects(late, refuses("conflict"));
    });

    test("sealing alone is read back, also twice for one report", async (context) => {
      const { vault } = await opened(context);
      const [one, two] = await Promise.all([
        vault.seal("r", words("un")),
        vault.seal("r", words("deux")),
      ]);
      assert.match(one, /^[\w-]+$/);
      assert.equal(text(await vault.open("r", one)), "un");
      assert.equal(text(await vault.open("r", two)), "deux");
      const broken = `${one.slice(0, -2)}${one.endsWith("AA") ? "BB" : "AA"}`;
      await assert.rejects(vault.open("r", broken), refuses("damaged"));
      await assert.rejects(vault.open("r", ""), refuses("damaged"));
    });

    test("an erased report cannot be read or sealed again; its neighbour can", async (context) => {
      const { journal, vault } = await opened(context);
      await journal.append([reportDraft("a"), reportDraft("b")], withWords("moi", "elle"));
      await vault.erase("a");
      const [a, b] = await journal.read(1, 2);
      assert.equal(await vault.open("a", sealedOf(a)), null);
      assert.equal(text(await vault.open("b", sealedOf(b))), "elle");
      await assert.rejects(vault.seal("a", words("x")), refuses("erased"));
      const more = { ...reportDraft("a2"), body: report("a") };
      await assert.rejects(journal.append([more], withWords("x")), refuses("erased"));
      assert.equal((await journal.head()).seq, 2);
      await vault.erase("a");
      const again = await journal.append([reportDraft("a")], withWords("moi"));
      assert.deepEqual([again[0]?.seq, again[0]?.duplicate], [1, true]);
    });

    test("a witness key is the same within a year, another next year, and gone with its salt", async (context) => {
      const { vault } = await opened(context);
      const nextYear = Date.UTC(2027, 0, 1);
      const key = await vault.witnessKey("+32470000000", MONDAY);
      assert.match(key, /^[\w-]{43}$/);
      assert.equal(await vault.witnessKey("+32470000000", nextYear - 1), key);
      assert.notEqual(await vault.witnessKey("+32470000001", MONDAY), key);
      const next = await vault.witnessKey("+32470000000", nextYear);
      assert.notEqual(next, key);
      await vault.rotateSalts(nextYear);
      assert.equal(await vault.witnessKey("+32470000000", nextYear), next);
      await assert.rejects(vault.witnessKey("+32470000000", MONDAY), refuses("erased"));
    });
  });

  if (!engine.durable) return;

  describe(`${engine.name}: restart`, () => {
    test("everything is there after a restart, and goes on from there", async (context) => {
      const { journal, vault, clock, place } = await opened(context);
      await journal.append([reportDraft("a"), decisionDraft("d", 1)], {
        seals: [{ draft: 0, plain: words("moi") }],
      });
      const witnessKey = await vault.witnessKey("x", MONDAY);
      const before = [await journal.head(), await journal.read(1, 9)];
      await journal.close();
      clock.now -= HOUR_MS;
      const again = await engine.open(place, () => clock.now);
      context.after(() => again.journal.close());
      assert.deepEqual([await again.journal.head(), await again.journal.read(1, 9)], before);
      assert.equal(await again.vault.witnessKey("x", MONDAY), witnessKey);
      const [entry] = await again.journal.read(1, 1);
      const sealed = entry?.body.kind === "report" ? (entry.body.sealed ?? "") : "";
      assert.equal(text(await again.vault.open("a", sealed)), "moi");
      const late = again.journal.append([decisionDraft("e", 1)], { lastDecision: 0 });
      await assert.rejects(late, refuses("fenced"));
      const [known, fresh] = await again.journal.append([decisionDraft("d", 1), tick("f")]);
      assert.deepEqual(known, { seq: 2, at: MONDAY, duplicate: true });
      assert.deepEqual(fresh, { seq: 3, at: MONDAY, duplicate: false });
      assert.deepEqual(seqs(await collect(again.journal, 2, 2)), [2, 3]);
    });

    test("what was erased and destroyed stays so after a restart", async (context) => {
      const { vault, journal, clock, place } = await opened(context);
      const sealed = await vault.seal("r", words("x"));
      await vault.witnessKey("x", MONDAY);
      await vault.erase("r");
      await vault.rotateSalts(Date.UTC(2027, 0, 1));
      await journal.close();
      const again = await engine.open(place, () => clock.now);
      context.after(() => again.journal.close());
      assert.equal(await again.vault.open("r", sealed), null);
      await assert.rejects(again.vault.seal("r", words("x")), refuses("erased"));
      await assert.rejects(again.vault.witnessKey("x", MONDAY), refuses("erased"));
    });
  });
};
