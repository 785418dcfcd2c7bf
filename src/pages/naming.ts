import type { AreaCode, OperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";
import type { AreaKind } from "../model/vocabulary.ts";
import type { Subject } from "../store/views.ts";
import { where } from "../wording/where.ts";
import type { PlaceWords } from "../wording/where.ts";
import type { Frame } from "./frame.ts";

/** The id itself for an operator outside the register. */
export const operatorName = (frame: Frame, id: OperatorId): string =>
  frame.operators.get(id)?.name ?? id;

/** With typographic apostrophes; the code itself for a place outside the gazetteer. */
export const placeName = (frame: Frame, code: AreaCode): string =>
  frame.places.get(code) === undefined
    ? code
    : frame.places.name(code, frame.lang).replaceAll("'", "’");

/** The name with what it lies in, so that homonyms can be told apart: "Reims (Marne)". */
export const placeNameInFull = (frame: Frame, code: AreaCode): string => {
  const above = frame.places
    .path(code)
    .slice(1)
    .find((outer) => {
      const kind = frame.places.get(outer)?.kind;
      return kind === "commune" || kind === "province" || kind === "country";
    });
  const name = placeName(frame, code);
  return above === undefined ? name : `${name} (${placeName(frame, above)})`;
};

const placeWords = (frame: Frame, code: AreaCode): PlaceWords => {
  const area = frame.places.get(code);
  return {
    name: placeName(frame, code),
    kind: area?.kind ?? "commune",
    country: area?.country ?? "",
  };
};

/** How many areas of one kind a country has; only units that are few are counted. */
const unitsOf = (frame: Frame, country: AreaCode, kind: AreaKind): number | null => {
  if (kind !== "region" && kind !== "province") return null;
  let count = 0;
  const waiting: AreaCode[] = [country];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    const found = frame.places.get(code)?.kind;
    if (found === kind) count += 1;
    else if (found === "country" || found === "region")
      waiting.push(...frame.places.children(code));
  }
  return count;
};

/** " à Reims et Metz", with its leading space; "" for none. */
export const whereText = (frame: Frame, areas: readonly AreaCode[]): string => {
  const [first] = areas;
  if (first === undefined) return "";
  const kind = frame.places.get(first)?.kind;
  const country = frame.places.path(first).at(-1);
  const total = kind === undefined || country === undefined ? null : unitsOf(frame, country, kind);
  return where(
    frame.wording,
    areas.map((code) => placeWords(frame, code)),
    total,
  );
};

/** What stands in a headline: "de télévision chez Proximus", "Proximus TV". */
export const subjectText = (
  frame: Frame,
  operator: OperatorId,
  services: readonly Service[],
): string => {
  const name = operatorName(frame, operator);
  if (services.length === 0) return frame.say("subject.operator", { operator: name });
  const named = services.map((service) => frame.say(`service.of.${service}`));
  return frame.say("subject.services", { operator: name, services: frame.wording.list(named) });
};

/** "Télévision, Internet". */
export const servicesText = (frame: Frame, services: readonly Service[]): string =>
  frame.wording.list(services.map((service) => frame.say(`service.${service}`)));

/** The name of a subject's page: "TV Proximus : Charleroi". */
export const subjectTitle = (frame: Frame, { operator, service, area }: Subject): string => {
  const name = operatorName(frame, operator);
  if (service === null && area === null) return name;
  const place = area === null ? frame.say("subject.everywhere") : placeName(frame, area);
  return service === null
    ? frame.say("subject.titlePlace", { operator: name, place })
    : frame.say("subject.title", {
        operator: name,
        services: frame.say(`service.${service}`),
        place,
      });
};
