import type { CommandDeps } from "../../commands/deps.ts";
import { normalAddress } from "../../commands/mail/address.ts";
import { isLeftAlone } from "../../commands/mail/left-alone.ts";
import { mailToken, openAddress } from "../../commands/mail/recipient.ts";
import { openQuestions } from "../../commands/ask-witness.ts";
import { openWords } from "../../commands/words.ts";
import type { ReportId } from "../../model/ids.ts";
import type { Language } from "../../model/vocabulary.ts";
import type { Compose, Letter } from "../../outbox/port.ts";
import type { PageContext } from "../../pages/context.ts";
import type { Frame } from "../../pages/frame.ts";
import { cleanText } from "../../pages/html.ts";
import { interestText } from "../../pages/interest.ts";
import { subjectText, whereText } from "../../pages/naming.ts";
import { mailPath, publicHref, witnessPath } from "../../pages/paths.ts";
import type { RecipientView } from "../../store/mail-views.ts";
import { htmlBody, plainBody } from "./body.ts";
import type { Block } from "./body.ts";
import type { MailMessage } from "./mail-message.ts";
import { markOf, plusAddress } from "./marks.ts";
import { SaidOnce } from "./said-once.ts";

export interface Identity {
  /** Name that readers see. */
  readonly name: string;
  /** From and envelope sender; bounces come back to its `+` addresses. */
  readonly from: string;
  /** Where answers and bounces are read; null: this desk reads no mail. */
  readonly inbox: string | null;
}

export interface ComposeDeps {
  readonly commands: Pick<CommandDeps, "store" | "vault" | "secrets" | "clock">;
  readonly context: (lang: Language) => PageContext;
  readonly identity: Identity;
  /** `https://desk.example`, without the desk's prefix. */
  readonly origin: string;
}

const INTERESTS_SAID_MAX = 3;
const SUBJECT_CHARS_MAX = 150;

/** One line: a line break in a name must not become a header. */
export const headerLine = (text: string): string =>
  cleanText(text).replaceAll(/\s+/g, " ").trim().slice(0, SUBJECT_CHARS_MAX);

interface Deps extends ComposeDeps {
  readonly once: SaidOnce;
}

