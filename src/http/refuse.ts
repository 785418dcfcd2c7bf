import type { IncomingMessage, ServerResponse } from "node:http";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Language } from "../model/vocabulary.ts";
import { DeskError } from "../commands/desk-error.ts";
import { HttpError } from "./http-error.ts";
import { signInPage } from "../pages/desk/accounts/sign-in.ts";
import { EMPTY_FORM } from "../pages/fields.ts";
import { errorPage } from "../pages/public/error.ts";
import { acceptedLanguage } from "./accepted-language.ts";
import { deskTarget } from "./desk-shared.ts";
import type { Door } from "./door.ts";
import { fieldSentence } from "./field-sentence.ts";
import { passkeyHost } from "./passkey-host.ts";
import { problemOf, refusalOf } from "./problem.ts";
import type { Refusal } from "./problem.ts";
import { HTML } from "./page-parts.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { contextOf } from "./site.ts";

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

type RefusingDoor = Pick<Door, "site" | "limits" | "commands" | "onTrouble">;

/** Programs get problem+json: below `/api/`, or when they ask for JSON and not for HTML. */
export function wantsJson(door: Pick<Door, "site">, request: IncomingMessage): boolean {
  if ((request.url ?? "").startsWith(`${door.site.base}/api/`)) return true;
  const accept = request.headers.accept ?? "";
  return accept.includes("json") && !accept.includes("text/html");
}

/** The language of the address, else the one the reader likes best. */
export function readerLanguage(door: Pick<Door, "site">, request: IncomingMessage): Language {
  const first = (request.url ?? "").slice(door.site.base.length + 1).split(/[/?]/, 1)[0];
  const inAddress = LANGUAGES.find((lang) => lang === first);
  return inAddress ?? acceptedLanguage(request.headers["accept-language"], door.site.lang);
}

/** Reads on for a while after a refusal: a sender who is still writing would see a reset, not the answer. */
function drain(door: RefusingDoor, request: IncomingMessage): void {
  let left = door.limits.REFUSED_BODY_BYTES_MAX;
  request.on("data", (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.on("error", () => request.destroy());
  request.resume();
}

export interface Refused {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Words the person had typed: shown on the page, so that they are not lost. */
  readonly keptText?: string;
}

/** Answers a request that failed: the one place where errors become HTTP. */
export function refuse(
  door: RefusingDoor,
  { request, response, keptText = "" }: Refused,
  error: unknown,
): void {
  const refusal = refusalOf(error);
  if (refusal.status >= 500)
    door.onTrouble(`${request.method ?? ""} ${pathOf(request)}: ${traceOf(error)}`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const lang = readerLanguage(door, request);
  const json = wantsJson(door, request);
  if (!json && error instanceof DeskError && error.code === "reauthenticate") {
    goAndProve(door, request, response);
    return;
  }
  const asksToSignIn = refusal.status === 401 && isDesk(door, request);
  const drawn = asksToSignIn
    ? signIn(door, lang, request)
    : page(door, lang, { ...refusal, keptText });
  const body = json ? JSON.stringify(problemOf(refusal, door.site.wording(lang))) : drawn;
  send(response, { refusal, lang, type: json ? PROBLEM_TYPE : HTML, body });
  if (!request.complete) drain(door, request);
}

/** What is unforeseen needs its trace, what is not (a full disk) only its name. */
const traceOf = (error: unknown): string =>
  error instanceof Error && !(error instanceof DeskError || error instanceof HttpError)
    ? (error.stack ?? error.message)
    : String(error);

/** Without the query and without a witness's token: neither belongs in a log. */
const pathOf = (request: IncomingMessage): string =>
  (request.url ?? "")
    .replace(/\?.*$/, "")
    .replace(/\/(me|reports|mail|line\/[fs])\/[^/]+/, "/$1/…");

const page = (
  door: RefusingDoor,
  lang: Language,
  refusal: Refusal & { readonly keptText: string },
): string =>
  errorPage(contextOf(door.site, lang, door.commands.clock()), {
    word: refusal.word,
    details: refusal.problems.map((problem) => fieldSentence(problem, door.site.wording(lang))),
    keptText: refusal.keptText === "" ? null : refusal.keptText,
  });

const isDesk = (door: RefusingDoor, request: IncomingMessage): boolean =>
  (request.url ?? "").startsWith(`${door.site.base}/desk/`);

/** A page of the desk without a session is the page that opens one. */
const signIn = (door: RefusingDoor, lang: Language, request: IncomingMessage): string =>
  signInPage(contextOf(door.site, lang, door.commands.clock()), {
    form: EMPTY_FORM,
    to: request.method === "GET" ? (request.url ?? "") : "",
    refused: null,
    later: null,
    passkeys: passkeyHost(door, request) !== null,
  });

/** The page of the desk whose form was posted: nothing of the desk sends a referrer. */
function formPage(base: string, url: string): string {
  const [page = ""] = url.slice(`${base}/desk/`.length).split(/[/?]/, 1);
  return deskTarget(base, `${base}/desk/${page === "keys" ? "accounts" : page}`);
}

/** To the page where somebody proves who they are, and from there back to where they were. */
function goAndProve(
  { site }: RefusingDoor,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const to = encodeURIComponent(formPage(site.base, request.url ?? ""));
  const location = `${site.base}/desk/again?to=${to}`;
  response.writeHead(303, ["location", location, "cache-control", "no-store", ...SECURITY_HEADERS]);
  response.end();
}

interface Sent {
  readonly refusal: Refusal;
  readonly lang: Language;
  readonly type: string;
  readonly body: string;
}

function send(response: ServerResponse, { refusal, lang, type, body }: Sent): void {
  const retry = refusal.retryAfter === null ? [] : ["retry-after", String(refusal.retryAfter)];
  const challenge = refusal.status === 401 ? ["www-authenticate", "Bearer"] : [];
  const bytes = Buffer.from(body, "utf8");
  response.writeHead(refusal.status, [
    "content-type",
    type,
    "content-length",
    String(bytes.length),
    "content-language",
    lang,
    "cache-control",
    "no-store",
    "vary",
    "accept, accept-language",
    ...retry,
    ...challenge,
    ...SECURITY_HEADERS,
  ]);
  response.end(bytes);
}
