import type { Ruling } from "../model/editorial.ts";
import type { Language } from "../model/vocabulary.ts";

/** What editors add to an incident: rulings, updates, notes. */
export type EditorialKey =
  | "updates.title"
  | `ruling.${"title" | "text" | "why" | "done"}`
  | `ruling.${Ruling}`
  | `ruling.said.${Ruling}`
  | `update.${"title" | "text" | "signature" | "from" | "fromHint" | "preview" | "previewTitle" | "publish"}`
  | `update.${"shown" | "waits" | "end" | "none"}`
  | `update.lang.${Language}`
  | "desk.nav.handover"
  | `handover.${"title" | "since" | "show" | "left" | "open" | "ended" | "none" | "questions" | "suspected"}`
  | `handover.${"call" | "nowhere" | "embargoed" | "nothing" | "deeds"}`
  | `note.${"title" | "text" | "hint" | "save" | "none" | "by"}`;
