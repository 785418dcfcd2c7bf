import { createCompose } from "../../channels/email/compose.ts";
import { RelayWay } from "../../channels/email/send.ts";
import type { CommandDeps } from "../../commands/deps.ts";
import { forgetUnconfirmed } from "../../commands/mail/forget-unconfirmed.ts";
import type { Language } from "../../model/vocabulary.ts";
import { Outbox } from "../../outbox/outbox.ts";
import type { OutboxState } from "../../outbox/port.ts";
import type { PageContext } from "../../pages/context.ts";
import { sleep } from "../sleep.ts";
import type { MailConfig } from "./mail-config.ts";

export interface MailOptions {
  readonly commands: CommandDeps;
  readonly mail: MailConfig;
  readonly deskName: string;
  /** `https://desk.example` */
  readonly origin: string;
  readonly context: (lang: Language) => PageContext;
  readonly log: (line: string) => void;
}

/** Everything of a desk that sends and reads mail. */
export interface OpenMail {
  readonly state: () => OutboxState;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;

export async function openMail(options: MailOptions): Promise<OpenMail> {
  const { commands, mail, log } = options;
  const { from, inbox } = mail;
  const stop = new AbortController();
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
    ways: mail.relays.map((relay) => new RelayWay(relay, mail.dkim)),
    desk: commands.secrets.tag("letters", ""),
    zone: commands.defaults.zone,
    clock: commands.clock,
    sleep,
    signal: stop.signal,
    onTrouble: log,
  });
  const running = mail.relays.length === 0 ? Promise.resolve() : outbox.run();
  running.catch((error: unknown) => log(`outbox: ${String(error)}`));
  const forget = (): void => {
    forgetUnconfirmed(commands).catch((error: unknown) => log(`mail: ${String(error)}`));
  };
  const forgetting = setInterval(forget, HOUR_MS);
  forgetting.unref();
  return {
    state: () => outbox.state,
    close: async () => {
      clearInterval(forgetting);
      stop.abort();
      await running.catch(() => undefined);
    },
  };
}
