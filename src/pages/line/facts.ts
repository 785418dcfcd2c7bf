import { type DeadTogether, deadTogether } from "../../lines/common-cause.ts";
import { type DiaryFact, diaryFacts } from "../../lines/diary-facts.ts";
import { didNotHold, fileVisits, type FileVisit } from "../../lines/file-visits.ts";
import { rolesOf } from "../../lines/line-file.ts";
import { standingOf, testedClaims, type TestedClaim } from "../../lines/probation.ts";
import type { LineRole } from "../../model/line-record.ts";
import { type Frame, timeTag } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { openDates } from "./duties.ts";
import { entryForm } from "./inputs.ts";
import { type LineView, partyName, roleName, rolesText } from "./view.ts";

export function factSentence(frame: Frame, fact: DiaryFact): string {
  const { say, times } = frame;
  switch (fact.kind) {
    case "unanswered":
      return say("line.fact.unanswered", {
        party: partyName(frame, fact.party),
        days: fact.days,
        messages: fact.messages,
        reminders: fact.reminders,
        since: times.since(fact.since),
      });
    case "missed":
    case "promised":
      return say(`line.fact.${fact.kind}`, {
        party: partyName(frame, fact.party),
        day: times.day(fact.from),
        from: times.clock(fact.from),
        until: times.clock(fact.until),
      });
    case "late":
      return say("line.fact.late", {
        party: partyName(frame, fact.party),
        until: times.at(fact.until),
        came: times.at(fact.came),
      });
    case "not_reported":
      return say("line.fact.notReported", { since: times.since(fact.since) });
  }
}

/** "Two visits, none held": what a visit was worth. */
export function visitSentence(frame: Frame, visit: FileVisit): string {
  const { say } = frame;
  const { body } = visit.record;
  if (visit.verdict === null) return say("line.verdict.open");
  const lines = rolesText(
    frame,
    visit.verdicts.filter(({ verdict }) => verdict === visit.verdict).map(({ line }) => line),
  );
  const held =
    visit.heldMs === null || visit.heldMs === 0 ? null : frame.wording.duration(visit.heldMs);
  const word =
    visit.verdict === "did_not_hold" && held !== null
      ? say("line.verdict.heldFor", { lines, held })
      : say(`line.verdict.${visit.verdict}`, { lines });
  return body.kind === "visit" && visit.short && didNotHold(visit.verdict)
    ? say("line.verdict.short", { verdict: word, minutes: body.minutes ?? 0 })
    : word;
}

const visitRow = (frame: Frame, visit: FileVisit): Html => {
  const { body, at } = visit.record;
  const party =
    body.kind === "visit" ? partyName(frame, body.party) : frame.say("line.party.staff");
  const said = frame.say("line.visitRow", { party, verdict: visitSentence(frame, visit) });
  return html`<li class="row">
    <div>${timeTag(frame, at)} · <strong>${said}</strong></div>
  </li>`;
};

export const claimSentence = (frame: Frame, claim: TestedClaim): string =>
  frame.say(`line.claim.${claim.result}`, {
    party: partyName(frame, claim.record.body.party),
    said: frame.times.at(claim.record.at),
    line: claim.line === null ? "" : roleName(frame, claim.line),
    at: claim.at === null ? "" : frame.times.at(claim.at),
  });

const standingLine = (frame: Frame, view: LineView, role: LineRole): Html | null => {
  const standing = standingOf(view.file, role, frame.now);
  if (!("next" in standing)) return null;
  return html`<li class="row">
    <div>
      ${frame.say(`line.standing.${standing.standing}`, {
        line: roleName(frame, role),
        since: frame.times.since(standing.since),
        next: frame.times.at(standing.next),
      })}
    </div>
  </li>`;
};

/** The backup is dead too: asked whether one cause did it, and what is known said. */
function causeSection(frame: Frame, view: LineView, dead: DeadTogether): Html {
  const { say } = frame;
  return html`<div class="notice doubt">
    <p>
      ${say(dead.atOnce ? "line.together.atOnce" : "line.together.both", {
        lines: rolesText(frame, dead.lines),
        since: frame.times.since(dead.since),
      })}
      ${dead.sameOperator === true && say("line.together.sameOperator")}
      ${dead.said !== null && say(`line.said.cause.${dead.said}`)}
    </p>
    ${
      dead.said === null &&
      view.owner &&
      entryForm(
        { action: `${view.path}/records`, kind: "cause", name: "cause" },
        html`<fieldset>
          <legend>${say("line.together.ask")}</legend>
          <p class="together-choice tap">
            ${(["same", "separate", "unknown"] as const).map(
              (answer) =>
                html`<button class="quiet" name="answer" value="${answer}">
                  ${say(`line.cause.${answer}`)}
                </button> `,
            )}
          </p>
        </fieldset>`,
      )
    }
  </div>`;
}

/** Whether the file knows the cause question, what follows from the diary, and what repairs were worth. */
export function factsSection(frame: Frame, view: LineView): Html {
  const { file } = view;
  const { now, zone, say } = frame;
  const dead = deadTogether(file, now);
  const facts = diaryFacts(file, { now, zone });
  const visits = fileVisits(file, now);
  const claims = testedClaims(file, now);
  const standings = rolesOf(file).map((role) => standingLine(frame, view, role));
  const failed = visits.filter(({ verdict }) => didNotHold(verdict)).length;
  const dates = openDates(frame, view);
  const none =
    dates.length + facts.length + visits.length + claims.length === 0 &&
    standings.every((one) => one === null);
  return html`${dead !== null && causeSection(frame, view, dead)}
  ${
    !none &&
    html`<section>
      <h2>${say("line.facts")}</h2>
      ${failed > 0 && html`<p><strong>${say("line.visitsFailed", { failed, visits: visits.length })}</strong></p>`}
      <ul class="rows">
        ${standings} ${dates}
        ${facts.map((fact) => html`<li class="row"><div>${factSentence(frame, fact)}</div></li>`)}
        ${visits.map((visit) => visitRow(frame, visit))}
        ${claims.map((claim) => html`<li class="row"><div>${claimSentence(frame, claim)}</div></li>`)}
      </ul>
    </section>`
  }`;
}
