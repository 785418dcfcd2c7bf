import type { Catalogue } from "./keys.ts";
import { desk } from "./de/desk.ts";
import { findings } from "./de/findings.ts";
import { pages } from "./de/pages.ts";
import { sentences } from "./de/sentences.ts";
import { terms } from "./de/terms.ts";

export const de: Catalogue = { ...terms, ...sentences, ...findings, ...pages, ...desk };
