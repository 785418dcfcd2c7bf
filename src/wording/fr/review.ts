import type { ReviewKey } from "../review-keys.ts";

export const review: Readonly<Record<ReviewKey, string>> = {
  "review.title": "Constats qui vous attendent",
  "review.text":
    "Un constat douteux n’est montré à personne avant votre accord ; un verdict paraît sans le nom d’une personne tant que vous ne l’avez pas admis. Cela vaut pour ce seul verdict.",
  "review.doubtful": "douteux : non public",
  "review.named": "public, sans le nom",
  "review.show": "Laisser voir",
  "review.hold": "Faire attendre de nouveau",
  "review.evidence": "Ce que nous voyons",
  "review.noEvidence": "Aucun incident de cet opérateur vers ce moment.",
};
