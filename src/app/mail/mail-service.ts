import { Resolver as SystemResolver } from "node:dns/promises";
import { diagnose, dkimRecord } from "../../channels/email/diagnose.ts";
import type { Dkim, Relay } from "../../channels/email/relay.ts";
import type { Resolver } from "../../channels/email/verdict.ts";
import type { Diagnosis } from "../../model/mail-diagnosis.ts";
import type {
  MailSettings,
  MailSetup,
  MailWatch,
  PlainLetter,
  TestAnswer,
} from "../../model/mail-settings.ts";
import type { OutboxState, ProofState } from "../../model/outbox-state.ts";
import type { Language } from "../../model/vocabulary.ts";
import { LOOPBACK, type MailConfig } from "./mail-config.ts";
import { MailFile } from "./mail-file.ts";
import type { MailOptions, OpenMail } from "./open-mail.ts";

interface ServiceOptions {
  /** Data folder: the settings of the set-up are kept there. */
  readonly dir: string;
  /** What the environment says; null: nothing of mail. */
  readonly mail: MailConfig | null;
  readonly origin: string | null;
  readonly log: (line: string) => void;
  /** Asked for DNS records; the machine's own when absent. */
  readonly resolver?: Resolver;
}

const NOTHING: MailConfig = {
  from: "",
  relays: [],
  dkim: null,
  inbox: null,
  listen: null,
  imap: null,
  canaryMinutes: null,
  deadManUrl: null,
};
const NO_STATE: OutboxState = { ways: [], inFlight: 0, open: [] };
const NO_PROOF: ProofState = { proof: null, silent: false, on: false };
const CONNECTIONS = 8;
const DNS_MS_MAX = 2_000;

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

const relayOf = ({ host, port, secure, user, pass }: MailSettings): Relay => ({
  name: host,
  host,
  port,
  secure,
  user,
  pass,
  verify: !LOOPBACK.includes(host),
  connections: CONNECTIONS,
});

const dkimOf = ({ from, dkim }: MailSettings): Dkim | null =>
  dkim === null ? null : { domain: domainOf(from), ...dkim };

/** The environment's word where it says by which server mail leaves, an administrator's where it does not. */
export function mailInForce(env: MailConfig | null, saved: MailSettings | null): MailConfig | null {
  if (saved === null || (env !== null && env.relays.length > 0)) return env;
  const dkim = env?.dkim ?? dkimOf(saved);
  return { ...(env ?? NOTHING), from: saved.from, relays: [relayOf(saved)], dkim };
}

/** The machine's name servers, which are not waited for without end. */
export function systemResolver(): Resolver {
  const servers = new SystemResolver({ timeout: DNS_MS_MAX, tries: 1 });
  return async (name, type) => (await servers.resolve(name, type)) as string[][] | string[];
}

/** What DNS says of a sender. */
export const diagnoseMail = (
  { from, inbox, dkim, relays, listen }: MailConfig,
  resolver: Resolver,
): Promise<readonly Diagnosis[]> =>
  diagnose(resolver, {
    domain: domainOf(from),
    bounceDomain: domainOf(inbox ?? from),
    dkim,
    relays: relays.map(({ host }) => host),
    inboxDomain: inbox !== null && listen !== null ? domainOf(inbox) : null,
  });

/** Mail of a running desk: opened at the start, and anew whenever an administrator says how it leaves. */
export class MailService implements MailWatch {
  readonly setup: MailSetup | null;
  readonly #options: ServiceOptions;
  readonly #file: MailFile;
  #saved: MailSettings | null = null;
  #open: OpenMail | null = null;
  #start: ((mail: MailConfig, origin: string) => Promise<OpenMail>) | null = null;
  /** One change at a time. */
  #changing: Promise<void> = Promise.resolve();

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#file = new MailFile(options.dir);
    const fixed = (options.mail?.relays.length ?? 0) > 0;
    try {
      if (!fixed) this.#saved = this.#file.read();
    } catch (error) {
      options.log(`mail: ${String(error)}`);
    }
    this.setup = fixed
      ? null
      : {
          settings: () => this.#saved,
          needsOrigin: options.origin === null,
          dkimRecord: () => {
            const dkim = this.#saved === null ? null : dkimOf(this.#saved);
            return dkim === null ? null : dkimRecord(dkim);
          },
          save: (settings) => this.#save(settings),
        };
  }

  /** Whether this desk sends. */
  get on(): boolean {
    return (this.#inForce?.relays.length ?? 0) > 0;
  }

  get #inForce(): MailConfig | null {
    return mailInForce(this.#options.mail, this.#saved);
  }

  /** Where this desk takes mail; null: nowhere. */
  get inbox(): string | null {
    return this.#inForce?.inbox ?? null;
  }

  get sender(): string {
    return this.#inForce?.from ?? "";
  }

  /** Port of the mail server of our own; null: there is none. */
  get port(): number | null {
    return this.#open?.port ?? null;
  }

  readonly state = (): OutboxState => this.#open?.state() ?? NO_STATE;
  readonly watch = (): ProofState => this.#open?.watch() ?? NO_PROOF;

  readonly test = async (to: string, lang: Language): Promise<readonly TestAnswer[]> =>
    (await this.#open?.test(to, lang)) ?? [];

  readonly sendLetter = async (to: string, lang: Language, letter: PlainLetter): Promise<boolean> =>
    (await this.#open?.sendLetter(to, lang, letter)) ?? false;

  readonly diagnose = async (): Promise<readonly Diagnosis[]> => {
    const mail = this.#inForce;
    if (mail === null || mail.relays.length === 0) return [];
    return diagnoseMail(mail, this.#options.resolver ?? systemResolver());
  };

  async open(options: Omit<MailOptions, "mail" | "origin" | "log" | "resolver">): Promise<void> {
    const { log, resolver } = this.#options;
    this.#start = async (mail, origin) => {
      // Sixty files of libraries that a desk without mail never needs.
      const { openMail } = await import("./open-mail.ts");
      const more = resolver === undefined ? {} : { resolver };
      return openMail({ ...options, mail, origin, log, ...more });
    };
    await this.#reopen();
  }

  async close(): Promise<void> {
    await this.#changing;
    await this.#open?.close();
    this.#open = null;
  }

  async #reopen(): Promise<void> {
    await this.#open?.close();
    this.#open = null;
    const mail = this.#inForce;
    if (mail === null || this.#start === null) return;
    this.#open = await this.#start(mail, this.#options.origin ?? this.#saved?.origin ?? "");
  }

  async #save(settings: MailSettings | null): Promise<void> {
    const before = this.#changing;
    const changed = Promise.withResolvers<void>();
    this.#changing = changed.promise;
    await before;
    try {
      this.#file.write(settings);
      this.#saved = settings;
      await this.#reopen();
    } finally {
      changed.resolve();
    }
  }
}
