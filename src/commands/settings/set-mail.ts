import { generateKeyPair } from "node:crypto";
import { isIP } from "node:net";
import { promisify } from "node:util";
import type { Actor } from "../../model/entry.ts";
import type { MailSettings, MailSetup } from "../../model/mail-settings.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { checkText, checkWord, type RawFields } from "../fields.ts";
import { MAIL_FIELD_CHARS_MAX, PORT_RANGE } from "../limits.ts";
import { normalAddress } from "../mail/address.ts";
import { permit } from "../permit.ts";
import { appendSetting, type MadeSetting, settingId, type SettingInput } from "./append-setting.ts";
import { checkNumber } from "./check-number.ts";

const HOST =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const SELECTOR = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const ORIGIN = /^https?:\/\/[^\s/?#"<>@]+$/;
const KEY_BITS = 2048;
const SECURITY = ["starttls", "tls"] as const;

/** A text that has to look like something; null, and a problem, when it does not. */
function checkLike(
  said: RawFields,
  rule: {
    readonly field: string;
    readonly fits: (text: string) => boolean;
    readonly problem: "not_a_host" | "not_a_selector" | "not_an_origin" | "not_a_contact";
    readonly needed: boolean;
  },
  problems: Problems,
): string | null {
  const { field, fits, problem, needed } = rule;
  const before = problems.found.length;
  const text = checkText(said, { field, max: MAIL_FIELD_CHARS_MAX }, problems);
  if (problems.found.length > before) return null;
  if (text === null) return needed ? problems.add({ field, problem: "empty" }) : null;
  return fits(text) ? text : problems.add({ field, problem });
}

/**
 * The password as typed, or the kept one: but never for another server or account, or whoever may
 * change the settings could have it sent to a server of theirs.
 */
function passwordOf(
  said: RawFields,
  now: Pick<MailSettings, "host" | "port" | "user">,
  { before, problems }: { readonly before: MailSettings | null; readonly problems: Problems },
): string | null {
  if (now.user === null) return null;
  const typed = said["pass"];
  if (typeof typed === "string" && typed !== "") {
    if (typed.length <= MAIL_FIELD_CHARS_MAX && typed.isWellFormed()) return typed;
    return problems.add({ field: "pass", problem: "too_long", max: MAIL_FIELD_CHARS_MAX });
  }
  const same =
    before !== null &&
    before.host === now.host &&
    before.port === now.port &&
    before.user === now.user;
  if (same) return before.pass;
  return problems.add({
    field: "pass",
    problem: (before?.pass ?? null) === null ? "empty" : "password_again",
  });
}

/** A key of its own for a new selector; the same selector keeps its key, for it is published. */
async function dkimOf(
  selector: string | null,
  before: MailSettings | null,
): Promise<MailSettings["dkim"]> {
  if (selector === null) return null;
  if (before?.dkim?.selector === selector) return before.dkim;
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: KEY_BITS });
  return { selector, key: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
}

async function check(said: RawFields, setup: MailSetup): Promise<MailSettings> {
  const problems = new Problems();
  const before = setup.settings();
  const from = checkLike(
    said,
    {
      field: "from",
      fits: (text) => normalAddress(text) !== null,
      problem: "not_a_contact",
      needed: true,
    },
    problems,
  );
  const fits = (text: string): boolean => HOST.test(text) || isIP(text) !== 0;
  const host = checkLike(
    said,
    { field: "host", fits, problem: "not_a_host", needed: true },
    problems,
  );
  const port = checkNumber(said, { field: "port", range: PORT_RANGE, whole: true }, problems);
  const security = checkWord(said, { field: "security", words: SECURITY }, problems);
  const user = checkText(said, { field: "user", max: MAIL_FIELD_CHARS_MAX }, problems);
  const selector = checkLike(
    said,
    {
      field: "selector",
      fits: (text) => SELECTOR.test(text),
      problem: "not_a_selector",
      needed: false,
    },
    problems,
  );
  const needed = setup.needsOrigin;
  const origin = checkLike(
    said,
    { field: "origin", fits: (text) => ORIGIN.test(text), problem: "not_an_origin", needed },
    problems,
  );
  const secure = security === "tls";
  const server = { host: host ?? "", port: port ?? (secure ? 465 : 587), user };
  const pass = passwordOf(said, server, { before, problems });
  problems.refuse("mail");
  return {
    origin: setup.needsOrigin ? origin : null,
    from: normalAddress(from ?? "") ?? "",
    ...server,
    secure,
    pass,
    dkim: await dkimOf(selector, before),
  };
}

/**
 * Says by which server mail leaves, or (`off`) that none is sent; holds at once. Password and key go
 * to a file of the desk's user alone; the journal has who changed it, the sender and the server.
 * `said`: `from`, `host`, `port?`, `security` (starttls | tls), `user?`, `pass?`, `selector?`, `origin?`.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict` (the environment has set it), `unavailable`
 */
export async function setMail(
  deps: CommandDeps,
  actor: Actor,
  input: SettingInput & { readonly setup: MailSetup | null; readonly off: boolean },
): Promise<MadeSetting> {
  const { key, said, setup, off } = input;
  await permit(deps, actor, "set_up_desk");
  if (setup === null) throw new DeskError("conflict", "mail is set by the environment");
  const before = setup.settings();
  const settings = off ? null : await check(said, setup);
  try {
    await setup.save(settings);
  } catch (error) {
    throw new DeskError("unavailable", `the mail settings were not kept: ${String(error)}`);
  }
  const relay = settings === null ? null : `${settings.host}:${settings.port}`;
  const change = { what: "mail", from: settings?.from ?? null, relay } as const;
  try {
    return await appendSetting(deps, actor, {
      id: settingId(deps, key),
      change,
      why: "",
      said: {},
    });
  } catch (error) {
    // Nobody would know who did it.
    await setup.save(before);
    throw error;
  }
}
