import { createCompose } from "../../channels/email/compose.ts";
import { ImapIntake } from "../../channels/email/imap-intake.ts";
import { receiveMail } from "../../channels/email/receive.ts";
import type { Incoming, ReceiveDeps, Received } from "../../channels/email/receive.ts";
import { relayTrouble } from "../../channels/email/relay-trouble.ts";
import { RelayWay } from "../../channels/email/send.ts";
import { openSmtpIntake } from "../../channels/email/smtp-intake.ts";
import { plainLetter } from "../../channels/email/plain-letter.ts";
import { testMessage } from "../../channels/email/test-message.ts";
import { type Resolver, verdictOf } from "../../channels/email/verdict.ts";
import type { CommandDeps } from "../../commands/deps.ts";
import { normalAddress } from "../../commands/mail/address.ts";
import { forgetUnconfirmed } from "../../commands/mail/forget-unconfirmed.ts";
import type { Language } from "../../model/vocabulary.ts";
import { Outbox } from "../../outbox/outbox.ts";
import type { PlainLetter, TestAnswer } from "../../model/mail-settings.ts";
import type { OutboxState, ProofState } from "../../model/outbox-state.ts";
import type { PageContext } from "../../pages/context.ts";
import { sleep } from "../sleep.ts";
import type { MailConfig } from "./mail-config.ts";
import { SelfWatch } from "./self-watch.ts";

export interface MailOptions {
  readonly commands: CommandDeps;
  readonly mail: MailConfig;
  readonly deskName: string;
  /** `https://desk.example` */
  readonly origin: string;
  readonly context: (lang: Language) => PageContext;
  readonly log: (line: string) => void;
  /** Asked for DNS records; the machine's own when absent. */
  readonly resolver?: Resolver;
}

/** Everything of a desk that sends and reads mail. */
export interface OpenMail {
  readonly state: () => OutboxState;
  readonly watch: () => ProofState;
  /** Hands a test message to each relay; none at all when the address is no address. */
  readonly test: (to: string, lang: Language) => Promise<readonly TestAnswer[]>;
  /** One letter at once, by the first server that takes it. */
  readonly sendLetter: (to: string, lang: Language, letter: PlainLetter) => Promise<boolean>;
  /** Port of the mail server of our own; null: there is none. */
  readonly port: number | null;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** A message through each relay, beside the outbox: what waits there does not hold it up. */
async function tryWays(
  { commands, mail, context }: MailOptions,
  {
    ways,
    to,
    lang,
  }: { readonly ways: readonly RelayWay[]; readonly to: string; readonly lang: Language },
): Promise<readonly TestAnswer[]> {
  const address = normalAddress(to);
  if (address === null) return [];
  const { deskName, wording } = context(lang);
  const message = testMessage({
    deskName,
    from: mail.from,
    to: address,
    wording,
    now: commands.clock(),
  });
  return Promise.all(
    ways.map(async (way) => {
      const answer = await way.send(message);
      const accepted = answer.kind === "accepted";
      return { relay: way.name, accepted, answer: answer.answer, trouble: relayTrouble(answer) };
    }),
  );
}

/** A letter somebody waits for: by the first relay that takes it. */
async function sendOne(
  { commands, mail, context }: MailOptions,
  {
    ways,
    to,
    lang,
    letter,
  }: {
    readonly ways: readonly RelayWay[];
    readonly to: string;
    readonly lang: Language;
    readonly letter: PlainLetter;
  },
): Promise<boolean> {
  const message = plainLetter(letter, {
    deskName: context(lang).deskName,
    from: mail.from,
    to,
    lang,
    id: `${commands.clock().toString(36)}.${commands.secrets.tag("letter", commands.secrets.freshKey())}`,
  });
  for (const way of ways) if ((await way.send(message)).kind === "accepted") return true;
  return false;
}

/** Takes mail in: by a server of our own, from a mailbox, or both. */
async function openIntakes(
  { commands, mail, log }: MailOptions,
  {
    signal,
    onProof,
    resolver,
  }: {
    readonly signal: AbortSignal;
    readonly onProof: () => void;
    readonly resolver?: Resolver | undefined;
  },
): Promise<{ readonly port: number | null; close(): Promise<void> }> {
  const { inbox, from, listen, imap } = mail;
  if (inbox === null) return { port: null, close: () => Promise.resolve() };
  const deps: ReceiveDeps = {
    commands,
    ours: [inbox, from],
    verdict: (raw, envelope) => verdictOf(raw, envelope, resolver),
    onProof,
    onTrouble: log,
  };
  const receive = (incoming: Incoming): Promise<Received> => receiveMail(deps, incoming);
  const box =
    imap === null
      ? Promise.resolve()
      : new ImapIntake({ ...imap, receive, sleep, signal, onTrouble: log }).run();
  const smtp =
    listen === null
      ? null
      : await openSmtpIntake({ inbox, receive, clock: commands.clock, onTrouble: log }, listen);
  return {
    port: smtp?.port ?? null,
    close: async () => {
      await smtp?.close();
      await box;
    },
  };
}

export async function openMail(options: MailOptions): Promise<OpenMail> {
  const { commands, mail, log } = options;
  const { from, inbox, relays } = mail;
  const stop = new AbortController();
  const ways = mail.relays.map((relay) => new RelayWay(relay, mail.dkim));
  const outbox = new Outbox({
    journal: commands.journal,
    store: commands.store,
    tree: commands.places,
    network: (operator) => commands.operators.network(operator),
    compose: createCompose({
      commands,
      context: options.context,
      identity: { name: options.deskName, from, inbox },
      origin: options.origin,
    }),
    ways,
    desk: commands.secrets.tag("letters", ""),
    zone: commands.defaults.zone,
    clock: commands.clock,
    sleep,
    signal: stop.signal,
    onTrouble: log,
  });
  const running = mail.relays.length === 0 ? Promise.resolve() : outbox.run();
  running.catch((error: unknown) => log(`outbox: ${String(error)}`));
  const canaryMinutes = relays.length === 0 ? null : mail.canaryMinutes;
  const watch = new SelfWatch({ commands, mail: { ...mail, canaryMinutes }, log });
  const intakes = await openIntakes(options, {
    signal: stop.signal,
    onProof: () => watch.proof(),
    resolver: options.resolver,
  });
  if (intakes.port !== null) log(`mail for ${inbox ?? ""} is taken on port ${intakes.port}`);
  watch.start();
  const forget = (): void => {
    forgetUnconfirmed(commands).catch((error: unknown) => log(`mail: ${String(error)}`));
  };
  const forgetting = setInterval(forget, HOUR_MS);
  forgetting.unref();
  return {
    state: () => outbox.state,
    watch: () => watch.state,
    test: (to, lang) => tryWays(options, { ways, to, lang }),
    sendLetter: (to, lang, letter) => sendOne(options, { ways, to, lang, letter }),
    port: intakes.port,
    close: async () => {
      clearInterval(forgetting);
      watch.stop();
      stop.abort();
      await intakes.close();
      await running.catch(() => undefined);
    },
  };
}
