import type { Claim, Statement } from "../model/statement.ts";
import type { AreaCode } from "../model/ids.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { operatorName, placeName, servicesText } from "./naming.ts";

const placesText = (frame: Frame, areas: readonly AreaCode[]): string =>
  frame.wording.list(areas.map((code) => placeName(frame, code)));

/** Words of a speaker stay in the speaker's language, and say so. */
export const spoken = (text: string, lang: Statement["lang"]): Html =>
  lang === null ? html`<span>${text}</span>` : html`<span lang="${lang}">${text}</span>`;

type Pieces = readonly (string | Html)[];

const scope = (
  frame: Frame,
  claim: Extract<Claim, { kind: "scope" }>,
  quoted: (words: string) => Html,
): Pieces => {
  if (claim.areas.length === 0) {
    return frame.wording.pieces("claim.scopeWords", { words: quoted(claim.words ?? "…") });
  }
  const places = placesText(frame, claim.areas);
  return [frame.say(claim.spared === true ? "claim.scopeSpared" : "claim.scope", { places })];
};

const count = (
  frame: Frame,
  claim: Extract<Claim, { kind: "count" }>,
  quoted: (words: string) => Html,
): Pieces => {
  if (claim.max !== undefined) return [frame.say("claim.count", { max: claim.max })];
  if (claim.shareMax !== undefined) {
    return [frame.say("claim.countShare", { share: frame.wording.percent(claim.shareMax) })];
  }
  return frame.wording.pieces("claim.countWords", { words: quoted(claim.words ?? "…") });
};

const core = (frame: Frame, claim: Claim, quoted: (words: string) => Html): Pieces => {
  const { say, wording, times } = frame;
  switch (claim.kind) {
    case "resolved":
    case "partial":
      return [say(`claim.${claim.kind}`)];
    case "scope":
      return scope(frame, claim, quoted);
    case "count":
      return count(frame, claim, quoted);
    case "since":
    case "eta":
      return [say(`claim.${claim.kind}`, { at: times.at(claim.at) })];
    case "duration":
      return [say("claim.duration", { duration: wording.duration(claim.minutes * 60_000) })];
    case "cause":
    case "silence":
      return wording.pieces(`claim.${claim.kind}`, { words: quoted(claim.words) });
    case "service":
      return [say("claim.service", { services: servicesText(frame, claim.only) })];
    case "compensation":
      return wording.pieces("claim.compensation", { what: quoted(claim.what) });
    default:
      return claim satisfies never;
  }
};

/** ", until 24 January": when an offer begins and ends. */
const termText = (frame: Frame, claim: Claim): string | null => {
  if (claim.kind !== "compensation") return null;
  const { from, until } = claim;
  const terms = [
    from === undefined ? null : frame.say("claim.from", { at: frame.times.day(from) }),
    until === undefined ? null : frame.say("claim.until", { at: frame.times.day(until) }),
  ].filter((term) => term !== null);
  return terms.length === 0 ? null : `, ${terms.join(", ")}`;
};

/** "that the outage is resolved (TV) (Hainaut)": the clause a sentence about this claim takes. */
const claimClause = (frame: Frame, claim: Claim, lang: Statement["lang"]): Html => {
  const services = claim.services ?? [];
  const areas =
    claim.kind === "resolved" || claim.kind === "partial" || claim.kind === "compensation"
      ? (claim.areas ?? [])
      : [];
  return html`${[...core(frame, claim, (words) => spoken(words, lang))]}${
    services.length > 0 &&
    html` ${frame.say("claim.services", { services: servicesText(frame, services) })}`
  }${areas.length > 0 && html` ${frame.say("claim.where", { places: placesText(frame, areas) })}`}${termText(frame, claim)}`;
};

/** "Jan Smit, for Proximus, said on Monday at 22:30 that the outage is resolved." */
export const saidSentence = (frame: Frame, statement: Statement, claim: Claim): Html => {
  const { speaker, saidBy } = statement;
  const values = {
    operator: operatorName(frame, statement.operator),
    at: frame.times.at(statement.at),
    claim: claimClause(frame, claim, statement.lang),
  };
  const named = speaker !== null && speaker !== values.operator;
  if (named && saidBy === "operator") {
    return html`${[...frame.wording.pieces("said.operatorBy", { ...values, speaker })]}`;
  }
  if (named && saidBy === "third_party") {
    return html`${[...frame.wording.pieces("said.thirdPartyBy", { ...values, speaker })]}`;
  }
  return html`${[...frame.wording.pieces(`said.${saidBy}`, values)]}`;
};
