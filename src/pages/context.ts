import type { DeskSettings } from "../model/desk-settings.ts";
import type { AreaTree } from "../model/area.ts";
import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { Credit } from "../places/layout.ts";
import type { Shapes } from "../places/shapes.ts";
import type { Language, Service } from "../model/vocabulary.ts";
import type { Wording } from "../wording/wording.ts";
import type { DemoOffer, PlayingView } from "./demo/playing.ts";

/** What pages need to know of places; the gazetteer gives it. */
export interface PlaceNames extends Pick<AreaTree, "get" | "path" | "children"> {
  /** In the reader's language where there is such a name, else the official one. */
  name(code: AreaCode, lang: Language): string;
}

/** What pages need to know of operators; the register gives it. */
export interface OperatorNames {
  get(id: OperatorId):
    | {
        readonly name: string;
        readonly services: readonly Service[];
        /** Of a brand: the company whose network carries it. */
        readonly network?: OperatorId | null;
      }
    | undefined;
  ids(): readonly OperatorId[];
}

/** Addresses of files with a hash of their content in the name, the URL prefix included. */
export interface Assets {
  /** The sheet that stands inside every page: its text, no address. */
  readonly look: string;
  readonly icon: string;
  readonly scripts: {
    readonly live: string;
    readonly report: string;
    readonly outbox: string;
    readonly desk: string;
    /** Of the page that makes parts of a photo unrecognisable. */
    readonly blur?: string;
    /** Of pages that offer passkeys. */
    readonly passkey?: string;
    /** Of the page of a business and its lines. */
    readonly line?: string;
  };
  /** Of places, past incidents and pages about the desk. */
  readonly guideCss?: string;
  /** What all pages look like on paper; never in the way of a screen. */
  readonly printCss?: string;
  /** Of the editors' desk. */
  readonly deskCss?: string;
  /** Of pages with a map; absent: pages draw none. `picture`: the sheet inside a picture of its own. */
  readonly map?: {
    readonly css: string;
    readonly picture: string;
    readonly script: string;
    readonly whole: string;
    readonly slider: string;
  };
  /** Of the demonstration alone: no page of a real desk loads them. */
  readonly demo?: { readonly css: string; readonly script: string };
}

/** Who answers for a desk; null: not entered. */
export type Publisher = DeskSettings["publisher"];

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
  /** `#rrggbb` instead of the usual accent; null or absent: the usual. */
  readonly accent?: string | null;
  /** Listed before all others. */
  readonly operatorsFirst?: readonly OperatorId[];
  /** Where nothing else tells; absent: not known. */
  readonly homeLang?: Language;
  /** Languages offered, the first one first; absent or empty: all. */
  readonly languages?: readonly Language[];
  /** Absent: nothing was entered. */
  readonly publisher?: Publisher;
  /** `https://desk.example`: the pages' own addresses in full; null or absent: not known. */
  readonly origin?: string | null;
  /** ISO 3166-1 alpha-2, which is the code of the country's area too. */
  readonly country?: string;
  /** Outlines for maps, decoded when they are first asked for; absent: pages draw no map. */
  readonly outlines?: (() => Shapes) | undefined;
  /** Sources of places and outlines, with their licences. */
  readonly credits?: readonly Credit[];
  /** The desk sends e-mail: pages offer to be told. */
  readonly mail?: boolean;
  /** How the showing stands, on pages of the demonstration. */
  readonly playing?: PlayingView | null;
  /** The demonstration beside a real desk. */
  readonly demo?: DemoOffer | null;
}
