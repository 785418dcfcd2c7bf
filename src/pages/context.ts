import type { AreaTree } from "../model/area.ts";
import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Language, Service } from "../model/vocabulary.ts";
import type { Wording } from "../wording/wording.ts";

/** What pages need to know of places; the gazetteer gives it. */
export interface PlaceNames extends Pick<AreaTree, "get" | "path" | "children"> {
  /** In the reader's language where there is such a name, else the official one. */
  name(code: AreaCode, lang: Language): string;
}

/** What pages need to know of operators; the register gives it. */
export interface OperatorNames {
  get(id: OperatorId): { readonly name: string; readonly services: readonly Service[] } | undefined;
  ids(): readonly OperatorId[];
}

/** Addresses of files with a hash of their content in the name, the URL prefix included. */
export interface Assets {
  readonly css: string;
  readonly icon: string;
  readonly scripts: { readonly live: string; readonly report: string; readonly desk: string };
}

/** Everything a page is made from besides its view. */
export interface PageContext {
  readonly lang: Language;
  readonly wording: Wording;
  /** URL prefix: "" or "/demo". */
  readonly base: string;
  readonly now: Instant;
  /** IANA zone of the desk's places. */
  readonly zone: string;
  readonly places: PlaceNames;
  readonly operators: OperatorNames;
  readonly assets: Assets;
  readonly deskName: string;
}
