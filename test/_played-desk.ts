import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { prepareShow } from "../src/app/demo/show.ts";
import { PlayedDesk } from "../src/app/demo/played-desk.ts";
import { type Knowledge, loadKnowledge, ROOT } from "../src/app/knowledge.ts";
import { readScenario } from "../src/app/scenario/read-scenario.ts";
import { wordings } from "../src/app/wordings.ts";
import type { CommandDeps } from "../src/commands/deps.ts";
import { ImageProcess } from "../src/commands/photos/image-process.ts";
import { createGuards } from "../src/commands/guards.ts";
import { createSecrets, hashOf } from "../src/commands/secrets.ts";
import { loadAssets } from "../src/http/assets.ts";
import { openDoors } from "../src/http/open-doors.ts";
import { createSigner, freshSigningKey } from "../src/journal/evidence/signed-note.ts";
import { JOURNAL_LIMITS } from "../src/journal/limits.ts";
import { MemoryBlobs } from "../src/journal/memory-blobs.ts";
import { MemoryVault } from "../src/journal/memory-vault.ts";
import { JournalError } from "../src/journal/port.ts";
import type { Instant } from "../src/model/ids.ts";
import type { Language } from "../src/model/vocabulary.ts";

const SETUP_TOKEN = "set-up-of-the-played-desk";