interface Content {
  readonly to: string;
  readonly lang: Language;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly inReplyTo?: string | null;
  readonly references?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** An answer of a machine: the null sender, so that nothing comes back. */
  readonly reply?: boolean;
  /** Answers to it are read. */
  readonly answerable?: boolean;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

function messageOf({ identity, commands }: Deps, letter: Letter, content: Content): MailMessage {
  const newest = letter.causes.at(-1) ?? letter.causes[0];
  const mark = markOf(commands.secrets, { cause: newest.cause, person: letter.person });
  const bounces = identity.inbox ?? identity.from;
  const answers = content.answerable === true && identity.inbox !== null;
  const title = headerLine(content.subject);
  return {
    from: { name: headerLine(identity.name), address: identity.from },
    to: content.to,
    replyTo: answers ? plusAddress(identity.inbox, mark) : null,
    envelope: { from: content.reply === true ? "" : plusAddress(bounces, mark), to: content.to },
    subject: title,
    text: plainBody(content.blocks),
    html: htmlBody(content.lang, { title, blocks: content.blocks }),
    messageId: `<${letter.id}.${mark}@${domainOf(identity.from)}>`,
    inReplyTo: content.inReplyTo ?? null,
    references: content.references ?? [],
    headers: {
      "Auto-Submitted": content.reply === true ? "auto-replied" : "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": content.lang,
      ...content.headers,
    },
  };
}

interface Subscriber {
  readonly recipient: RecipientView;
  readonly to: string;
  readonly frame: Frame;
  /** Their pages. */
  readonly manage: string;
}

async function subscriberOf(deps: Deps, person: number): Promise<Subscriber | null> {
  const { commands, once, origin } = deps;
  const recipient = commands.store.mail.person(person);
  if (recipient === null || recipient.suppressedUntil > commands.clock()) return null;
  const to = await openAddress(commands, recipient);
  if (to === null) return null;
  const frame = once.frame(recipient.lang);
  const path = mailPath(mailToken(commands.secrets, recipient));
  return { recipient, to, frame, manage: `${origin}${publicHref(frame, path)}` };
}

/** "You asked for it: …", the ways to change it, and how to end it. */
function whyBlocks({ commands }: Deps, { recipient, frame, manage }: Subscriber): readonly Block[] {
  const all = commands.store.mail.subscriptions(recipient.number).filter((one) => one.confirmed);
  const texts = all
    .slice(0, INTERESTS_SAID_MAX)
    .map(({ interest }) =>
      interestText(frame, interest, { store: commands.store, now: frame.now }),
    );
  const interest = frame.wording.list(all.length > texts.length ? [...texts, "…"] : texts);
  return [
    { kind: "small", text: frame.say("letter.why", { interest }) },
    { kind: "small", text: frame.say("letter.manage"), url: manage },
    { kind: "small", text: frame.say("letter.stop"), url: `${manage}/stop` },
  ];
}

const stopHeaders = ({ manage }: Subscriber): Readonly<Record<string, string>> => ({
  "List-Unsubscribe": `<${manage}/stop>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

async function noticeMessage(deps: Deps, letter: Letter): Promise<MailMessage | null> {
  const subscriber = await subscriberOf(deps, letter.person);
  if (subscriber === null || subscriber.recipient.active === 0) return null;
  const { frame, recipient, to } = subscriber;
  const key = letter.causes.map(({ cause }) => cause).join();
  const notices = letter.causes.flatMap((cause) =>
    cause.kind === "notice" ? [{ at: cause.at, notice: cause.notice }] : [],
  );
  const text = deps.once.notice(frame, key, notices);
  if (text === null) return null;
  return messageOf(deps, letter, {
    to,
    lang: recipient.lang,
    subject: text.subject,
    blocks: [...text.blocks, ...whyBlocks(deps, subscriber)],
    // Messages about one outage lie together in a mailbox.
    references: text.incidents.map((incident) => `<${incident}@${domainOf(deps.identity.from)}>`),
    headers: stopHeaders(subscriber),
  });
}

async function invitationMessage(deps: Deps, letter: Letter): Promise<MailMessage | null> {
  const subscriber = await subscriberOf(deps, letter.person);
  if (subscriber === null) return null;
  const { frame, recipient, to, manage } = subscriber;
  const { store } = deps.commands;
  const asked = store.mail.subscriptions(recipient.number).filter((one) => !one.confirmed);
  if (asked.length === 0 || (await isLeftAlone(deps.commands, to))) return null;
  const items = asked
    .slice(0, INTERESTS_SAID_MAX)
    .map(({ interest }) => interestText(frame, interest, { store, now: frame.now }));
  return messageOf(deps, letter, {
    to,
    lang: recipient.lang,
    subject: frame.say("letter.invite.subject"),
    blocks: [
      { kind: "text", text: frame.say("letter.invite.text") },
      { kind: "list", items },
      { kind: "link", label: frame.say("letter.invite.link"), url: manage },
      { kind: "small", text: frame.say("letter.invite.ignore") },
    ],
    headers: stopHeaders(subscriber),
  });
}

interface Witness {
  readonly report: NonNullable<ReturnType<CommandDeps["store"]["report"]>>;
  readonly to: string;
  readonly frame: Frame;
  readonly page: string;
  readonly messageId: string | null;
}

/** Whom a report came from, when a mail address was left with it. */
async function witnessOf(deps: Deps, id: ReportId): Promise<Witness | null> {
  const { commands, once, origin } = deps;
  const report = commands.store.report(id, commands.clock());
  if (report === null || report.erased) return null;
  const words = await openWords(commands, report);
  const to = normalAddress(words?.contact ?? "");
  if (to === null || (await isLeftAlone(commands, to))) return null;
  const frame = once.frame(report.lang);
  const page = `${origin}${publicHref(frame, witnessPath(commands.secrets.reportToken(id)))}`;
  return { report, to, frame, page, messageId: words?.messageId ?? null };
}

async function censusMessage(deps: Deps, letter: Letter): Promise<MailMessage | null> {
  const id = deps.commands.store.mail.reportAt(letter.person);
  const witness = id === null ? null : await witnessOf(deps, id);
  if (witness === null) return null;
  const { report, to, frame, page } = witness;
  const subject =
    report.operator === null ? "" : subjectText(frame, report.operator, report.services);
  return messageOf(deps, letter, {
    to,
    lang: report.lang,
    subject: frame.say("letter.census.subject"),
    blocks: [
      {
        kind: "head",
        text: frame.say("letter.census.text", { at: frame.times.at(report.saidAt), subject }),
      },
      ...(deps.identity.inbox === null
        ? []
        : [{ kind: "text", text: frame.say("letter.census.how") } as const]),
      { kind: "link", label: frame.say("letter.census.link"), url: page },
    ],
    answerable: true,
  });
}

async function acknowledgement(deps: Deps, letter: Letter): Promise<MailMessage | null> {
  const id = deps.commands.store.mail.reportAt(letter.person);
  const witness = id === null ? null : await witnessOf(deps, id);
  if (witness === null) return null;
  const { report, to, frame, page, messageId } = witness;
  const understood = frame.say("letter.ack.text", {
    subject: report.operator === null ? "" : subjectText(frame, report.operator, report.services),
    where: whereText(frame, report.area === null ? [] : [report.area]),
  });
  return messageOf(deps, letter, {
    to,
    lang: report.lang,
    subject: frame.say("letter.ack.subject"),
    blocks: [
      { kind: "head", text: frame.say("letter.ack.subject") },
      ...(report.operator === null ? [] : [{ kind: "text", text: understood } as const]),
      { kind: "link", label: frame.say("letter.ack.link"), url: page },
      { kind: "text", text: frame.say("letter.ack.back") },
    ],
    inReplyTo: messageId,
    references: messageId === null ? [] : [messageId],
    reply: true,
    answerable: true,
  });
}

/** What the desk asks the witness; an answer to the mail is the answer. */
async function questionMessage(deps: Deps, letter: Letter): Promise<MailMessage | null> {
  const [cause] = letter.causes;
  const id = deps.commands.store.mail.reportAt(letter.person);
  const witness = id === null ? null : await witnessOf(deps, id);
  if (id === null || witness === null || cause.kind !== "question") return null;
  const asked = await openQuestions(deps.commands, id);
  const one = asked.find(({ question }) => question === cause.question);
  if (one === undefined || one.answeredAt !== null) return null;
  const { report, to, frame, page, messageId } = witness;
  return messageOf(deps, letter, {
    to,
    lang: report.lang,
    subject: frame.say("question.mail"),
    blocks: [
      { kind: "head", text: frame.say("question.mail") },
      { kind: "text", text: one.text },
      ...(deps.identity.inbox === null
        ? []
        : [{ kind: "text", text: frame.say("question.mailHow") } as const]),
      { kind: "link", label: frame.say("letter.census.link"), url: page },
    ],
    inReplyTo: messageId,
    references: messageId === null ? [] : [messageId],
    answerable: true,
  });
}

function canaryMessage(deps: Deps, letter: Letter): MailMessage | null {
  const { identity, commands, once } = deps;
  if (identity.inbox === null) return null;
  const frame = once.frame("en");
  const mark = markOf(commands.secrets, { cause: letter.causes[0].cause, person: 0 });
  return messageOf(deps, letter, {
    to: plusAddress(identity.inbox, mark),
    lang: frame.lang,
    subject: frame.say("letter.canary.subject", { at: frame.times.iso(letter.causes[0].at) }),
    blocks: [{ kind: "text", text: frame.say("letter.canary.text", { desk: frame.deskName }) }],
  });
}

/** The mail for a letter; null when its recipient has left, is suppressed or gave no address. */
export const createCompose = (options: ComposeDeps): Compose<MailMessage> => {
  const { context, commands, origin } = options;
  const deps: Deps = { ...options, once: new SaidOnce(context, commands.clock, origin) };
  return async (letter) => {
    switch (letter.causes[0].kind) {
      case "notice":
        return noticeMessage(deps, letter);
      case "invitation":
        return invitationMessage(deps, letter);
      case "census":
        return censusMessage(deps, letter);
      case "acknowledgement":
        return acknowledgement(deps, letter);
      case "question":
        return questionMessage(deps, letter);
      case "canary":
        return canaryMessage(deps, letter);
    }
  };
};
