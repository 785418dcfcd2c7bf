import type { Language } from "../model/vocabulary.ts";

const split = (names: string): readonly string[] => names.split(" ");

/** January first. */
export const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  fr: split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
  nl: split(
    "januari februari maart april mei juni juli augustus september oktober november december",
  ),
  de: split("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
  en: split(
    "January February March April May June July August September October November December",
  ),
};
