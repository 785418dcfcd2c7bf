import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Area } from "../src/model/area.ts";
import { asAreaCode, asOperatorId } from "../src/model/ids.ts";
import type { AreaCode } from "../src/model/ids.ts";
import type { MailWatch } from "../src/model/mail-settings.ts";
import type { Vitals } from "../src/model/vitals.ts";
import type { Reading, StatementReading } from "../src/model/reading.ts";
import type { Language } from "../src/model/vocabulary.ts";
import { createAliasProposer } from "../src/reading/propose-aliases.ts";
import { createOperators } from "../src/operators/operators.ts";
import type { OperatorRecord } from "../src/operators/operators.ts";
import { createWording } from "../src/wording/wording.ts";
import type { Wording } from "../src/wording/wording.ts";
import { createSigner, freshSigningKey } from "../src/journal/evidence/signed-note.ts";
import { openMemoryJournal } from "../src/journal/memory.ts";
import type { Blobs } from "../src/journal/blobs.ts";
import { MemoryBlobs } from "../src/journal/memory-blobs.ts";
import type { Journal, Vault } from "../src/journal/port.ts";
import { openStore } from "../src/store/open-store.ts";
import type { Store } from "../src/store/store.ts";
import type { CommandDeps, PlaceBook, Reader } from "../src/commands/deps.ts";
import { ImageProcess } from "../src/commands/photos/image-process.ts";
import type { WhatIfJobs } from "../src/commands/settings/what-if.ts";
import { createGuards } from "../src/commands/guards.ts";
import { liveDefaults } from "../src/commands/settings/live-defaults.ts";
import { createSecrets, hashOf } from "../src/commands/secrets.ts";
import { LOOK } from "../src/http/look.ts";
import { openDoors } from "../src/http/open-doors.ts";
import type { Doors, DoorsOptions } from "../src/http/open-doors.ts";
import { contextOf } from "../src/http/site.ts";
import type { PageContext } from "../src/pages/context.ts";

export const SETUP_TOKEN = "setup-token-of-this-test";

const area = (row: readonly [string, string, Area["kind"], string | null]): Area => ({
  code: asAreaCode(row[0]),
  name: row[1],
  country: "BE",
  kind: row[2],
  parent: row[3] === null ? null : asAreaCode(row[3]),
  population: 1000,
  lat: 50,
  lon: 4,
});

const AREAS = new Map(
  (
    [
      ["BE", "Belgique", "country", null],
      ["BE-P50000", "Hainaut", "province", "BE"],
      ["BE-52011", "Charleroi", "commune", "BE-P50000"],
      ["BE-53053", "Mons", "commune", "BE-P50000"],
    ] as const
  ).map((row) => [asAreaCode(row[0]), area(row)]),
);

function pathOf(code: AreaCode): readonly AreaCode[] {
  const found = AREAS.get(code);
  if (found === undefined) return [];
  return found.parent === null ? [code] : [code, ...pathOf(found.parent)];
}

/** Four places: the tests are about doors, not about Belgium. */
export const places: PlaceBook & DoorsOptions["site"]["places"] = {
  get: (code: AreaCode) => AREAS.get(code),
  children: (code: AreaCode) =>
    [...AREAS.values()].filter(({ parent }) => parent === code).map(({ code: child }) => child),
  path: pathOf,
  contains: (outer: AreaCode, inner: AreaCode) => pathOf(inner).includes(outer),
  roots: () => [asAreaCode("BE")],
  commune: (code: AreaCode) =>
    pathOf(code).find((known) => AREAS.get(known)?.kind === "commune") ?? null,
  name: (code: AreaCode) => AREAS.get(code)?.name ?? code,
  lookup: (name: string) =>
    [...AREAS.values()]
      .filter((known) => known.name.toLowerCase() === name.toLowerCase())
      .map(({ code, kind, country, population }) => ({
        code,
        kind,
        country,
        population,
        sort: "official" as never,
      })),
  search: (query: string) =>
    [...AREAS.values()]
      .filter((known) => known.name.toLowerCase().startsWith(query.toLowerCase()))
      .map(({ code, name, kind, country, population }) => ({
        code,
        name,
        kind,
        country,
        population,
        within: null,
      })),
  nearest: (lat: number) => (lat > 40 ? asAreaCode("BE-52011") : null),
};

const operators = createOperators(
  JSON.parse(
    readFileSync(new URL("../src/operators/register.json", import.meta.url), "utf8"),
  ) as OperatorRecord[],
);

const NOTHING: Reading = {
  lang: "fr",
  operator: null,
  services: [],
  places: [],
  onset: null,
  onsetPrecision: null,
  recoveredAt: null,
  status: "unknown",
  reportedStatement: null,
  firstHand: true,
  confidence: {},
  spans: {},
};

/** Knows one operator, one place and two words; enough to see that reading happened. */
export const reader: Reader = {
  version: "test@1",
  message: (text) => ({
    ...NOTHING,
    operator: /proximus/i.test(text) ? asOperatorId("proximus") : null,
    services: /tv/i.test(text) ? ["tv"] : [],
    status: /panne|plus de/i.test(text) ? "down" : "unknown",
    places: /charleroi/i.test(text)
      ? [
          {
            name: "Charleroi",
            country: "BE",
            kind: "commune" as const,
            span: [0, 1] as const,

            code: asAreaCode("BE-52011"),
            candidates: [],
          },
        ]
      : [],
    ...(/0800/.test(text)
      ? { reportedStatement: "l'inverse", confidence: { reportedStatement: 0.9 } }
      : {}),
  }),
  statement: (_text, { publishedAt }): StatementReading => ({
    lang: "fr",
    kind: "resolved",
    also: [],
    claims: [{ kind: "resolved", at: publishedAt }],
    aboutOperator: null,
    saidBy: "operator",
    services: [],
    places: [],
    causePlaces: [],
    at: publishedAt,
    eta: null,
    resolvedAt: null,
    count: null,
  }),
};

