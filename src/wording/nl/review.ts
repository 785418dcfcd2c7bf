import type { ReviewKey } from "../review-keys.ts";

export const review: Readonly<Record<ReviewKey, string>> = {
  "review.title": "Bevindingen die op u wachten",
  "review.text":
    "Een twijfelachtige bevinding ziet niemand voordat u haar toelaat; een oordeel verschijnt zonder de naam van een persoon zolang u dat niet doet. Het geldt alleen voor dit oordeel.",
  "review.doubtful": "twijfelachtig: niet openbaar",
  "review.named": "openbaar, zonder de naam",
  "review.show": "Laten zien",
  "review.hold": "Weer laten wachten",
  "review.evidence": "Wat wij zien",
  "review.noEvidence": "Geen incident van deze operator rond dat moment.",
};
