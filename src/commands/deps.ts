import type { AreaTree } from "../model/area.ts";
import type { Instant } from "../model/ids.ts";
import type { Reading, ReadingContext, StatementReading } from "../model/reading.ts";
import type { Language } from "../model/vocabulary.ts";
import type { Blobs } from "../journal/blobs.ts";
import type { Signer } from "../journal/evidence/signed-note.ts";
import type { Journal, Vault } from "../journal/port.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { AliasProposer } from "../reading/propose-aliases.ts";
import type { Operators } from "../operators/operators.ts";
import type { Store } from "../store/store.ts";
import type { WhatIfJobs } from "./settings/what-if.ts";
import type { Images } from "./photos/images.ts";
import type { Guards } from "./guards.ts";
import type { Secrets } from "./secrets.ts";

/** The places that names, codes and coordinates are resolved with. */
export type PlaceBook = AreaTree & Pick<Gazetteer, "lookup" | "nearest">;

export interface Reader {
  message(text: string, context: ReadingContext): Reading;
  statement(text: string, context: ReadingContext): StatementReading;
  /** Name and version that reports keep beside what was read, e.g. `reading@1`. */
  readonly version: string;
}

/** What the desk takes for granted when a witness does not say it. */
export interface Defaults {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA zone. */
  readonly zone: string;
  readonly lang: Language;
}

/** What photos need beside the journal and the vault. */
export interface PhotoDeps {
  readonly blobs: Blobs;
  readonly images: Images;
}

/** Everything a command may touch; built once by `app/`. */
export interface CommandDeps {
  readonly journal: Journal;
  readonly vault: Vault;
  readonly store: Store;
  /** Absent: this desk takes no photos (a demonstration). */
  readonly photos?: PhotoDeps;
  /** Absent: this desk replays nothing (a demonstration). */
  readonly whatIf?: WhatIfJobs;
  readonly reader: Reader;
  /** Names that a correction reveals. Absent: this desk proposes none (a demonstration). */
  readonly aliases?: AliasProposer;
  readonly operators: Operators;
  readonly places: PlaceBook;
  readonly clock: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly secrets: Secrets;
  /** Signs what the desk states of its own journal. */
  readonly signer: Signer;
  readonly guards: Guards;
  readonly defaults: Defaults;
  /** SHA-256 (hex) of the one-time set-up token that is printed at the start; null once there is none. */
  readonly setupTokenHash: () => string | null;
}
