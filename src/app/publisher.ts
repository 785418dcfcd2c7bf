import type { Publisher } from "../pages/context.ts";
import { PUBLISHER_CHARS_MAX } from "../commands/limits.ts";
import { InputError } from "./scenario/rows.ts";

/** The setting of each entry; `pages` names it to whoever has not filled it in. */
const SETTINGS: Readonly<Record<keyof Publisher, string>> = {
  name: "VIGIE_PUBLISHER",
  address: "VIGIE_PUBLISHER_ADDRESS",
  contact: "VIGIE_PUBLISHER_CONTACT",
  editor: "VIGIE_PUBLISHER_EDITOR",
  host: "VIGIE_HOSTED_BY",
  controller: "VIGIE_DATA_CONTROLLER",
};

/**
 * Who answers for a desk, from the environment; the publisher answers for the data unless somebody
 * else is named. @throws InputError for an entry that is too long
 */
export function readPublisher(env: Readonly<Record<string, string | undefined>>): Publisher {
  const entry = (name: keyof Publisher): string | null => {
    const setting = SETTINGS[name];
    const text = (env[setting] ?? "").trim();
    if (text.length > PUBLISHER_CHARS_MAX)
      throw new InputError(`${setting}: give at most ${PUBLISHER_CHARS_MAX} characters`);
    return text === "" ? null : text;
  };
  const name = entry("name");
  return {
    name,
    address: entry("address"),
    contact: entry("contact"),
    editor: entry("editor"),
    host: entry("host"),
    controller: entry("controller") ?? name,
  };
}
