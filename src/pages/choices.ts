import { SERVICES, STATUSES } from "../model/vocabulary.ts";
import type { Choice } from "./fields.ts";
import type { Frame } from "./frame.ts";

export const serviceChoices = (frame: Frame): readonly Choice[] =>
  SERVICES.map((service) => ({ value: service, label: frame.say(`service.${service}`) }));

/** `unknown` is what is left when nothing is said: it is no choice of a form. */
export const statusChoices = (frame: Frame): readonly Choice[] =>
  STATUSES.filter((status) => status !== "unknown").map((status) => ({
    value: status,
    label: frame.say(`status.${status}`),
  }));

/** Those the desk shows first, then by name; an id is added where two operators bear one name. */
export const operatorChoices = (frame: Frame): readonly Choice[] => {
  const named = frame.operators
    .ids()
    .map((id) => ({ value: id as string, label: frame.operators.get(id)?.name ?? id }));
  const times = new Map<string, number>();
  for (const { label } of named) times.set(label, (times.get(label) ?? 0) + 1);
  const first = frame.operatorsFirst ?? [];
  const rank = (id: string): number => {
    const at = first.findIndex((one) => one === id);
    return at === -1 ? first.length : at;
  };
  return named
    .map(({ value, label }) => ({
      value,
      label: (times.get(label) ?? 0) > 1 ? `${label} (${value})` : label,
    }))
    .toSorted(
      (a, b) =>
        rank(a.value) - rank(b.value) || a.label.localeCompare(b.label, frame.wording.locale),
    );
};
