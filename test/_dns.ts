import type { Resolver } from "../src/channels/email/verdict.ts";

/** Records of a small world: name and type → values. Anything else does not exist. */
export const dnsOf =
  (records: Readonly<Record<string, readonly string[]>>): Resolver =>
  async (name, type) => {
    const found = records[`${name.toLowerCase()} ${type}`];
    await Promise.resolve();
    if (found === undefined)
      throw Object.assign(new Error(`no ${type} of ${name}`), { code: "ENOTFOUND" });
    return type === "TXT" ? found.map((value) => [value]) : [...found];
  };
