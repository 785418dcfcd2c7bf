import type { PlainLetter } from "../../model/mail-settings.ts";
import type { Language } from "../../model/vocabulary.ts";
import { type Block, htmlBody, plainBody } from "./body.ts";
import type { MailMessage } from "./mail-message.ts";

interface Envelope {
  readonly deskName: string;
  readonly from: string;
  readonly to: string;
  readonly lang: Language;
  /** Unique to the message. */
  readonly id: string;
}

/** Words and links to one person, who waits for them. */
export function plainLetter(
  { subject, text, links }: PlainLetter,
  { deskName, from, to, lang, id }: Envelope,
): MailMessage {
  const blocks: readonly Block[] = [
    { kind: "text", text },
    ...links.map(({ label, url }) => ({ kind: "link", label, url }) as const),
  ];
  return {
    from: { name: deskName, address: from },
    to,
    replyTo: null,
    envelope: { from, to },
    subject,
    text: plainBody(blocks),
    html: htmlBody(lang, { title: subject, blocks }),
    messageId: `<letter.${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    inReplyTo: null,
    references: [],
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
