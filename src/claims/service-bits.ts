import { SERVICES } from "../model/vocabulary.ts";
import type { Service } from "../model/vocabulary.ts";

/** A set of services as bits: compared for every report of every claim. */
export const bitsOf = (services: readonly Service[]): number => {
  let bits = 0;
  for (const service of services) bits |= 1 << SERVICES.indexOf(service);
  return bits;
};

export const servicesOf = (bits: number): readonly Service[] =>
  SERVICES.filter((_, index) => (bits & (1 << index)) !== 0);

export const HOTLINE_BITS: number = bitsOf(["customer_service"]);
