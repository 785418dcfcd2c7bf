import type { IncidentCard, ShownState } from "../views.ts";

/** From what weighs most to what weighs least. */
export const SEVERITY: readonly ShownState[] = [
  "claimed_over",
  "down",
  "recovering",
  "checking",
  "over",
  "none",
];

export function worst(cards: readonly Pick<IncidentCard, "shown">[]): ShownState {
  for (const state of SEVERITY) if (cards.some((card) => card.shown === state)) return state;
  return "none";
}

/** To sort by: what weighs most comes first. */
export const severity = (card: Pick<IncidentCard, "shown">): number => SEVERITY.indexOf(card.shown);
