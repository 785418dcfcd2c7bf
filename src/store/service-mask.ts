import { SERVICES, type Service } from "../model/vocabulary.ts";

/** A set of services as bits, in the order of the vocabulary. */
export function serviceMask(services: readonly Service[]): number {
  let mask = 0;
  for (const service of services) mask |= 1 << SERVICES.indexOf(service);
  return mask;
}

export function servicesOfMask(mask: number): Service[] {
  return SERVICES.filter((_, bit) => (mask & (1 << bit)) !== 0);
}
