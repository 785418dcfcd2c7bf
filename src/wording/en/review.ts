import type { ReviewKey } from "../review-keys.ts";

export const review: Readonly<Record<ReviewKey, string>> = {
  "review.title": "Findings that wait for you",
  "review.text":
    "A doubtful finding is shown to nobody before you let it; a verdict is shown without a person’s name before you do. It holds for this verdict only.",
  "review.doubtful": "doubtful: not public",
  "review.named": "public without the name",
  "review.show": "Let it be seen",
  "review.hold": "Let it wait again",
  "review.evidence": "What we see",
  "review.noEvidence": "No incident of this operator around that time.",
};
