import type { Actor } from "../model/entry.ts";
import { DeskError } from "./desk-error.ts";

/** @throws DeskError `unauthorised` for somebody without any session or key, else `forbidden` */
export function permitEditor(actor: Actor): void {
  if (actor.role === "editor" && actor.id !== null) return;
  const code = actor.role === "witness" ? "unauthorised" : "forbidden";
  throw new DeskError(code, "an editor's session is needed");
}
