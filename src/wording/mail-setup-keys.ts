import type { DiagnosisCode, RelayTrouble } from "../model/mail-diagnosis.ts";

/** What is wrong with how mail is said to leave. */
export type MailSetupProblem = "not_a_host" | "not_a_selector" | "not_an_origin" | "password_again";

type Field = "from" | "host" | "port" | "security" | "user" | "pass" | "selector" | "origin";

/** How mail is set up in the browser, and what is said about what was found. */
export type MailSetupKey =
  | `problem.${MailSetupProblem}`
  | `setup.mail.${Field}`
  | `setup.mail.${"host" | "user" | "pass" | "selector" | "origin"}Hint`
  | `setup.mail.${"ask" | "change" | "starttls" | "tls" | "passKept" | "save" | "saved"}`
  | `setup.mail.${"off" | "offDone" | "environment" | "elsewhere" | "publish" | "records"}`
  | `diagnosis.${DiagnosisCode}`
  | `diagnosis.level.${"good" | "weak" | "bad"}`
  | "diagnosis.heading"
  | `trouble.${RelayTrouble}`
  | "changes.mail"
  | "changes.mailOff";
