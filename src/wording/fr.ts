import type { Catalogue } from "./keys.ts";
import { desk } from "./fr/desk.ts";
import { findings } from "./fr/findings.ts";
import { pages } from "./fr/pages.ts";
import { sentences } from "./fr/sentences.ts";
import { terms } from "./fr/terms.ts";

export const fr: Catalogue = { ...terms, ...sentences, ...findings, ...pages, ...desk };
