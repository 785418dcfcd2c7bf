/** Why incidents are not put together, or not split. */
export type ShapeProblem =
  | "same_incident"
  | "merged_already"
  | "other_operator"
  | "few_witnesses"
  | "not_two_parts"
  | "not_one_incident"
  | "choose_one"
  | "say_why";

/** Incidents put together, split and named by editors. */
export type ShapeKey =
  | `problem.${ShapeProblem}`
  | `shape.${"title" | "why" | "preview" | "preview.title" | "moved"}`
  | `shape.merge${"" | ".text" | ".other" | ".do" | ".none"}`
  | `shape.merged${"" | ".note" | ".numbers"}`
  | `shape.unmerge${"" | ".text" | ".why"}`
  | `shape.split${"" | ".text" | ".areas" | ".place" | ".do" | ".part" | ".rest" | ".note" | ".of"}`
  | `shape.name${"" | ".text" | ".do"}`
  | "queue.split";
