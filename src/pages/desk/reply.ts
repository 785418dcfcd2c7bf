import { REPLY_TEXT_CHARS_MAX } from "../../commands/limits.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { StatementView } from "../../store/views.ts";
import { whoText } from "../axis.ts";
import { spoken } from "../claim-words.ts";
import type { PageContext } from "../context.ts";
import { hiddenField, problemSummary, selectField, textArea, textField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf, timeTag } from "../frame.ts";
import { html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { deskHref, publicHref, statementPath } from "../paths.ts";

export interface ReplyFormView extends FormState {
  readonly csrf: string;
  readonly key: string;
  readonly statement: StatementView;
}

/** `/desk/statements/{id}/reply`: what the operator answers to one finding. */
export function replyFormPage(context: PageContext, view: ReplyFormView): string {
  const frame = frameOf(context);
  const { statement, findings } = view.statement;
  const title = frame.say("desk.reply.title");
  const action = `${deskHref(frame, statementPath(statement.id))}/reply`;
  const choices = statement.claims.flatMap(({ kind }, index) => {
    const finding = findings[index] ?? null;
    if (finding === null) return [];
    const label = `${frame.say(`claimKind.${kind}`)} (${frame.say(`verdict.${finding.verdict}`)})`;
    return [{ value: String(index), label }];
  });
  const main = html`<h1>${title}</h1>
    <p class="side">
      ${timeTag(frame, statement.at)} ·
      <a href="${publicHref(frame, statementPath(statement.id))}"
        >${whoText(frame, view.statement)}</a
      >
    </p>
    <blockquote>${spoken(statement.text, statement.lang)}</blockquote>
    ${problemSummary(frame, view)}
    ${
      choices.length === 0
        ? html`<p>${frame.say("desk.reply.none")}</p>`
        : html`<form class="statement" action="${action}" method="post" data-keys>
            ${hiddenField("csrf", view.csrf)}${hiddenField("key", view.key)}
            ${selectField(view, { name: "claim", label: frame.say("desk.reply.claim") }, { choices, empty: null })}
            ${textArea(view, { name: "text", label: frame.say("desk.reply.text") }, { rows: 5, required: true, maxlength: REPLY_TEXT_CHARS_MAX, class: "wide" })}
            <div class="columns">
              ${textField(view, { name: "speaker", label: frame.say("desk.statement.speaker") }, { maxlength: 200, autocomplete: "off" })}
              ${textField(view, { name: "at", label: frame.say("desk.statement.at") }, { type: "datetime-local", required: true, max: frame.times.input(frame.now) })}
              ${textField(view, { name: "publishedIn", label: frame.say("desk.statement.publishedIn") }, { maxlength: 500, autocomplete: "off" })}
              ${selectField(
                view,
                { name: "lang", label: frame.say("desk.statement.lang") },
                {
                  choices: LANGUAGES.map((value) => ({
                    value,
                    label: frame.say(`language.${value}`),
                  })),
                  empty: frame.say("report.unknown"),
                },
              )}
            </div>
            <p class="send">
              <button type="submit" data-save>${frame.say("desk.reply.save")}</button>
            </p>
          </form>`
    }`;
  return deskPage(frame, { title, current: "statements", main });
}
