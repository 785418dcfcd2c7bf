import { parseArgs } from "node:util";
import { relayTrouble } from "../../channels/email/relay-trouble.ts";
import { RelayWay } from "../../channels/email/send.ts";
import { testMessage } from "../../channels/email/test-message.ts";
import type { Resolver } from "../../channels/email/verdict.ts";
import { normalAddress } from "../../commands/mail/address.ts";
import type { Diagnosis } from "../../model/mail-diagnosis.ts";
import type { Wording } from "../../wording/wording.ts";
import { EXIT } from "../cli.ts";
import { type Config, readConfig } from "../config.ts";
import type { MailConfig } from "../mail/mail-config.ts";
import { MailFile } from "../mail/mail-file.ts";
import { diagnoseMail, mailInForce, systemResolver } from "../mail/mail-service.ts";
import { wordings } from "../wordings.ts";
import { InputError } from "../scenario/rows.ts";

const SIGNS = { good: "ok  ", weak: "weak", bad: "BAD " } as const;
const INDENT = " ".repeat(12);

const show = (wording: Wording, { level, about, code, name, found, record }: Diagnosis): string => {
  const text = wording.say(`diagnosis.${code}`, { name, found });
  const publish =
    record === null
      ? ""
      : `\n${INDENT}${wording.say("setup.mail.publish", { name: record.name })}\n${INDENT}${record.value}`;
  return `${SIGNS[level]} ${about.padEnd(6)} ${text}${publish}`;
};

/** A message through every relay; what each answered, and what to do about it. */
async function tryRelays(
  { deskName, lang }: Config,
  mail: MailConfig,
  to: string,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const wording = wordings()(lang);
  for (const relay of mail.relays) {
    const way = new RelayWay(relay, mail.dkim);
    const message = { deskName, from: mail.from, to, wording, now: Date.now() };
    const answer = await way.send(testMessage(message));
    await way.close();
    const trouble = relayTrouble(answer);
    const said = { relay: relay.name, answer: answer.answer };
    lines.push(
      trouble === null
        ? `${SIGNS.good} relay  ${wording.say("setup.mail.sent", said)}`
        : `${SIGNS.bad} relay  ${wording.say("setup.mail.failed", said)}\n${INDENT}${wording.say(`trouble.${trouble}`)}`,
    );
  }
  return lines;
}

/** `vigie mail-check`: DNS of the sender and, with `--to`, a message through each relay. */
export async function mailCheck(
  args: readonly string[],
  resolver: Resolver = systemResolver(),
): Promise<number> {
  const options = { to: { type: "string" }, data: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const config = readConfig(process.env, values);
  const mail = mailInForce(config.mail, new MailFile(config.dataDir).read());
  if (mail === null || mail.relays.length === 0)
    throw new InputError(
      "sending is not set up: open /desk/setup/mail, or set VIGIE_MAIL_RELAY and VIGIE_MAIL_FROM (docs/MAIL.md)",
    );
  const to = values.to === undefined ? null : normalAddress(values.to);
  if (values.to !== undefined && to === null)
    throw new InputError(`--to ${values.to}: give an address`);
  const wording = wordings()(config.lang);
  const found = await diagnoseMail(mail, resolver);
  const lines = [
    ...found.map((one) => show(wording, one)),
    ...(to === null ? [] : await tryRelays(config, mail, to)),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return lines.some((line) => line.startsWith(SIGNS.bad)) ? EXIT.no : EXIT.done;
}
