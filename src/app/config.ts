import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DESK_COUNTRIES } from "../model/desk-settings.ts";
import type { Language } from "../model/vocabulary.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Publisher } from "../pages/context.ts";
import { readPublisher } from "./publisher.ts";
import { readMailConfig } from "./mail/mail-config.ts";
import type { MailConfig } from "./mail/mail-config.ts";
import { InputError } from "./scenario/rows.ts";

/** What the desk is told from outside: flags win over the environment, the environment over the defaults. */
export interface Config {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** URL prefix without a slash at its end: "" or "/outages". */
  readonly base: string;
  /** `https://desk.example`, where readers find the desk; null: addresses stay relative. */
  readonly origin: string | null;
  /** ISO 3166-1 alpha-2 of the desk. */
  readonly country: string;
  readonly zone: string;
  readonly lang: Language;
  readonly deskName: string;
  readonly publisher: Publisher;
  /** Addresses or networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** GeoJSON files with outlines of the instance's own, one for a country. */
  readonly outlines: readonly string[];
  /** Null: this desk neither sends nor reads mail. */
  readonly mail: MailConfig | null;
  /** Scenario that `/demo/` plays: a name below `scenarios/`, or a folder. Null: no demonstration. */
  readonly demo: string | null;
}

export interface Flags {
  readonly data?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

const readText = (path: string): string => readFileSync(path, "utf8");

const PORT_DEFAULT = 8640;

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InputError(`port "${text}": give a whole number from 0 to 65535`);
  }
  return port;
}

/** @throws InputError naming the setting and what it may be. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  flags: Flags = {},
): Config {
  const country = (env["VIGIE_COUNTRY"] ?? "FR").toUpperCase();
  const home = DESK_COUNTRIES[country];
  if (home === undefined) {
    throw new InputError(
      `VIGIE_COUNTRY=${country}: give one of ${Object.keys(DESK_COUNTRIES).join(", ")}`,
    );
  }
  const lang = env["VIGIE_LANG"] ?? home.lang;
  const known = LANGUAGES.find((one) => one === lang);
  if (known === undefined)
    throw new InputError(`VIGIE_LANG=${lang}: give one of ${LANGUAGES.join(", ")}`);
  const base = env["VIGIE_BASE"] ?? "";
  const demo = env["VIGIE_DEMO"] ?? "proximus-2018";
  if (!/^(\/[A-Za-z0-9_-]+)*$/.test(base)) {
    throw new InputError(
      `VIGIE_BASE=${base}: give a path such as /outages, without a slash at the end`,
    );
  }
  const origin = env["VIGIE_ORIGIN"] ?? "";
  if (!/^(https?:\/\/[^\s/?#"<>]+)?$/.test(origin)) {
    throw new InputError(
      `VIGIE_ORIGIN=${origin}: give scheme and host such as https://outages.example, without a slash at the end`,
    );
  }
  return {
    dataDir: flags.data ?? env["VIGIE_DATA"] ?? join(process.cwd(), "var"),
    host: flags.host ?? env["VIGIE_HOST"] ?? "127.0.0.1",
    port: portOf(flags.port ?? env["VIGIE_PORT"] ?? String(PORT_DEFAULT)),
    base,
    origin: origin === "" ? null : origin,
    country,
    zone: env["VIGIE_ZONE"] ?? home.zone,
    lang: known,
    deskName: env["VIGIE_NAME"] ?? "Vigie",
    publisher: readPublisher(env),
    trustedProxies: (env["VIGIE_TRUSTED_PROXIES"] ?? "")
      .split(/[\s,]+/)
      .filter((part) => part !== ""),
    outlines: (env["VIGIE_OUTLINES"] ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
    mail: readMailConfig(env, { origin: origin !== "", read: readText }),
    demo: demo === "off" ? null : demo,
  };
}
