import type { ReviewKey } from "../review-keys.ts";

export const review: Readonly<Record<ReviewKey, string>> = {
  "review.title": "Befunde, die auf Sie warten",
  "review.text":
    "Einen zweifelhaften Befund sieht niemand, bevor Sie ihn zulassen; ein Urteil erscheint bis dahin ohne den Namen einer Person. Es gilt nur für dieses Urteil.",
  "review.doubtful": "zweifelhaft: nicht öffentlich",
  "review.named": "öffentlich, ohne den Namen",
  "review.show": "Zeigen",
  "review.hold": "Wieder warten lassen",
  "review.evidence": "Was wir sehen",
  "review.noEvidence": "Kein Vorfall dieses Betreibers um diese Zeit.",
};
