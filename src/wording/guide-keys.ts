import type { ClaimKind } from "../model/statement.ts";

/** Columns of the list of incidents, as the API and the CSV file name them. */
export const INCIDENT_COLUMNS = [
  "id",
  "operator",
  "services",
  "state",
  "areas",
  "except",
  "onset",
  "onset_low",
  "onset_high",
  "confirmed_at",
  "over_at",
  "ended_at",
  "duration_min",
  "witnesses",
  "parent",
] as const;
export type IncidentColumn = (typeof INCIDENT_COLUMNS)[number];

/** What may be wrong in one's own home, in the order in which it is looked at. */
export const HOME_CAUSES = ["plug", "lights", "other", "wiring", "account", "neighbour"] as const;
export type HomeCause = (typeof HOME_CAUSES)[number];

/** Pages "place", "past incidents" and "is it me or everybody?". */
export type GuideKey =
  | `place.${"title" | "down" | "inside" | "heard" | "quiet" | "rows" | "operator" | "service"}`
  | `place.${"state" | "witnesses" | "partly" | "open" | "wider" | "within" | "report" | "past"}`
  | `place.${"all" | "nothing" | "unconfirmed"}`
  | `archive.${"title" | "intro" | "filter" | "service" | "place" | "year" | "any" | "show"}`
  | `archive.${"count" | "none" | "newer" | "older" | "pages" | "unknownPlace" | "data"}`
  | `archive.${"csv" | "json" | "dictionary" | "column" | "meaning" | "when" | "what" | "people"}`
  | `column.${IncidentColumn}`
  | `check.${"title" | "intro" | "place" | "button" | "which" | "known" | "home" | "noPlace"}`
  | `check.${"report" | "local"}`
  | `local.${"button" | "hint" | "said" | "count"}`
  | `check.item.${HomeCause}`;

/** Sections of the pages about the desk itself, in their order. */
export const ABOUT_SECTIONS = {
  method: [
    "count",
    "alarm",
    "states",
    "extent",
    "end",
    "resolved",
    "scope",
    "numbers",
    "other",
    "limits",
    "again",
  ],
  privacy: ["words", "person", "machine", "photos", "mail", "long", "erase", "rights"],
  legal: ["desk", "verdicts", "sources", "software", "reuse"],
  accessibility: ["state", "tested", "untested", "ways"],
} as const;
export type AboutPage = keyof typeof ABOUT_SECTIONS;
export const ABOUT_PAGES = ["method", "privacy", "legal", "accessibility"] as const;
export type AboutSection<P extends AboutPage> = (typeof ABOUT_SECTIONS)[P][number];

/** Which section of the method tells how a claim of this kind is tested. */
export const METHOD_OF: Readonly<Record<ClaimKind, AboutSection<"method">>> = {
  resolved: "resolved",
  partial: "resolved",
  scope: "scope",
  count: "numbers",
  since: "numbers",
  duration: "numbers",
  eta: "numbers",
  service: "other",
  silence: "other",
  cause: "other",
  compensation: "other",
};

type SectionKey<P extends AboutPage> = `${P}.${AboutSection<P>}.${"title" | "text"}`;
/**
 * The pages about the desk itself. In a text, lines are paragraphs, and lines that begin with "- "
 * are the items of a list.
 */
export type AboutKey =
  | `about.${AboutPage}`
  | `about.footer.${AboutPage}`
  | "about.pages"
  | "about.tested"
  | `publisher.${"name" | "address" | "contact" | "editor" | "host" | "controller"}`
  | `publisher.${"missing" | "todo"}`
  | SectionKey<"method">
  | SectionKey<"privacy">
  | SectionKey<"legal">
  | SectionKey<"accessibility">;
