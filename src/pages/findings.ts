import type { Finding, FindingNumbers, FindingReason } from "../model/finding.ts";
import { asStatementId } from "../model/ids.ts";
import type { Claim, Statement } from "../model/statement.ts";
import type { StatementView } from "../store/views.ts";
import { WITNESSES_SHOWN_MIN } from "../store/views.ts";
import { METHOD_OF } from "../wording/guide-keys.ts";
import type { MessageValues } from "../wording/wording.ts";
import { saidSentence } from "./claim-words.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { verdictBadge } from "./marks.ts";
import { namesPerson } from "./names-person.ts";
import { operatorName } from "./naming.ts";
import { aboutPath, publicHref, statementPath } from "./paths.ts";
import { replyBlocks } from "./replies.ts";

/** First of these numbers that is there; docs/CLAIMS.md says what each means. */
const first = (numbers: FindingNumbers, names: readonly string[]): number | null => {
  for (const name of names) {
    const value = numbers[name];
    if (value !== undefined && value !== null) return value;
  }
  return null;
};

/** The number that carries a reason's sentence; a reason not named here has none. */
const CARRIED_BY: Readonly<Partial<Record<FindingReason, readonly string[]>>> = {
  answers_still_down: ["answers"],
  answers_back: ["answers"],
  reports_after_claim: ["witnesses_after"],
  reports_outside_scope: ["outside"],
  witnesses_in_spared_area: ["inside", "place_witnesses"],
  too_little_evidence: ["witnesses_after"],
  lower_bound_above_count: ["affected_low"],
  words_not_a_number: ["affected_low"],
  reports_before_since: ["witnesses_before"],
  reports_before_onset: ["witnesses_before"],
  other_service_down: ["other_witnesses"],
};
const COMMUNES_OF: Readonly<Partial<Record<FindingReason, string>>> = {
  reports_after_claim: "communes_after",
  reports_before_since: "communes_before",
  reports_before_onset: "communes_before",
};

/** What a reason's sentence may name, from the numbers of the finding. Nothing below three witnesses is told. */
const reasonValues = (frame: Frame, { reason, numbers }: Finding): MessageValues => {
  const carrier = first(numbers, CARRIED_BY[reason] ?? []);
  const communes = first(numbers, [COMMUNES_OF[reason] ?? ""]);
  const last = first(numbers, ["last_at"]);
  return {
    known: carrier !== null && carrier >= WITNESSES_SHOWN_MIN ? "yes" : "no",
    witnesses: carrier ?? 0,
    communes: communes !== null && communes >= WITNESSES_SHOWN_MIN ? communes : "none",
    last: last === null ? "none" : frame.times.short(last),
    answered: carrier ?? 0,
    stillDown: first(numbers, ["still_down"]) ?? 0,
    low: carrier === null ? 0 : Math.floor(carrier),
  };
};

const intervalText = (frame: Frame, { reason, numbers }: Finding): string | null => {
  if (reason !== "answers_still_down" && reason !== "answers_back") return null;
  const back = {
    low: first(numbers, ["share_back_low"]),
    high: first(numbers, ["share_back_high"]),
  };
  const low = first(numbers, ["share_low"]) ?? (back.high === null ? null : 1 - back.high);
  const high = first(numbers, ["share_high"]) ?? (back.low === null ? null : 1 - back.low);
  const answered = first(numbers, ["answers"]);
  if (low === null || high === null || answered === null || answered < WITNESSES_SHOWN_MIN) {
    return null;
  }
  return frame.say("finding.interval", {
    low: frame.wording.percent(low),
    high: frame.wording.percent(high),
    asked: first(numbers, ["asked"]) ?? "none",
  });
};

/** By how long an end time was missed, where the end is known. */
const lateText = (frame: Frame, { claim, verdict, numbers }: Finding): string | null => {
  const late = numbers["late_minutes"] ?? null;
  if (claim.kind !== "eta" || verdict !== "contradicted" || late === null || late <= 0) return null;
  return frame.say("finding.late", { duration: frame.wording.duration(late * 60_000) });
};

/** Statements that took a claim back, each with its page; the original stays. */
const corrections = (frame: Frame, { reason, evidence: cited }: Finding): Html | null =>
  reason !== "corrected_by_operator" || cited.length === 0
    ? null
    : html`<p class="small">
        ${cited.map((id) => html`<a href="${publicHref(frame, statementPath(asStatementId(id)))}">${frame.say("finding.correction")}</a> `)}
      </p>`;

