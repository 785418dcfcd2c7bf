import { homeOf } from "../model/desk-settings.ts";
import { PUBLISHER_PARTS } from "../model/desk-settings.ts";
import type { Publisher } from "../pages/context.ts";
import type { Store } from "../store/store.ts";
import type { Site } from "./site.ts";

function publisherOf(site: Site, store: Pick<Store, "deskSettings">): Publisher | undefined {
  const { publisher } = store.deskSettings();
  const said = PUBLISHER_PARTS.some((part) => publisher[part] !== null);
  if (!said) return site.publisher;
  const whole = PUBLISHER_PARTS.map((part) => [
    part,
    publisher[part] ?? site.publisher?.[part] ?? null,
  ]);
  const merged = Object.fromEntries(whole) as unknown as Publisher;
  return { ...merged, controller: merged.controller ?? merged.name };
}

/** The site as the desk's settings have it at the moment it is asked; they win over the environment. */
export function liveSite(site: Site, store: Pick<Store, "deskSettings">): Site {
  // Asked anew each time: the store of the demonstration is another one after each showing.
  const set = (): ReturnType<Store["deskSettings"]> => store.deskSettings();
  const live = (get: () => unknown): PropertyDescriptor => ({ get, enumerable: true });
  return Object.defineProperties(
    { ...site },
    {
      deskName: live(() => set().name ?? site.deskName),
      country: live(() => homeOf(set(), site).country),
      zone: live(() => homeOf(set(), site).zone),
      lang: live(() => homeOf(set(), site).lang),
      languages: live(() => set().languages),
      operatorsFirst: live(() => set().operatorsFirst),
      accent: live(() => set().accent),
      publisher: live(() => publisherOf(site, store)),
    },
  );
}
