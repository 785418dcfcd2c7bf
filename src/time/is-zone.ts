import { offsetMs } from "./offset.ts";

/** Is this a zone the runtime knows (IANA name or link)? For doors; inside, an unknown zone throws. */
export function isZone(text: string): boolean {
  try {
    offsetMs(0, text);
    return true;
  } catch {
    return false;
  }
}
