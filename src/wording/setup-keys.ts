/** What is wrong with a look. */
export type SetupProblem = "low_contrast";

/** The set-up in the browser, and what it changes. */
export type SetupKey =
  | `problem.${SetupProblem}`
  | "changes.desk"
  | "setup.again"
  | `setup.title.${"country" | "operators" | "languages" | "look" | "publisher" | "mail" | "page"}`
  | `setup.text.${"country" | "operators" | "languages" | "look" | "publisher" | "mail" | "page"}`
  | `setup.${"steps" | "step" | "save" | "skip" | "next"}`
  | `setup.${"country" | "operators" | "first" | "languages" | "name" | "accent" | "accentHint"}`
  | `setup.mail.${"none" | "ready" | "to" | "send" | "sent" | "failed"}`
  | `setup.page.${"open" | "account" | "desk" | "origin" | "noOrigin" | "environment"}`;
