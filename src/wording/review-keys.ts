/** Findings that wait for an editor, and what is seen beside a statement. */
export type ReviewKey =
  `review.${"title" | "text" | "doubtful" | "named" | "show" | "hold" | "evidence" | "noEvidence"}`;
