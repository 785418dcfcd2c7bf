// Going through a very large audience: the whole outbox (tables, vault, text of each message, attempts
// and answers on disk) with a far side that takes everything at once, so that what is measured is the
// desk. `--people N` (default 100,000). Prints messages per second, growth of the journal per
// recipient, and resident memory every tenth of the way: it must not grow with the audience.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadKnowledge, ROOT } from "../src/app/knowledge.ts";
import { sleep } from "../src/app/sleep.ts";
import { wordings } from "../src/app/wordings.ts";
import { createCompose } from "../src/channels/email/compose.ts";
import type { MailMessage } from "../src/channels/email/mail-message.ts";
import { createSecrets } from "../src/commands/secrets.ts";
import { loadAssets } from "../src/http/assets.ts";
import { contextOf } from "../src/http/site.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import type { Language } from "../src/model/vocabulary.ts";
import { Outbox } from "../src/outbox/outbox.ts";
import type { Answer, Way } from "../src/outbox/port.ts";
import { openStore } from "../src/store/open-store.ts";
import { addNotice, addRecipients } from "../test/_recipients.ts";

const named = process.argv.indexOf("--people");
const PEOPLE = named === -1 ? 100_000 : Number(process.argv[named + 1]);
const MIB = 1024 * 1024;

const dir = mkdtempSync(join(tmpdir(), "vigie-bench-"));
let { journal, vault } = await openSqliteJournal({ dir, clock: Date.now });
const { gazetteer, operators } = loadKnowledge();
const secrets = createSecrets(Buffer.alloc(32, 3));
const store = openStore(
  { path: join(dir, "store.sqlite"), boot: "bench" },
  {
    tree: gazetteer,
    network: (id) => operators.network(id),
    servicesOf: (id) => operators.get(id)?.services ?? [],
    usual: () => 0,
    baselineDays: () => 0,
    looks: () => true,
    brandsOf: () => [],
  },
);
const stop = new AbortController();
const site = {
  base: "",
  origin: null,
  deskName: "Vigie",
  zone: "Europe/Brussels",
  country: "BE",
  lang: "fr" as const,
  places: gazetteer,
  operators,
  wording: wordings(),
  assets: loadAssets({ base: "", pages: join(ROOT, "src/pages"), web: join(ROOT, "src/web") })
    .assets,
};

const far = { taken: 0, bytes: 0 };
const way: Way<MailMessage> = {
  name: "bench",
  slots: 64,
  send: async (message): Promise<Answer> => {
    await Promise.resolve();
    far.taken += 1;
    far.bytes += message.text.length + message.html.length;
    return {
      kind: "accepted",
      answer: `250 2.0.0 Ok: queued as ${(0x4a2b1c0000 + far.taken).toString(16).toUpperCase()}`,
    };
  },
  close: () => Promise.resolve(),
};
/** With everything copied back from the log, as after a close. */
const journalBytes = (): number => statSync(join(dir, "journal.sqlite")).size;

try {
  let began = performance.now();
  for (let from = 0; from < PEOPLE; from += 10_000) {
    await addRecipients({ journal, vault }, secrets, {
      from,
      count: Math.min(10_000, PEOPLE - from),
    });
    for await (const entries of journal.follow(store.seq + 1, stop.signal)) {
      store.apply(entries);
      if (store.seq >= (await journal.head()).seq) break;
    }
  }
  await journal.close();
  const before = journalBytes();
  ({ journal, vault } = await openSqliteJournal({ dir, clock: Date.now }));
  const filling = (async () => {
    for await (const entries of journal.follow(store.seq + 1, stop.signal)) {
      store.apply(entries);
      await sleep(10, stop.signal);
    }
  })();
  console.log(
    `${PEOPLE} recipients asked and agreed in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  const outbox = new Outbox({
    journal,
    store,
    tree: gazetteer,
    network: (id) => operators.network(id),
    compose: createCompose({
      commands: { store, vault, secrets, clock: Date.now },
      context: (lang: Language) => contextOf(site, lang, Date.now()),
      identity: { name: "Vigie", from: "alerte@desk.test", inbox: "alerte@desk.test" },
      origin: "https://desk.test",
    }),
    ways: [way],
    desk: "bench",
    zone: "Europe/Brussels",
    clock: Date.now,
    sleep,
    signal: stop.signal,
    onTrouble: (message) => console.error(message),
  });
  const running = outbox.run();
  globalThis.gc?.();
  began = performance.now();
  const cause = await addNotice(journal, { incident: "i-bench" as never });
  const memory: string[] = [];
  let first = 0;
  for (let next = 0; far.taken < PEOPLE;) {
    await sleep(5, stop.signal);
    if (far.taken > 0 && first === 0) first = performance.now() - began;
    if (far.taken >= next) {
      const { rss, heapUsed, external } = process.memoryUsage();
      memory.push([rss, heapUsed, external].map((size) => Math.round(size / MIB)).join("/"));
      next += PEOPLE / 10;
    }
  }
  while (store.mail.row(cause)?.counts.accepted !== PEOPLE) await sleep(50, stop.signal);
  const seconds = (performance.now() - began) / 1000;
  stop.abort();
  await running;
  await filling.catch(() => undefined);
  await journal.close();
  const grown = (journalBytes() - before) / PEOPLE;
  console.log(
    `${PEOPLE} people told in ${seconds.toFixed(0)} s (${(PEOPLE / seconds).toFixed(0)}/s), first after ${first.toFixed(0)} ms, ` +
      `journal ${grown.toFixed(0)} bytes each (target 200), ${(far.bytes / PEOPLE / 1024).toFixed(1)} KiB of text each`,
  );
  console.log(`memory at each tenth (resident/heap/external): ${memory.join(" ")} MiB`);
} finally {
  stop.abort();
  store.close();
  rmSync(dir, { recursive: true, force: true });
}
