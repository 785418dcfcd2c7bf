import { createHash } from "node:crypto";
import type { Person } from "../model/delivery.ts";

const ID_CHARS = 22;

/** The same causes and person give the same id, on every try and after every restart. */
export const letterId = (causes: readonly number[], person: Person, desk: string): string =>
  createHash("sha256")
    .update(`${desk} ${causes.join()} ${person}`)
    .digest("base64url")
    .slice(0, ID_CHARS);
