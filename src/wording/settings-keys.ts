import type { WhatIfEffect } from "../model/what-if.ts";

/** The desk's page of settings, and replays of the past with others. */
export type SettingsKey =
  | "desk.nav.settings"
  | `settings.${"title" | "intro" | "alarms" | "budget" | "budgetHint" | "sources" | "sourcesHint"}`
  | `settings.${"why" | "whyHint" | "weeks" | "apply" | "try" | "changed" | "busy" | "full"}`
  | `settings.done.${"alarms" | "mute" | "unmute"}`
  | `mutes.${"title" | "hint" | "none" | "what" | "since" | "until" | "by" | "held" | "heldTimes"}`
  | `mutes.${"heldNever" | "heldLast" | "end" | "endOf" | "add" | "allServices" | "everywhere"}`
  | `mutes.${"place" | "placeHint" | "button" | "try"}`
  | `weeks.${"title" | "sentence" | "week" | "confirmed" | "lapsed" | "held"}`
  | `learning.${"title" | "sentence" | "none" | "days"}`
  | `changes.${"title" | "none" | "when" | "who" | "what" | "why" | "alarms" | "mute" | "unmute"}`
  | `whatif.${"title" | "running" | "cancel" | "again" | "compared" | "learned" | "present"}`
  | `whatif.${"tried" | "muted" | "nothing" | "suspicions" | "apply" | "back" | "more" | "latest"}`
  | `whatif.${"col.effect" | "col.alarm" | "col.present" | "col.tried" | "suspected" | "no"}`
  | `whatif.${"confirmed" | "until" | "caption"}`
  | `whatif.failed.${"cancelled" | "too_long" | "broken"}`
  | `whatif.effect.${WhatIfEffect}`
  | `whatif.count.${WhatIfEffect}`;