/** Why the verdict stands, in sentences with the numbers. */
export const reasonText = (frame: Frame, finding: Finding): string => {
  const sentences = [
    frame.say(`finding.${finding.reason}`, reasonValues(frame, finding)),
    intervalText(frame, finding),
    lateText(frame, finding),
    finding.doubtful ? frame.say("finding.doubtful") : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
};

const claimAnchor = (index: number): string => `claim-${index}`;
const findingAnchor = (statement: Statement, index: number): string =>
  `finding-${statement.id}-${index}`;

/** Heard by itself, as in a list of links, it says of what. */
const evidenceLink = (
  frame: Frame,
  { at }: Statement,
  { claim, href }: { readonly claim: Claim; readonly href: string },
): Html =>
  html`<p class="small">
    <a href="${href}"
      >${frame.say("findings.evidence")}<span class="hidden"
        >: ${frame.say(`claimKind.${claim.kind}`)}, ${frame.times.short(at)}</span
      ></a
    >
  </p>`;

/** One claim with its verdict, as a block of its own. `open` also lists numbers and evidence. */
export function findingBlock(
  frame: Frame,
  view: StatementView,
  { index, open }: { readonly index: number; readonly open: boolean },
): Html {
  const { statement, findings } = view;
  const claim = statement.claims[index];
  if (claim === undefined) return html``;
  const finding = findings[index] ?? null;
  const href = `${publicHref(frame, statementPath(statement.id))}#${claimAnchor(index)}`;
  // No verdict stands beside a person's name before an editor looked at both.
  const isNamed =
    view.reviewed?.[index] === true ||
    !namesPerson(statement.speaker, operatorName(frame, statement.operator));
  const said = isNamed || finding === null ? statement : { ...statement, speaker: null };
  return html`<article
    class="finding ${finding === null ? "" : `v-${finding.verdict}`}"
    id="${open ? claimAnchor(index) : findingAnchor(statement, index)}"
  >
    <h3>
      ${frame.say(`claimKind.${claim.kind}`)}
      ${finding !== null && verdictBadge(frame, finding.verdict)}
    </h3>
    <p>
      ${saidSentence(frame, said, claim)}
      ${finding === null ? frame.say("finding.none") : reasonText(frame, finding)}
    </p>
    ${finding !== null && corrections(frame, finding)} ${replyBlocks(frame, view, { index, open })}
    ${finding !== null && (open ? evidence(frame, finding) : evidenceLink(frame, statement, { claim, href }))}
  </article>`;
}

/** Numbers that count persons or their places: below three they are not told. */
const COUNTS_PERSONS =
  /^(answers|still_down|degraded|back|inside|outside|persisting|persisting_late|witnesses|place_witnesses|other_witnesses|channel_witnesses|(witnesses|communes)_\w+|places_outside|persisting_communes|reports_hour_before)$/;

const numberText = (frame: Frame, name: string, value: number): string => {
  if (name.endsWith("_at")) return frame.times.short(value);
  if (COUNTS_PERSONS.test(name) && value < WITNESSES_SHOWN_MIN) return frame.say("bars.few");
  return frame.wording.precise(value);
};

const numbersTable = (frame: Frame, { numbers }: Finding): Html | null => {
  const known = Object.entries(numbers).filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return html`<table class="numbers">
    <caption class="hidden">
      ${frame.say("findings.why")}
    </caption>
    <tbody>
      ${known.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${numberText(frame, name, value ?? 0)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

/** The rule by its name, and where it is told. */
const ruleLink = (frame: Frame, { claim, reason }: Finding): Html => {
  const section = METHOD_OF[claim.kind];
  return html`<p class="small">
    <a href="${publicHref(frame, aboutPath("method"))}#${section}"
      >${frame.say("about.tested", { section: frame.say(`method.${section}.title`) })}</a
    >
    (<code>${reason}</code>)
  </p>`;
};

/** Everything the verdict can be computed again from. */
const evidence = (frame: Frame, finding: Finding): Html =>
  html`<details>
      <summary>${frame.say("findings.why")}</summary>
      ${numbersTable(frame, finding)}
      <p class="small">${frame.say("findings.count", { count: finding.evidence.length })}</p>
      ${finding.evidence.length > 0 && html`<p class="small ids"><code>${finding.evidence.join(" ")}</code></p>`}
    </details>
    ${ruleLink(frame, finding)}`;
