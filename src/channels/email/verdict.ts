import { authenticate } from "mailauth";

export type Resolver = (domain: string, type: string) => Promise<string[][] | string[]>;

export interface Envelope {
  /** "" or null: the null sender. */
  readonly mailFrom: string | null;
  readonly ip: string | null;
  readonly helo: string | null;
}

const CHECK_MS_MAX = 5_000;

/**
 * What the domain in From says of a mail: SPF or DKIM in line with it, by its DMARC policy. `none`:
 * it says nothing, or could not be asked. What the mail itself claims about that is never looked at.
 */
export async function verdictOf(
  raw: Uint8Array,
  envelope: Envelope,
  resolver?: Resolver,
): Promise<"pass" | "none" | "fail"> {
  const { mailFrom, ip, helo } = envelope;
  const { promise: late, resolve } = Promise.withResolvers<"none">();
  const timer = setTimeout(() => resolve("none"), CHECK_MS_MAX);
  try {
    const asked = authenticate(Buffer.from(raw), {
      sender: mailFrom ?? "",
      ...(ip === null ? { trustReceived: true } : { ip }),
      ...(helo === null ? {} : { helo }),
      disableArc: false,
      disableBimi: true,
      ...(resolver === undefined ? {} : { resolver }),
    }).then(({ dmarc }) => {
      const result = dmarc === false ? "none" : dmarc.status.result;
      return result === "pass" || result === "fail" ? result : "none";
    });
    return await Promise.race([asked, late]);
  } catch {
    return "none";
  } finally {
    clearTimeout(timer);
  }
}
