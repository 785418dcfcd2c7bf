import type { Instant, OperatorId } from "../model/ids.ts";
import { type Language, LANGUAGES } from "../model/vocabulary.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { Credit } from "../places/layout.ts";
import type { Shapes } from "../places/shapes.ts";
import type { Operators } from "../operators/operators.ts";
import type { Wording } from "../wording/wording.ts";
import type {
  Assets,
  OperatorNames,
  PageContext,
  PlaceNames,
  Publisher,
} from "../pages/context.ts";
import type { DemoOffer, PlayingView } from "../pages/demo/playing.ts";

/** What every page of one desk shares; built once by `app/`. */
export interface Site {
  /** URL prefix: "" or "/demo". */
  readonly base: string;
  /** `https://desk.example`, for addresses handed to programs; null: addresses stay relative. */
  readonly origin: string | null;
  readonly deskName: string;
  /** Who answers for this desk; absent: nothing was entered. */
  readonly publisher?: Publisher;
  /** IANA zone of the desk's places. */
  readonly zone: string;
  /** ISO 3166-1 alpha-2: its places come first in a search. */
  readonly country: string;
  readonly lang: Language;
  /** Chosen by an administrator; absent, empty or null: the usual. */
  readonly languages?: readonly Language[];
  readonly operatorsFirst?: readonly OperatorId[];
  readonly accent?: string | null;
  readonly places: PlaceNames & Pick<Gazetteer, "search">;
  readonly operators: OperatorNames & Pick<Operators, "inCountry">;
  readonly assets: Assets;
  /** Outlines for maps, read when they are first asked for; absent: no maps. */
  readonly outlines?: () => Shapes;
  /** Sources of places and outlines, with their licences. */
  readonly credits?: readonly Credit[];
  /** Whether the desk sends e-mail at present. */
  readonly mail?: () => boolean;
  /** Address at which the desk takes mail at present; null or absent: it takes none. */
  readonly inbox?: () => string | null;
  /** Catalogues are compiled on first use and kept. */
  readonly wording: (lang: Language) => Wording;
  /** How the showing stands, when this desk is the demonstration. */
  readonly playing?: () => PlayingView;
  /** The demonstration beside this desk; null or absent: there is none. */
  readonly demo?: DemoOffer | null;
}

/** Languages a reader may be given who asked for none in the address. */
export const offeredLanguages = ({ languages = [] }: Site): readonly Language[] =>
  languages.length === 0 ? LANGUAGES : languages;

export const contextOf = (site: Site, lang: Language, now: Instant): PageContext => ({
  lang,
  wording: site.wording(lang),
  base: site.base,
  now,
  zone: site.zone,
  places: site.places,
  operators: site.operators,
  assets: site.assets,
  deskName: site.deskName,
  accent: site.accent ?? null,
  operatorsFirst: site.operatorsFirst ?? [],
  languages: site.languages ?? [],
  homeLang: site.lang,
  origin: site.origin,
  ...(site.publisher !== undefined && { publisher: site.publisher }),
  country: site.country,
  outlines: site.outlines,
  credits: site.credits ?? [],
  mail: site.mail?.() ?? false,
  playing: site.playing?.() ?? null,
  demo: site.demo ?? null,
});

export const absolute = (site: Site, path: string): string => `${site.origin ?? ""}${path}`;
