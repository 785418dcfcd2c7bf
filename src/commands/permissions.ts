import type { Role } from "../model/account.ts";

export const COMMAND_NAMES = [
  "read_desk",
  "enter_call",
  "import_messages",
  "edit_report",
  "triage_reports",
  "ask_witness",
  "save_view",
  "enter_statement",
  "review_finding",
  "record_line",
  "link_incidents",
  "rule_incident",
  "merge_incidents",
  "split_incident",
  "name_incident",
  "publish_update",
  "write_note",
  "publish_photo",
  "publish_quote",
  "change_settings",
  "set_up_desk",
  "erase_report",
  "read_audit",
  "manage_accounts",
  "manage_keys",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

const READ = ["reader", "editor", "chief", "admin"] as const;
const EDIT = ["editor", "chief", "admin"] as const;
const LEAD = ["chief", "admin"] as const;
const ADMIN = ["admin"] as const;

/**
 * Who may do what at the desk. What witnesses and readers of public pages may do needs no account
 * and is not in this table.
 */
export const PERMITTED: Readonly<Record<CommandName, readonly Role[]>> = {
  read_desk: READ,
  enter_call: EDIT,
  import_messages: EDIT,
  edit_report: EDIT,
  triage_reports: EDIT,
  ask_witness: EDIT,
  save_view: EDIT,
  enter_statement: EDIT,
  review_finding: EDIT,
  record_line: EDIT,
  link_incidents: EDIT,
  rule_incident: EDIT,
  merge_incidents: EDIT,
  split_incident: EDIT,
  name_incident: EDIT,
  publish_update: EDIT,
  write_note: EDIT,
  publish_photo: EDIT,
  publish_quote: EDIT,
  change_settings: EDIT,
  set_up_desk: ADMIN,
  erase_report: LEAD,
  read_audit: LEAD,
  manage_accounts: ADMIN,
  manage_keys: ADMIN,
};

/** What cannot be undone, or hands rights to others: who they are was proved within `FRESH_MS`. */
const NEEDS_FRESH: readonly CommandName[] = ["erase_report", "manage_accounts", "manage_keys"];

export const needsFresh = (command: CommandName): boolean => NEEDS_FRESH.includes(command);

export const isPermitted = (role: string, command: CommandName): boolean =>
  (PERMITTED[command] as readonly string[]).includes(role);
