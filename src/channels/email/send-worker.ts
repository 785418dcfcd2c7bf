import { parentPort, workerData } from "node:worker_threads";
import { createTransport } from "nodemailer";
import type { Answer } from "../../outbox/port.ts";
import { answerOf } from "./answer-of.ts";
import type { MailMessage } from "./mail-message.ts";
import type { Dkim, Relay } from "./relay.ts";

/** One relay's thread: MIME, signatures and connections stay off the desk's main thread. */
export interface SendWorkerData {
  readonly relay: Relay;
  readonly dkim: Dkim | null;
  readonly limits: SendLimits;
}

export interface SendLimits {
  readonly CONNECT_MS_MAX: number;
  readonly SILENCE_MS_MAX: number;
}

export interface SendParcel {
  readonly messages: readonly { readonly id: number; readonly message: MailMessage }[];
}

export interface SentParcel {
  readonly answers: readonly { readonly id: number; readonly answer: Answer }[];
}

/** A connection is given up after so many messages, as many servers do. */
const MESSAGES_PER_CONNECTION_MAX = 1_000;

function transportOf({ relay, dkim, limits }: SendWorkerData): ReturnType<typeof createTransport> {
  const { host, port, secure, user, pass, verify, connections } = relay;
  return createTransport({
    pool: true,
    host,
    port,
    secure,
    maxConnections: connections,
    maxMessages: MESSAGES_PER_CONNECTION_MAX,
    connectionTimeout: limits.CONNECT_MS_MAX,
    greetingTimeout: limits.CONNECT_MS_MAX,
    socketTimeout: limits.SILENCE_MS_MAX,
    // Nothing in a message may make this machine read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: { rejectUnauthorized: verify },
    // A password never leaves in the clear.
    requireTLS: user !== null && !secure,
    ...(user === null ? {} : { auth: { user, pass: pass ?? "" } }),
    ...(dkim === null
      ? {}
      : {
          dkim: {
            domainName: dkim.domain,
            keySelector: dkim.selector,
            privateKey: dkim.key,
            headerFieldNames: SIGNED_HEADERS,
          },
        }),
  });
}

/** The library's own list leaves out the one-click header, which RFC 8058 wants signed. */
const SIGNED_HEADERS =
  "From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:In-Reply-To:References:" +
  "List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted";

const responseOf = (info: unknown): string =>
  typeof info === "object" &&
  info !== null &&
  "response" in info &&
  typeof info.response === "string"
    ? info.response
    : "";

function start(port: NonNullable<typeof parentPort>, data: SendWorkerData): void {
  const transport = transportOf(data);
  let answers: { id: number; answer: Answer }[] = [];
  const tell = (id: number, answer: Answer): void => {
    // Answers of one turn travel together.
    if (answers.length === 0)
      setImmediate(() => {
        port.postMessage({ answers } satisfies SentParcel);
        answers = [];
      });
    answers.push({ id, answer });
  };
  const waiting: SendParcel["messages"][number][] = [];
  let active = 0;
  const pump = (): void => {
    while (active < data.relay.connections) {
      const next = waiting.shift();
      if (next === undefined) return;
      active += 1;
      void send(next.id, next.message).finally(() => {
        active -= 1;
        pump();
      });
    }
  };
  const send = async (id: number, message: MailMessage): Promise<void> => {
    const { replyTo, inReplyTo, references, envelope, headers, ...rest } = message;
    try {
      const info: unknown = await transport.sendMail({
        ...rest,
        envelope: { from: envelope.from === "" ? false : envelope.from, to: envelope.to },
        headers: { ...headers },
        ...(replyTo === null ? {} : { replyTo }),
        ...(inReplyTo === null ? {} : { inReplyTo }),
        ...(references.length === 0 ? {} : { references: [...references] }),
      });
      tell(id, {
        kind: "accepted",
        answer: responseOf(info),
      });
    } catch (error) {
      tell(id, answerOf(error));
    }
  };
  port.on("message", (parcel: SendParcel | "close" | "recall") => {
    if (parcel === "recall") {
      for (const { id } of waiting.splice(0)) tell(id, { kind: "returned", answer: "" });
      return;
    }
    if (parcel === "close") {
      transport.close();
      port.close();
      return;
    }
    waiting.push(...parcel.messages);
    pump();
  });
}

if (parentPort) start(parentPort, workerData as SendWorkerData);
