import type { ReplyView } from "../store/register-views.ts";
import type { StatementView } from "../store/views.ts";
import { spoken } from "./claim-words.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { operatorName } from "./naming.ts";
import { publicHref, statementPath } from "./paths.ts";

/** On a page of many findings a reply is cut here; the statement's page has all of it. */
const SHORT_CHARS = 280;

export const repliesToClaim = (view: StatementView, index: number): readonly ReplyView[] =>
  view.replies.filter(({ reply }) => reply.claimIndex === index);

const cut = (text: string): string => {
  if (text.length <= SHORT_CHARS) return text;
  const short = text.slice(0, SHORT_CHARS);
  return `${short.slice(0, short.lastIndexOf(" ") + 1 || SHORT_CHARS).trimEnd()}…`;
};

/** Who replied: the speaker where there is one, and always on whose behalf. */
export const replierText = (frame: Frame, { reply }: ReplyView): string => {
  const operator = operatorName(frame, reply.operator);
  return reply.speaker === null || reply.speaker === operator
    ? operator
    : `${reply.speaker}, ${operator}`;
};

/** The operator's replies to one finding; `open`: in full, with the verdict they answered. */
export function replyBlocks(
  frame: Frame,
  view: StatementView,
  { index, open }: { readonly index: number; readonly open: boolean },
): readonly Html[] {
  const href = publicHref(frame, statementPath(view.statement.id));
  return repliesToClaim(view, index).map((item) => {
    const { reply } = item;
    const text = open ? reply.text : cut(reply.text);
    return html`<div class="reply">
      <p class="side">
        ${frame.say("reply.by", { who: replierText(frame, item) })} · ${timeTag(frame, reply.at)}
      </p>
      <blockquote>${spoken(text, reply.lang)}</blockquote>
      ${text !== reply.text && html`<p class="small"><a href="${href}#claim-${index}">${frame.say("reply.whole")}</a></p>`}
      ${
        open &&
        html`<p class="small">
          ${reply.publishedIn !== null && `${frame.say("axis.publishedIn", { where: reply.publishedIn })} · `}${frame.say("reply.note", { verdict: frame.say(`verdict.${reply.verdict}`) })}
        </p>`
      }
    </div>`;
  });
}