/** A whole desk at a moment of 8 and 9 January 2018: real pages, real doors, a clock that stands still. */
export interface PlayedPages {
  readonly url: string;
  /** Cookie of an editor's session. */
  readonly editor: { readonly name: string; readonly value: string };
  /** Addresses of every kind of page, by the name of the kind; no language in front of those of the desk. */
  readonly pages: Readonly<Record<string, string>>;
  readonly deskPages: Readonly<Record<string, string>>;
  readonly troubles: readonly string[];
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

export interface PlayedOptions {
  /** The evening after "resolved", while the last places are still down. */
  readonly at?: string;
  /** Language of the addresses. */
  readonly lang?: Language;
  readonly deskName?: string;
}

const desk = async (
  knowledge: Knowledge,
  to: Instant,
): Promise<{ readonly played: PlayedDesk; readonly vault: MemoryVault }> => {
  const folder = await readScenario(join(ROOT, "scenarios", "proximus-2018"));
  const { stage } = await prepareShow(folder, { knowledge, lengthMs: 90_000 });
  const vault = new MemoryVault(JOURNAL_LIMITS);
  const played = new PlayedDesk(stage, { vault, visitors: [] });
  for (const _ of played.play(to));
  return { played, vault };
};

/** The commands of a desk whose journal is the played one. */
const commandsOf = (
  knowledge: Knowledge,
  { played, vault, images }: Awaited<ReturnType<typeof desk>> & { readonly images: ImageProcess },
): CommandDeps => ({
  journal: {
    append: async (drafts, options) => (await played.append(drafts, options)).appended,
    follow: () => {
      throw new JournalError("invalid", "not followed");
    },
    read: (from, to, limit) => played.journal.read(from, to, limit),
    find: (key) => played.journal.find(key),
    decisions: (from) => played.journal.decisions(from),
    head: () => played.journal.head(),
    link: (seq) => played.journal.link(seq),
    close: () => Promise.resolve(),
  },
  vault,
  store: played.store,
  photos: { blobs: new MemoryBlobs(), images },
  reader: {
    message: (text, context) => knowledge.reader.read(text, context),
    statement: (text, context) => knowledge.reader.readStatement(text, context),
    version: knowledge.reader.version,
  },
  operators: knowledge.operators,
  places: knowledge.gazetteer,
  clock: () => played.now,
  random: (bytes) => randomBytes(bytes),
  guards: createGuards(),
  secrets: createSecrets(Buffer.alloc(32, 9)),
  signer: createSigner(freshSigningKey()),
  defaults: { country: "BE", zone: "Europe/Brussels", lang: "fr" },
  setupTokenHash: () => hashOf(SETUP_TOKEN),
});

export async function openPlayedPages(options: PlayedOptions = {}): Promise<PlayedPages> {
  const { at = "2018-01-09T21:30:00+01:00", lang = "fr", deskName = "Vigie" } = options;
  const knowledge = loadKnowledge();
  const { played, vault } = await desk(knowledge, Date.parse(at));
  const images = new ImageProcess();
  const source = join(ROOT, "src");
  const troubles: string[] = [];
  const doors = openDoors({
    commands: commandsOf(knowledge, { played, vault, images }),
    site: {
      base: "",
      origin: null,
      deskName,
      zone: "Europe/Brussels",
      country: "BE",
      lang: "fr",
      places: knowledge.gazetteer,
      operators: knowledge.operators,
      outlines: knowledge.outlines,
      credits: knowledge.gazetteer.credits,
      wording: wordings(),
    },
    assets: loadAssets({ base: "", pages: join(source, "pages"), web: join(source, "web") }),
    openapi: readFileSync(join(source, "http", "openapi.json"), "utf8"),
    wall: Date.now,
    limits: { RENDER_SPACING_MS: 0, REPORTS_PER_CLIENT_MAX: 10_000 },
    onTrouble: (message) => troubles.push(message),
  });
  const url = `http://127.0.0.1:${await doors.listen(0)}`;
  const post = (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    fetch(url + path, {
      method: "POST",
      redirect: "manual",
      headers: {
        accept: "text/html",
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const opened = await post("/desk/setup", { token: SETUP_TOKEN });
  const [, value = ""] = /vigie_session=([^;]+)/.exec(opened.headers.get("set-cookie") ?? "") ?? [];
  const told = await post(`/${lang}/report`, { text: "Plus de télé Proximus à Jumet depuis hier" });
  const home = await (await fetch(`${url}/${lang}/`)).text();
  const [, incident = ""] = /href="[^"]*(\/incidents\/[^"/]+)"/.exec(home) ?? [];
  const page = await (await fetch(`${url}/${lang}${incident}`)).text();
  // One with verdicts.
  const [, statement = ""] = /href="\/\w\w(\/statements\/[^"#]+)#claim/.exec(page) ?? [];
  const below = {
    home: "/",
    incident,
    map: `${incident}/map`,
    hours: `${incident}/hours`,
    why: `${incident}/why`,
    article: `${incident}/article`,
    postmortem: `${incident}/postmortem`,
    record: "/proximus/record",
    subscribe: "/subscribe",
    statement,
    operator: "/proximus",
    service: "/proximus/tv",
    subject: "/proximus/tv/BE-52011",
    place: "/places/BE-52011",
    province: "/places/BE-P50000",
    country: "/places/BE",
    report: "/report",
    search: "/search?q=namur",
    history: "/history?operator=proximus",
    check: "/check?place=Charleroi&operator=proximus",
    method: "/method",
    privacy: "/privacy",
    legal: "/legal",
    accessibility: "/accessibility",
    missing: "/no-such-operator",
  };
  const pages = Object.fromEntries(
    Object.entries(below).map(([name, path]) => [name, `/${lang}${path}`]),
  );
  return {
    url,
    editor: { name: "vigie_session", value },
    pages: { ...pages, witness: told.headers.get("location") ?? "" },
    deskPages: {
      deskHome: "/desk/",
      deskQueue: "/desk/queue",
      deskHandover: "/desk/handover",
      deskCalls: "/desk/calls",
      deskImport: "/desk/import",
      deskStatements: "/desk/statements",
      deskMail: "/desk/mail",
      deskSettings: "/desk/settings",
      deskSetupCountry: "/desk/setup/country",
      deskSetupOperators: "/desk/setup/operators",
      deskSetupLook: "/desk/setup/look",
      deskSetupMail: "/desk/setup/mail",
      deskStatus: "/desk/status",
      deskAccount: "/desk/account",
      deskAccounts: "/desk/accounts",
      deskDeeds: "/desk/deeds",
      deskIncident: `/desk${incident}`,
      deskWhy: `/desk${incident}/why`,
      deskReply: `/desk${statement}/reply`,
    },
    troubles,
    post,
    close: async () => {
      await doors.close();
      await images.close();
      played.close();
    },
  };
}
