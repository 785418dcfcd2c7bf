import type { OperatorId } from "./ids.ts";
import type { Language } from "./vocabulary.ts";

/** Who answers for a desk, entry by entry. */
export const PUBLISHER_PARTS = [
  "name",
  "address",
  "contact",
  "editor",
  "host",
  "controller",
] as const;
export type PublisherPart = (typeof PUBLISHER_PARTS)[number];

/** What an administrator says of the desk itself; null and empty: as the environment says. */
export interface DeskSettings {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Listed before all others, in this order. */
  readonly operatorsFirst: readonly OperatorId[];
  /** Languages that pages offer; the first where nothing else tells. */
  readonly languages: readonly Language[];
  readonly name: string | null;
  /** `#rrggbb` of links and buttons on light ground. */
  readonly accent: string | null;
  readonly publisher: Readonly<Record<PublisherPart, string | null>>;
}

export const NO_PUBLISHER: DeskSettings["publisher"] = {
  name: null,
  address: null,
  contact: null,
  editor: null,
  host: null,
  controller: null,
};

export const NO_DESK_SETTINGS: DeskSettings = {
  country: null,
  operatorsFirst: [],
  languages: [],
  name: null,
  accent: null,
  publisher: NO_PUBLISHER,
};

/** Where a desk is at home. */
export interface DeskHome {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA zone. */
  readonly zone: string;
  readonly lang: Language;
}

/** Countries a desk can be at home in, with their zone and first language until something else is said. */
export const DESK_COUNTRIES: Readonly<Record<string, Omit<DeskHome, "country">>> = {
  FR: { zone: "Europe/Paris", lang: "fr" },
  BE: { zone: "Europe/Brussels", lang: "fr" },
  LU: { zone: "Europe/Luxembourg", lang: "fr" },
  CH: { zone: "Europe/Zurich", lang: "de" },
  NL: { zone: "Europe/Amsterdam", lang: "nl" },
  DE: { zone: "Europe/Berlin", lang: "de" },
  GB: { zone: "Europe/London", lang: "en" },
};

/** The home of a desk with these settings whose environment says `home`. */
export function homeOf(
  { country, languages }: Pick<DeskSettings, "country" | "languages">,
  home: DeskHome,
): DeskHome {
  const moved = country === null || country === home.country ? undefined : DESK_COUNTRIES[country];
  return {
    country: moved === undefined ? home.country : (country ?? home.country),
    zone: moved?.zone ?? home.zone,
    lang: languages[0] ?? moved?.lang ?? home.lang,
  };
}
