import type { Catalogue } from "./keys.ts";
import { desk } from "./nl/desk.ts";
import { findings } from "./nl/findings.ts";
import { pages } from "./nl/pages.ts";
import { sentences } from "./nl/sentences.ts";
import { terms } from "./nl/terms.ts";

export const nl: Catalogue = { ...terms, ...sentences, ...findings, ...pages, ...desk };
