import { resolve } from "node:dns/promises";
import { parseArgs } from "node:util";
import { diagnose } from "../../channels/email/diagnose.ts";
import type { Diagnosis } from "../../channels/email/diagnose.ts";
import { RelayWay } from "../../channels/email/send.ts";
import { testMessage } from "../../channels/email/test-message.ts";
import type { Resolver } from "../../channels/email/verdict.ts";
import { normalAddress } from "../../commands/mail/address.ts";
import { EXIT } from "../cli.ts";
import { type Config, readConfig } from "../config.ts";
import { wordings } from "../wordings.ts";
import { InputError } from "../scenario/rows.ts";

const SIGNS = { good: "ok  ", weak: "weak", bad: "BAD " } as const;

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

const show = ({ level, about, found, todo }: Diagnosis): string =>
  `${SIGNS[level]} ${about.padEnd(6)} ${found}${todo === null ? "" : `\n            → ${todo}`}`;

/** A message through every relay; what each answered. */
async function tryRelays(config: Config, to: string): Promise<readonly string[]> {
  const { mail } = config;
  if (mail === null) return [];
  const lines: string[] = [];
  const { deskName, lang } = config;
  const wording = wordings()(lang);
  for (const relay of mail.relays) {
    const way = new RelayWay(relay, mail.dkim);
    const message = { deskName, from: mail.from, to, wording, now: Date.now() };
    const answer = await way.send(testMessage(message));
    await way.close();
    const sign = answer.kind === "accepted" ? SIGNS.good : SIGNS.bad;
    const todo =
      answer.kind === "unreachable"
        ? "Check host, port, user and password of the relay, and that this machine may reach it."
        : "The relay refuses this message: its answer says why.";
    lines.push(
      `${sign} relay  ${relay.name}: ${answer.kind}, "${answer.answer}"${answer.kind === "accepted" ? "" : `\n            → ${todo}`}`,
    );
  }
  return lines;
}

const askDns: Resolver = async (name, type) => (await resolve(name, type)) as string[][] | string[];

/** `vigie mail-check`: DNS of the sender and, with `--to`, a message through each relay. */
export async function mailCheck(
  args: readonly string[],
  resolver: Resolver = askDns,
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: "string" } } });
  const config = readConfig(process.env);
  const { mail } = config;
  if (mail === null || mail.relays.length === 0)
    throw new InputError(
      "sending is not set up: set VIGIE_MAIL_RELAY and VIGIE_MAIL_FROM (docs/MAIL.md)",
    );
  const to = values.to === undefined ? null : normalAddress(values.to);
  if (values.to !== undefined && to === null)
    throw new InputError(`--to ${values.to}: give an address`);
  const found = await diagnose(resolver, {
    domain: domainOf(mail.from),
    bounceDomain: domainOf(mail.inbox ?? mail.from),
    dkim: mail.dkim,
    relays: mail.relays.map(({ host }) => host),
    inboxDomain: mail.inbox !== null && mail.listen !== null ? domainOf(mail.inbox) : null,
  });
  const lines = [...found.map(show), ...(to === null ? [] : await tryRelays(config, to))];
  process.stdout.write(`${lines.join("\n")}\n`);
  return lines.some((line) => line.startsWith(SIGNS.bad)) ? EXIT.no : EXIT.done;
}
