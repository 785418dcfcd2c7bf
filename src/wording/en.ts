import type { Catalogue } from "./keys.ts";
import { desk } from "./en/desk.ts";
import { findings } from "./en/findings.ts";
import { pages } from "./en/pages.ts";
import { sentences } from "./en/sentences.ts";
import { terms } from "./en/terms.ts";

export const en: Catalogue = { ...terms, ...sentences, ...findings, ...pages, ...desk };
