import type { Instant } from "../../model/ids.ts";
import type { Wording } from "../../wording/wording.ts";
import { type Block, htmlBody, plainBody } from "./body.ts";
import type { MailMessage } from "./mail-message.ts";

export interface TestMessage {
  readonly deskName: string;
  readonly from: string;
  readonly to: string;
  readonly wording: Wording;
  readonly now: Instant;
}

/** Says that mail of this desk arrives. */
export function testMessage({ deskName, from, to, wording, now }: TestMessage): MailMessage {
  const title = wording.say("letter.test.subject", { desk: deskName });
  const blocks: readonly Block[] = [{ kind: "text", text: wording.say("letter.test.text") }];
  return {
    from: { name: deskName, address: from },
    to,
    replyTo: null,
    envelope: { from, to },
    subject: title,
    text: plainBody(blocks),
    html: htmlBody(wording.lang, { title, blocks }),
    messageId: `<test.${now.toString(36)}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    inReplyTo: null,
    references: [],
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
