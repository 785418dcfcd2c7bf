import type { Secrets } from "../../commands/secrets.ts";
import type { Person } from "../../model/delivery.ts";

/** What a message was sent for and to whom. */
export interface Mark {
  readonly cause: number;
  readonly person: Person;
}

const TAG_CHARS = 16;
const MARK = /(?:^|[^0-9a-z])([0-9a-z]{1,9})-([0-9a-z]{1,9})-([0-9a-f]{16})(?![0-9a-f])/gi;

const tagOf = (secrets: Secrets, cause: string, person: string): string =>
  Buffer.from(secrets.tag("mark", `${cause} ${person}`))
    .toString("hex")
    .slice(0, TAG_CHARS);

/** Stands in Message-ID, Reply-To and the envelope sender; survives servers that change case. */
export const markOf = (secrets: Secrets, { cause, person }: Mark): string => {
  const [first, second] = [cause.toString(36), person.toString(36)];
  return `${first}-${second}-${tagOf(secrets, first, second)}`;
};

/** The first mark of this desk in a text; a forged one is none. */
export function readMark(secrets: Secrets, text: string): Mark | null {
  for (const [, cause = "", person = "", tag = ""] of text.matchAll(MARK)) {
    const [first, second] = [cause.toLowerCase(), person.toLowerCase()];
    if (tagOf(secrets, first, second) === tag.toLowerCase())
      return { cause: Number.parseInt(first, 36), person: Number.parseInt(second, 36) };
  }
  return null;
}

/** `name+tag@domain`. */
export const plusAddress = (address: string, tag: string): string =>
  address.replace(/@(?=[^@]*$)/, `+${tag}@`);
