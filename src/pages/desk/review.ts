import type { WaitingFinding } from "../../store/register-views.ts";
import type { IncidentCard } from "../../store/views.ts";
import { hiddenField } from "../fields.ts";
import { reasonText } from "../findings.ts";
import { saidSentence } from "../claim-words.ts";
import type { Frame } from "../frame.ts";
import { headline, support } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { verdictBadge } from "../marks.ts";
import { deskHref, incidentPath, publicHref, statementPath, whyPath } from "../paths.ts";

/** Findings that nobody sees before an editor looked at them, and those that were let through. */
export const reviewSection = (
  frame: Frame,
  { csrf, findings }: { readonly csrf: string; readonly findings: readonly WaitingFinding[] },
): Html | null =>
  findings.length === 0
    ? null
    : html`<section aria-labelledby="review">
        <h2 id="review">${frame.say("review.title")}</h2>
        <p class="small">${frame.say("review.text")}</p>
        <ul class="rows">
          ${findings.map(({ finding, view, reviewed }) => {
            const { statement } = view;
            const id = encodeURIComponent(statement.id);
            const action = deskHref(frame, `/findings/${id}/${finding.claimIndex}`);
            return html`<li data-row tabindex="-1">
              <p>
                ${verdictBadge(frame, finding.verdict)}
                ${frame.say(finding.doubtful ? "review.doubtful" : "review.named")}
              </p>
              <p>
                ${saidSentence(frame, statement, finding.claim)} ${reasonText(frame, finding)}
                <a
                  href="${publicHref(frame, statementPath(statement.id))}#claim-${finding.claimIndex}"
                  >${frame.say("findings.evidence")}</a
                >
              </p>
              <form action="${action}" method="post">
                ${hiddenField("csrf", csrf)}${hiddenField("verdict", finding.verdict)}
                <button class="quiet" name="do" value="${reviewed ? "hold" : "show"}" data-edit>
                  ${frame.say(reviewed ? "review.hold" : "review.show")}
                </button>
              </form>
            </li>`;
          })}
        </ul>
      </section>`;

/** What the desk sees of the operator's incidents then, below what it says. */
export const evidenceSection = (frame: Frame, cards: readonly IncidentCard[]): Html =>
  html`<section aria-labelledby="evidence">
    <h2 id="evidence">${frame.say("review.evidence")}</h2>
    ${
      cards.length === 0
        ? html`<p>${frame.say("review.noEvidence")}</p>`
        : html`<ul class="rows">
            ${cards.map(
              (card) =>
                html`<li>
                  <p>
                    <a href="${deskHref(frame, incidentPath(card.incident))}"
                      >${headline(frame, card)}</a
                    >
                  </p>
                  <p class="small">
                    ${support(frame, card).join(" ")}
                    <a href="${deskHref(frame, whyPath(card.incident))}"
                      >${frame.say("why.desk")}</a
                    >
                  </p>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
