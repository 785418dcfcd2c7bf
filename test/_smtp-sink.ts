import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { SMTPServerSession } from "smtp-server";
import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import type { AddressInfo } from "node:net";

export interface Caught {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
  readonly mail: Email;
  readonly at: number;
  header(name: string): string;
}

export interface SmtpSink {
  readonly port: number;
  readonly caught: readonly Caught[];
  /** Resolves once so many have been taken. */
  reached(count: number): Promise<void>;
  close(): Promise<void>;
}

/** What to say of a recipient: null takes the message. */
export type Refuse = (to: string, tries: number) => { code: number; message: string } | null;

/** A mail server on a free port of the loopback that keeps what it takes. */
export async function smtpSink(refuse: Refuse = () => null): Promise<SmtpSink> {
  const caught: Caught[] = [];
  const tries = new Map<string, number>();
  const waiting: { count: number; resolve: () => void }[] = [];
  const keep = async (stream: Readable, { envelope }: SMTPServerSession): Promise<void> => {
    const raw = await text(stream);
    const mail = await PostalMime.parse(raw);
    caught.push({
      from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
      to: envelope.rcptTo[0]?.address ?? "",
      raw,
      mail,
      at: Date.now(),
      header: (name) => mail.headers.find(({ key }) => key === name.toLowerCase())?.value ?? "",
    });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      const count = (tries.get(address) ?? 0) + 1;
      tries.set(address, count);
      const refusal = refuse(address, count);
      if (refusal === null) return done();
      done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
    },
    onData: (stream, session, done) => {
      // A client that is killed while it sends has not sent.
      void keep(stream, session)
        .catch(() => undefined)
        .finally(() => {
          done();
          for (const one of waiting) if (caught.length >= one.count) one.resolve();
        });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    caught,
    reached: (count) =>
      caught.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ count, resolve })),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
