import { STYLE_HASHES } from "./look.ts";

/**
 * No script, style or picture but this desk's own files, and nobody frames a page. No nonce: the
 * same bytes are sent to everybody; the one sheet inside every page is known by its hash. Flat list of names and values, as `writeHead` takes it.
 */
export const SECURITY_HEADERS: readonly string[] = [
  "content-security-policy",
  `default-src 'none'; script-src 'self'; style-src 'self' ${STYLE_HASHES.join(" ")}; ` +
    "img-src 'self' data:; connect-src 'self'; " +
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options",
  "nosniff",
  "referrer-policy",
  "same-origin",
  "permissions-policy",
  "camera=(), microphone=(), geolocation=(self)",
  "cross-origin-opener-policy",
  "same-origin",
];
