import type { Answer } from "../../outbox/port.ts";

/** What nodemailer tells of a failed try. */
interface SendError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly message: string;
}

const SHUTTING_DOWN = 421;
const REFUSED_FROM = 400;
const PERMANENT_FROM = 500;
/** Answers to these concern one message; to any other command they concern the way. */
const ABOUT_MESSAGE = ["RCPT TO", "DATA", "API"];

/**
 * Apart: a message refused for good (5xx to its recipient or content), for now (4xx), and a way that
 * fails (no connection, no answer, wrong password, sender not allowed), which says nothing of the recipient.
 */
export function answerOf(error: unknown): Answer {
  const failure: SendError = error instanceof Error ? error : { message: String(error) };
  const code = typeof failure.responseCode === "number" ? failure.responseCode : 0;
  const said = typeof failure.response === "string" ? failure.response : failure.message;
  const command = typeof failure.command === "string" ? failure.command : "";
  const about = ABOUT_MESSAGE.includes(command);
  if (failure.code === "EMESSAGE" || (failure.code === "EENVELOPE" && about)) {
    // An address this desk itself cannot put into an envelope will not get better.
    if (code === 0 && command === "API") return { kind: "refused", permanent: true, answer: said };
    if (code >= REFUSED_FROM && code !== SHUTTING_DOWN)
      return { kind: "refused", permanent: code >= PERMANENT_FROM, answer: said };
  }
  return { kind: "unreachable", answer: said };
}
