import type { IncidentCard } from "../store/views.ts";
import { shown } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { placeName, subjectText, whereText } from "./naming.ts";

/** Shorter than this, that no end is given yet is no news. */
const NO_ETA_SAID_MS = 3_600_000;

/** The first line of a page: a sentence a radio could read. */
export const headline = (frame: Frame, card: IncidentCard): string =>
  frame.say(`headline.${card.shown}`, {
    subject: subjectText(frame, card.operator, card.services),
    number: card.services.length > 1 ? "many" : "one",
    where: whereText(frame, card.areas),
    since: frame.times.since(card.onset),
    at: frame.times.at(card.onset),
    until: frame.times.until(card.endedAt ?? card.overAt ?? frame.now),
  });

const afterResolvedText = (frame: Frame, card: IncidentCard): string | null => {
  const { afterResolved } = card;
  if (afterResolved === null) return null;
  const at = frame.times.at(afterResolved.saidAt);
  if (afterResolved.witnesses !== null) {
    return frame.say("headline.afterResolved", {
      at,
      witnesses: afterResolved.witnesses,
      communes: shown(afterResolved.communes),
    });
  }
  return frame.say(card.shown === "over" ? "headline.resolvedHolds" : "headline.afterResolvedFew", {
    at,
  });
};

/** The sentences that support the headline: what is said against what is seen, how many, no end given, who is spared. */
export const support = (frame: Frame, card: IncidentCard): readonly string[] => {
  const sentences: string[] = [];
  const after = afterResolvedText(frame, card);
  if (card.witnesses !== null && (after === null || card.afterResolved?.witnesses === null)) {
    sentences.push(
      frame.say("headline.witnesses", {
        witnesses: card.witnesses,
        communes: shown(card.communes),
      }),
    );
  }
  if (after !== null) sentences.push(after);
  const withoutEta = card.noEtaSince === null ? 0 : frame.now - card.noEtaSince;
  if (withoutEta >= NO_ETA_SAID_MS && card.shown !== "over") {
    const duration = frame.wording.duration(withoutEta);
    sentences.push(frame.say("headline.noEta", { duration }));
  }
  if (card.except.length > 0) {
    const names = frame.wording.list(card.except.map((code) => placeName(frame, code)));
    sentences.push(frame.say("headline.except", { names }));
  }
  return sentences;
};

/** "Panne de télévision chez Proximus": the name of an incident's page. */
export const incidentTitle = (frame: Frame, card: IncidentCard): string =>
  `${frame.say("incident.title", {
    subject: subjectText(frame, card.operator, card.services),
  })}${whereText(frame, card.areas)}`;
