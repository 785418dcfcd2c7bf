import type { OpenedQuestion } from "../commands/ask-witness.ts";
import { QUESTION_CHARS_MAX } from "../commands/limits.ts";
import { hiddenField, problemSummary, textArea } from "./fields.ts";
import type { FormState } from "./fields.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** A question and what was answered. */
export const questionText = (
  frame: Frame,
  { text, at, answer, answeredAt }: OpenedQuestion,
): Html =>
  html`<p class="side">${frame.say("question.asked")} ${timeTag(frame, at)}</p>
    <blockquote>${text}</blockquote>
    ${
      answeredAt !== null &&
      html`<p class="side">${frame.say("question.answered")} ${timeTag(frame, answeredAt)}</p>
        <blockquote>${answer ?? "–"}</blockquote>`
    }`;

/** On the witness's own page: what the desk asks, first of all. */
export const questionSection = (
  frame: Frame,
  view: {
    readonly questions: readonly OpenedQuestion[];
    /** Where the answer to a question goes. */
    readonly action: (question: string) => string;
    readonly problems: FormState["problems"];
  },
): Html | null =>
  view.questions.length === 0
    ? null
    : html`<section aria-labelledby="questions">
        <h2 id="questions">${frame.say("question.title")}</h2>
        ${view.questions.map((one, row) => {
          const name = `answer.${row}`;
          const problem = view.problems["answer"];
          const state: FormState = {
            values: {},
            problems: problem === undefined ? {} : { [name]: problem },
          };
          return html`${questionText(frame, one)}
          ${
            one.answeredAt === null &&
            html`${problemSummary(frame, state)}
              <form action="${view.action(one.question)}" method="post">
                ${hiddenField("row", String(row))}
                ${textArea(state, { name, label: frame.say("question.answer") }, { rows: 3, required: true, maxlength: QUESTION_CHARS_MAX })}
                <button type="submit">${frame.say("question.send")}</button>
              </form>`
          }`;
        })}
      </section>`;
