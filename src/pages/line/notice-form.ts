import { businessOf } from "../../lines/line-file.ts";
import { noticesOf, type NoticeState, standingNotice } from "../../lines/notice-state.ts";
import { NOTICE_SORTS } from "../../model/line-record.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf } from "../frame.ts";
import { html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { area, entryForm, hidden, input, type RefusedEntry, select, stateOf } from "./inputs.ts";
import { noticeSentence } from "./public-notice.ts";
import type { LineView } from "./view.ts";

/** Fact, words, hour and the address where the newest state is; no accusation that was not typed. */
function socialText(frame: Frame, view: LineView, notice: NoticeState): string {
  const business = businessOf(view.file);
  if (business === null) return "";
  const sentence = noticeSentence(frame, { business, notice, path: view.noticePath });
  const { body, at } = notice.record;
  return [
    `${business.name}. ${sentence}.`,
    ...(body.words === null ? [] : [body.words]),
    `${frame.say("line.public.asOf", { at: frame.times.at(at) })}. ${frame.say("line.posterText")} ${frame.origin ?? ""}${view.noticePath}`,
  ].join("\n");
}

/** `…/notice`: what the public must know. */
export function noticeFormPage(
  context: PageContext,
  view: LineView,
  refused: RefusedEntry | null,
): string {
  const frame = frameOf(context);
  const { say } = frame;
  const form = stateOf(refused, "notice");
  const standing = standingNotice(view.file, frame.now);
  const title = say("line.page.notice");
  const address = `${frame.origin ?? ""}${view.noticePath}`;
  const main = html`<h1>${title}</h1>
    <p>${say("line.noticeText")}</p>
    ${
      standing !== null &&
      html`<p class="notice">
        ${say("line.noticeStands", { notice: say(`line.notice.${standing.record.body.notice}`), since: frame.times.since(standing.record.at) })}
      </p>`
    }
    ${entryForm(
      { action: `${view.path}/records`, kind: "notice", name: "notice" },
      html`${hidden("back", "notice")}
        ${select(
          form,
          { name: "notice", label: say("line.noticeWhat") },
          {
            choices: NOTICE_SORTS.map((sort) => ({
              value: sort,
              label: say(`line.notice.${sort}`),
            })),
            first: "closed",
          },
        )}
        ${input(form, { name: "instead", label: say("line.noticeInstead") }, { maxlength: 200 })}
        ${area(form, { name: "words", label: say("line.noticeWords") })}
        ${input(form, { name: "untilWhen", label: say("line.noticeUntil") }, { type: "datetime-local" })}
        <p class="send"><button type="submit">${say("line.noticePublish")}</button></p>`,
    )}
    ${
      noticesOf(view.file, frame.now).length > 0 &&
      html`<section>
        <h2>${say("line.noticePage")}</h2>
        <p class="code"><a href="${view.noticePath}">${address}</a></p>
        <ul class="choices">
          <li><a href="${view.noticePath}/poster.pdf">${say("line.posterPdf")}</a></li>
          <li><a href="${view.noticePath}/poster">${say("line.poster")}</a></li>
        </ul>
        ${
          standing !== null &&
          html`<p>${say("line.socialText")}</p>
            <pre>${socialText(frame, view, standing)}</pre>`
        }
        <p>${say("line.embedText")}</p>
        <pre>
${`<iframe src="${address}/embed" title="${say("line.noticePage")}" width="320" height="120"></iframe>`}</pre>
      </section>`
    }
    <p><a href="${view.path}">${say("line.back")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true, scripts: ["line"] });
}
