import { ANSWER_STATUSES } from "../../model/vocabulary.ts";
import type { IncidentCard, ReportView, StatementView, SubjectPage } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { corrections } from "../corrections.ts";
import { checkbox, EMPTY_FORM, hiddenField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { headline } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { incidentList, statementList } from "../lists.ts";
import { subjectTitle } from "../naming.ts";
import { isDesk } from "../offline.ts";
import { photoConsent, photoForm, photoList } from "../photos.ts";
import type { OpenedQuestion } from "../../commands/ask-witness.ts";
import { questionSection } from "../questions.ts";
import { subscribeLink } from "../subscribe-link.ts";
import { publicHref, subjectPath, witnessPath } from "../paths.ts";

/** Everything on a witness's own page; whoever holds the token may see it. */
export interface WitnessView {
  readonly token: string;
  readonly report: ReportView;
  /** The witness's words, opened from the vault; null when there were none or they are erased. */
  readonly text: string | null;
  /** The page of operator × service × place; null while no operator is known. */
  readonly subject: SubjectPage | null;
  readonly incident: IncidentCard | null;
  readonly statements: readonly StatementView[];
  /** Just sent: the page says thank you. */
  readonly fresh: boolean;
  /** Which correction was refused, and why. */
  readonly problems: FormState["problems"];
  /** What the desk asks; absent: nothing. */
  readonly questions?: readonly OpenedQuestion[];
}

const understoodSection = (frame: Frame, view: WitnessView): Html =>
  html`<section aria-labelledby="understood">
    <h2 id="understood">${frame.say("me.understood")}</h2>
    <p class="small">${frame.say("me.understoodHint")}</p>
    ${corrections(frame, {
      report: view.report,
      action: publicHref(frame, `${witnessPath(view.token)}/correct`),
      csrf: null,
      problems: view.problems,
    })}
    ${
      view.text !== null &&
      html`<h3>${frame.say("me.yourWords")}</h3>
        <blockquote lang="${view.report.lang}">${view.text}</blockquote>`
    }
  </section>`;

const answers = (frame: Frame, { token, report }: WitnessView): Html =>
  html`<section aria-labelledby="answer" class="ask">
    <h2 id="answer">${frame.say("me.answerTitle")}</h2>
    ${report.asked && html`<p class="lead">${frame.say(report.askedAbout === null ? "census.askYou" : "me.asked")}</p>`}
    <form class="tap" action="${publicHref(frame, `${witnessPath(token)}/answer`)}" method="post">
      ${hiddenField("key", "")}
      ${ANSWER_STATUSES.map(
        (status) =>
          html`<button
            name="status"
            value="${status}"
            ${status === "down" ? null : html` class="quiet"`}
          >
            ${frame.say(`answer.${status}`)}
          </button>`,
      )}
    </form>
    <form class="tap" action="${publicHref(frame, `${witnessPath(token)}/answer`)}" method="post">
      ${hiddenField("key", "")} ${hiddenField("status", "up")}
      <button name="cause" value="local" class="quiet" aria-describedby="local-hint">
        ${frame.say("local.button")}
      </button>
    </form>
    <p class="small" id="local-hint">${frame.say("local.hint")}</p>
    ${
      report.answers.length > 0 &&
      html`<h3>${frame.say("me.answers")}</h3>
        <ol class="history">
          ${report.answers.map(
            ({ status, at, cause }) =>
              html`<li>
                ${timeTag(frame, at)}
                <span>${frame.say(cause === "local" ? "local.said" : `answer.${status}`)}</span>
              </li>`,
          )}
        </ol>`
    }
  </section>`;

/** How many others, and where to follow it. */
const others = (frame: Frame, { subject, incident }: WitnessView): Html => {
  if (subject === null) return html`<p class="lead">${frame.say("me.noSubject")}</p>`;
  const { witnesses2h, communes2h } = subject;
  return html`<div data-live="others">
    <p class="lead">
      ${
        witnesses2h === null
          ? frame.say("me.othersFew")
          : frame.say("me.others", {
              witnesses: witnesses2h,
              communes: subject.subject.area === null ? (communes2h ?? "none") : "none",
            })
      }
    </p>
    ${incident !== null && incidentList(frame, [incident])}
    <p>
      <a href="${publicHref(frame, subjectPath(subject.subject))}"
        >${frame.say("me.pageOf", { subject: subjectTitle(frame, subject.subject) })}</a
      >
    </p>
  </div>`;
};

const operatorSays = (frame: Frame, { statements, subject }: WitnessView): Html | null =>
  subject === null
    ? null
    : html`<section aria-labelledby="says" data-live="says">
        <h2 id="says">${frame.say("me.operatorSays")}</h2>
        ${statements.length > 0 ? statementList(frame, statements) : html`<p>${frame.say("me.operatorSilent")}</p>`}
      </section>`;

const erase = (frame: Frame, { token, problems }: WitnessView): Html =>
  html`<section aria-labelledby="erase">
    <h2 id="erase">${frame.say("me.erase")}</h2>
    <p>${frame.say("me.eraseHint")}</p>
    <form action="${publicHref(frame, `${witnessPath(token)}/erase`)}" method="post">
      ${checkbox({ ...EMPTY_FORM, problems }, { name: "confirm", label: frame.say("me.eraseConfirm") })}
      <button type="submit" class="danger">${frame.say("me.erase")}</button>
    </form>
  </section>`;

const PHOTO_NUMBERS = [0, 1, 2, 3];

const photos = (frame: Frame, { token, report, problems }: WitnessView): Html => {
  const folder = publicHref(frame, `${witnessPath(token)}/photos`);
  const free = PHOTO_NUMBERS.find((number) =>
    report.photos.every((known) => known.number !== number),
  );
  return html`<section aria-labelledby="photos">
    <h2 id="photos">${frame.say("photo.title")}</h2>
    ${
      report.photos.length > 0 &&
      html`${photoList(frame, report.photos, { folder })}
      ${photoConsent(frame, { action: publicHref(frame, `${witnessPath(token)}/photo-consent`), agreed: report.photosAgreed })}`
    }
    ${free !== undefined && photoForm(frame, { action: folder, number: free, problems })}
  </section>`;
};

/** `/{lang}/me/{token}` */
export function witnessPage(context: PageContext, view: WitnessView): string {
  const frame = frameOf(context);
  const title = frame.say("me.title");
  const main = view.report.erased
    ? html`<h1>${title}</h1>
        <p class="lead">${frame.say("me.erased")}</p>`
    : html`<h1>${title}</h1>
        ${view.fresh && html`<p class="notice" role="status">${frame.say("me.thanks")}</p>`}
        ${questionSection(frame, {
          questions: view.questions ?? [],
          action: (id) =>
            publicHref(frame, `${witnessPath(view.token)}/questions/${encodeURIComponent(id)}`),
          problems: view.problems,
        })}
        ${others(frame, view)} ${answers(frame, view)} ${understoodSection(frame, view)}
        ${isDesk(frame) && photos(frame, view)} ${operatorSays(frame, view)}
        ${subscribeLink(frame, { report: view.token })}
        <p class="small">${frame.say("me.keepLink")}</p>
        ${erase(frame, view)}`;
  return publicPage(frame, {
    title,
    path: witnessPath(view.token),
    main,
    live: view.report.erased || view.subject === null ? null : subjectPath(view.subject.subject),
    secret: true,
    ...(view.incident === null ? {} : { description: headline(frame, view.incident) }),
  });
}
