import { Problems } from "../desk-error.ts";
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from "./password.ts";

export const NAME_CHARS_MAX = 100;
export const LOGIN_CHARS_MAX = 100;

export interface Wanted {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** One login however it is typed. */
export const plainLogin = (login: string): string => login.trim().normalize("NFKC").toLowerCase();

/**
 * A password is long and is not the login; no rule about signs, they make passwords worse (NIST
 * SP 800-63B). Adds what is wrong to `problems`.
 */
export function checkPassword(password: string, login: string, problems: Problems): void {
  const field = "password";
  if (password.length > PASSWORD_CHARS_MAX) {
    problems.add({ field, problem: "too_long", max: PASSWORD_CHARS_MAX });
  } else if (password.length < PASSWORD_CHARS_MIN) {
    problems.add({ field, problem: "too_short", max: PASSWORD_CHARS_MIN });
  } else if (plainLogin(password).includes(plainLogin(login)) && login !== "") {
    problems.add({ field, problem: "guessable" });
  } else if (new Set(password).size < 5) {
    problems.add({ field, problem: "guessable" });
  }
}

/** @throws DeskError `invalid` with every problem at once */
export function checkWanted({ name, login, password }: Wanted): Wanted {
  const problems = new Problems();
  const kept = { name: name.trim(), login: plainLogin(login), password };
  for (const [field, max] of [
    ["name", NAME_CHARS_MAX],
    ["login", LOGIN_CHARS_MAX],
  ] as const) {
    if (kept[field] === "") problems.add({ field, problem: "empty" });
    else if (kept[field].length > max) problems.add({ field, problem: "too_long", max });
  }
  checkPassword(password, kept.login, problems);
  problems.refuse("account");
  return kept;
}
