import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { SMTPServer } from "smtp-server";
import type { SMTPServerDataStream, SMTPServerSession } from "smtp-server";
import type { Instant } from "../../model/ids.ts";
import { INTAKE_LIMITS, type IntakeLimits } from "./intake-limits.ts";
import { type Incoming, networkOf, type Received } from "./receive.ts";
import { Throttle } from "./throttle.ts";

export interface SmtpIntakeOptions {
  /** Address that mail is taken for, its `+` addresses included. */
  readonly inbox: string;
  readonly receive: (incoming: Incoming) => Promise<Received>;
  readonly clock: () => Instant;
  readonly limits?: Partial<IntakeLimits>;
  readonly onTrouble: (message: string) => void;
}

export interface SmtpIntake {
  readonly port: number;
  close(): Promise<void>;
}

class Refusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

const tooMany = (): Refusal => new Refusal(450, "4.7.1 Too many messages for now, try again later");
const tryLater = (): Refusal =>
  new Refusal(451, "4.3.0 Nothing can be written at present, try again later");
const tooLarge = (bytes: number): Refusal => new Refusal(552, `5.3.4 More than ${bytes} bytes`);

/** `name+anything@domain` of `name@domain`, whatever the case. */
export const isOurs = (inbox: string, address: string): boolean =>
  address.toLowerCase().replace(/\+[^@]*@/, "@") === inbox;

const isLocal = (ip: string): boolean =>
  ip.startsWith("127.") || ip === "::1" || ip.startsWith("::ffff:127.");

async function bytesOf(stream: SMTPServerDataStream, max: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of Readable.from(stream)) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    // What is too much is read to its end, so that the sender hears the answer, and not kept.
    if (size <= max) chunks.push(bytes);
  }
  if (size > max) throw tooLarge(max);
  return Buffer.concat(chunks);
}

/** The desk's own mail server: it takes mail for one address, and says so only once it is on disk. */
export class Intake {
  readonly #options: SmtpIntakeOptions;
  readonly #limits: IntakeLimits;
  readonly #senders: Throttle;
  readonly #machines: Throttle;
  #atOnce = 0;

  constructor(options: SmtpIntakeOptions) {
    this.#options = options;
    this.#limits = { ...INTAKE_LIMITS, ...options.limits };
    const { PER_SENDER_HOUR_MAX, PER_MACHINE_HOUR_MAX, SENDERS_COUNTED_MAX } = this.#limits;
    this.#senders = new Throttle(PER_SENDER_HOUR_MAX, SENDERS_COUNTED_MAX);
    this.#machines = new Throttle(PER_MACHINE_HOUR_MAX, SENDERS_COUNTED_MAX);
  }

  /** @throws Refusal */
  recipient(address: string): void {
    if (!isOurs(this.#options.inbox, address)) throw new Refusal(550, "5.1.1 No such address here");
  }

  /** @throws Refusal */
  async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const { clock, receive, onTrouble } = this.#options;
    const { mailFrom, rcptTo } = session.envelope;
    const from = mailFrom === false ? "" : mailFrom.address;
    // A mail server of this machine passes on what others sent: who they are stands in what it wrote on top.
    const ip = isLocal(session.remoteAddress) ? null : session.remoteAddress;
    const busy = this.#atOnce >= this.#limits.AT_ONCE_MAX;
    const now = clock();
    const crowded =
      (ip !== null && !this.#machines.take(networkOf(ip) ?? "", now)) ||
      (from !== "" && !this.#senders.take(from.toLowerCase(), now));
    this.#atOnce += 1;
    try {
      const raw = await bytesOf(stream, busy || crowded ? 0 : this.#limits.MAIL_BYTES_MAX).catch(
        (error: unknown) => {
          throw busy || crowded ? tooMany() : error;
        },
      );
      await receive({
        raw,
        mailFrom: from,
        ip,
        helo: session.hostNameAppearsAs === "" ? null : session.hostNameAppearsAs,
        rcptTo: rcptTo.map(({ address }) => address),
      });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      onTrouble(`a mail was not taken, its sender keeps it: ${String(error)}`);
      throw tryLater();
    } finally {
      this.#atOnce -= 1;
    }
  }
}

/** Tells the connection how it went. */
async function settle(
  work: () => void | Promise<void>,
  done: (error?: Error) => void,
): Promise<void> {
  let failure: Error | undefined;
  try {
    await work();
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  done(failure);
}

/** Resolves once the port takes connections; port 0 takes a free one. */
export async function openSmtpIntake(
  options: SmtpIntakeOptions,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<SmtpIntake> {
  const intake = new Intake(options);
  const limits = { ...INTAKE_LIMITS, ...options.limits };
  const server = new SMTPServer({
    banner: "Vigie",
    size: limits.MAIL_BYTES_MAX,
    maxClients: limits.CONNECTIONS_MAX,
    disabledCommands: ["AUTH"],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 1_000,
    logger: false,
    onRcptTo: ({ address }, _session, done) => void settle(() => intake.recipient(address), done),
    onData: (stream, session, done) => void settle(() => intake.take(stream, session), done),
  });
  // A client that breaks off is no trouble of ours.
  server.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
