import { homeOf } from "../../model/desk-settings.ts";
import type { Store } from "../../store/store.ts";
import type { Defaults } from "../deps.ts";

/** What the environment says of the desk's home, unless an administrator said otherwise since. */
export function liveDefaults(home: Defaults, store: Pick<Store, "deskSettings">): Defaults {
  const now = (): Defaults => homeOf(store.deskSettings(), home);
  return {
    get country() {
      return now().country;
    },
    get zone() {
      return now().zone;
    },
    get lang() {
      return now().lang;
    },
  };
}