const assets: DoorsOptions["assets"] = {
  assets: {
    look: LOOK,
    icon: "/assets/icon-1.svg",
    scripts: {
      live: "/assets/live-1.js",
      report: "/assets/report-1.js",
      outbox: "/assets/outbox-1.js",
      desk: "/assets/desk-1.js",
    },
  },
  files: new Map([["/assets/look-1.css", { type: "text/css", body: "body{}" }]]),
};

export interface TestDesk {
  readonly url: string;
  readonly journal: Journal;
  readonly vault: Vault;
  readonly store: Store;
  readonly doors: Doors;
  readonly commands: CommandDeps;
  readonly context: (lang: Language) => PageContext;
  readonly troubles: readonly string[];
  /** Moves the desk's clock. */
  later(ms: number): void;
  close(): Promise<void>;
}

export interface TestDeskOptions extends Partial<
  Pick<DoorsOptions, "limits" | "trustedProxies" | "ready">
> {
  readonly engine?: { readonly journal: Journal; readonly vault: Vault };
  /** Wraps the journal, to make it fail. */
  readonly wrap?: (journal: Journal) => Journal;
  readonly blobs?: Blobs;
  readonly whatIf?: (journal: Journal) => WhatIfJobs;
  readonly wrapStore?: (store: Store) => Store;
  /** The desk sends mail: pages offer it. */
  readonly mail?: boolean;
  /** Where it takes mail. */
  readonly inbox?: string | null;
  /** How the process stands. */
  readonly vitals?: () => Vitals;
  /** How sending stands, where the desk is said to send. */
  readonly mailWatch?: MailWatch;
  /** Reads words; by default it knows two of them. */
  readonly reader?: Reader;
  /** The desk's real sheets and scripts, for a browser. */
  readonly assets?: DoorsOptions["assets"];
}

/** A whole desk in memory behind port 0, but the watch. */
export async function openTestDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  let shift = 0;
  const clock = (): number => Date.now() + shift;
  const { journal: inner, vault } = options.engine ?? openMemoryJournal({ clock });
  const journal = options.wrap?.(inner) ?? inner;
  const inMemory = openStore(
    { path: ":memory:", boot: "test" },
    {
      tree: places,
      network: (id) => operators.network(id),
      brandsOf: (id) => operators.brandsOf(id),
      servicesOf: (id) => operators.get(id)?.services ?? [],
      usual: () => 0,
      baselineDays: () => 0,
      looks: () => true,
    },
  );
  const store = options.wrapStore?.(inMemory) ?? inMemory;
  const stop = new AbortController();
  const folding = (async () => {
    for await (const entries of inner.follow(1, stop.signal)) inMemory.apply(entries);
  })();
  const images = new ImageProcess();
  const commands: CommandDeps = {
    journal,
    vault,
    store,
    photos: { blobs: options.blobs ?? new MemoryBlobs(), images },
    ...(options.whatIf === undefined ? {} : { whatIf: options.whatIf(inner) }),
    reader: options.reader ?? reader,
    aliases: createAliasProposer({ gazetteer: places, operators }),
    operators,
    places,
    clock,
    random: (bytes) => randomBytes(bytes),
    guards: createGuards(),
    secrets: createSecrets(Buffer.alloc(32, 7)),
    signer: createSigner(freshSigningKey()),
    defaults: liveDefaults({ country: "BE", zone: "Europe/Brussels", lang: "fr" }, store),
    setupTokenHash: () => hashOf(SETUP_TOKEN),
  };
  const wordings = new Map<Language, Wording>();
  const troubles: string[] = [];
  const site: DoorsOptions["site"] = {
    base: "",
    mail: () => options.mail ?? false,
    inbox: () => options.inbox ?? null,
    origin: null,
    deskName: "Vigie",
    zone: "Europe/Brussels",
    country: "BE",
    lang: "fr",
    places,
    operators,
    wording: (lang) => {
      const known = wordings.get(lang) ?? createWording(lang);
      wordings.set(lang, known);
      return known;
    },
  };
  const doors = openDoors({
    ...options,
    mail: options.mailWatch ?? null,
    commands,
    assets: options.assets ?? assets,
    openapi: readFileSync(new URL("../src/http/openapi.json", import.meta.url), "utf8"),
    site,
    onTrouble: (message) => troubles.push(message),
  });
  const port = await doors.listen(0);
  return {
    journal,
    vault,
    store,
    doors,
    commands,
    context: (lang) => contextOf({ ...site, assets: assets.assets }, lang, clock()),
    troubles,
    url: `http://127.0.0.1:${port}`,
    later: (ms) => {
      shift += ms;
    },
    close: async () => {
      await doors.close();
      await images.close();
      stop.abort();
      await folding.catch(() => undefined);
      store.close();
      if (options.engine === undefined) await inner.close();
    },
  };
}

/** Posts JSON; the answer's body is parsed when it is JSON. */
export async function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly response: Response;
}> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body:
      typeof body === "string" || body instanceof Uint8Array
        ? (body as BodyInit)
        : JSON.stringify(body),
  });
  const text = await response.text();
  const json = (response.headers.get("content-type") ?? "").includes("json");
  return {
    response,
    status: response.status,
    body: json ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}

export function postForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      accept: "text/html",
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}
