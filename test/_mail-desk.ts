import { createCompose } from "../src/channels/email/compose.ts";
import type { MailMessage } from "../src/channels/email/mail-message.ts";
import { parseRelay } from "../src/channels/email/relay.ts";
import { RelayWay, WAY_LIMITS } from "../src/channels/email/send.ts";
import { confirmSubscriptions } from "../src/commands/mail/manage-subscriptions.ts";
import { normalAddress } from "../src/commands/mail/address.ts";
import { mailToken, recipientId } from "../src/commands/mail/recipient.ts";
import { requestSubscription } from "../src/commands/mail/request-subscription.ts";
import { asAreaCode, asIncidentId, asOperatorId } from "../src/model/ids.ts";
import type { Notice } from "../src/model/notice.ts";
import { Outbox } from "../src/outbox/outbox.ts";
import type { Way } from "../src/outbox/port.ts";
import type { OutboxState } from "../src/model/outbox-state.ts";
import { sleep } from "../src/app/sleep.ts";
import { openTestDesk } from "./_desk.ts";
import type { TestDesk, TestDeskOptions } from "./_desk.ts";

export const ORIGIN = "https://desk.test";
export const FROM = "alerte@desk.test";

export interface MailDesk extends TestDesk {
  state(): OutboxState;
  /** Asks for and agrees to notices about Proximus TV in Hainaut, or what `said` names. */
  subscribe(email: string, said?: Readonly<Record<string, string>>): Promise<string>;
  /** The link's secret of an address. */
  token(email: string): string;
  /** Decides a notice, as the watch would; gives its sequence. */
  tell(notice?: Partial<Notice>): Promise<number>;
  /** Stops sending, as at the end of the process. */
  stopSending(): Promise<void>;
}

export interface MailDeskOptions extends TestDeskOptions {
  /** Ports of relays, the preferred one first. */
  readonly relays?: readonly number[];
  readonly ways?: readonly Way<MailMessage>[];
  readonly limits2?: Partial<typeof WAY_LIMITS>;
  readonly inbox?: string | null;
}

export const NOTICE: Notice = {
  kind: "confirmed",
  incident: asIncidentId("i-1"),
  operator: asOperatorId("proximus"),
  services: ["tv"],
  areas: [asAreaCode("BE-P50000")],
  reach: [asAreaCode("BE-P50000")],
  onset: Date.UTC(2026, 10, 22, 20, 0),
  endedAt: null,
  statement: null,
  mutedBy: null,
};

export const relayOf = (
  port: number,
  name = `sink${port}`,
): NonNullable<ReturnType<typeof parseRelay>> => {
  const relay = parseRelay(`smtp://127.0.0.1:${port}?name=${name}`);
  if (relay === null) throw new Error("no relay");
  return relay;
};

/** A desk in memory that sends mail to the given relays. */
export async function openMailDesk(options: MailDeskOptions = {}): Promise<MailDesk> {
  const desk = await openTestDesk({ mail: true, ...options });
  const { commands } = desk;
  const stop = new AbortController();
  const inbox = options.inbox === undefined ? FROM : options.inbox;
  const limits = { ...WAY_LIMITS, ...options.limits2 };
  const outbox = new Outbox({
    journal: commands.journal,
    store: commands.store,
    tree: commands.places,
    network: (operator) => commands.operators.network(operator),
    compose: createCompose({
      commands,
      context: desk.context,
      identity: { name: "Vigie", from: FROM, inbox },
      origin: ORIGIN,
    }),
    ways:
      options.ways ??
      (options.relays ?? []).map((port) => new RelayWay(relayOf(port), null, limits)),
    desk: "test",
    zone: "Europe/Brussels",
    clock: commands.clock,
    sleep,
    signal: stop.signal,
    onTrouble: (message) => (desk.troubles as string[]).push(message),
  });
  const running = outbox.run();
  const stopSending = async (): Promise<void> => {
    stop.abort();
    await running;
  };
  const token = (email: string): string => {
    const id = recipientId(commands.secrets, normalAddress(email) ?? "");
    const recipient = commands.store.mail.recipient(id);
    if (recipient === null) throw new Error(`${email} is no recipient`);
    return mailToken(commands.secrets, recipient);
  };
  return {
    ...desk,
    state: () => outbox.state,
    token,
    subscribe: async (email, said = { operator: "proximus", service: "tv", area: "BE-P50000" }) => {
      const actor = { role: "witness", id: null } as const;
      const asked = await requestSubscription(commands, actor, {
        said: { email, ...said },
        lang: "fr",
      });
      await commands.store.reached(asked.seq);
      const own = token(email);
      const id = recipientId(commands.secrets, normalAddress(email) ?? "");
      const number = commands.store.mail.recipient(id)?.number ?? 0;
      const subscriptions = commands.store.mail
        .subscriptions(number)
        .map((one) => one.subscription);
      const { seq } = await confirmSubscriptions(commands, { token: own, subscriptions });
      await commands.store.reached(seq);
      return own;
    },
    tell: async (notice = {}) => {
      const body = {
        kind: "notice",
        notice: { ...NOTICE, ...notice },
        cause: (await commands.journal.head()).seq,
        rule: "dispatch@1",
      } as const;
      const actor = { role: "desk", id: null } as const;
      const key = `dispatch@1:test:${Math.random()}`;
      const [appended] = await commands.journal.append([{ key, actor, body }]);
      const seq = appended?.seq ?? 0;
      // The outbox has seen it.
      await until(() => {
        const open = outbox.state.open.some(({ cause }) => cause === seq);
        return open || (commands.store.mail.people(seq) ?? null) !== null;
      }, "the notice is taken up");
      return seq;
    },
    stopSending,
    close: async () => {
      await stopSending();
      await desk.close();
    },
  };
}

/** Looks every 10 ms until it holds; fails after `ms`. */
export async function until(holds: () => boolean, what: string, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await sleep(10, new AbortController().signal);
  }
}
