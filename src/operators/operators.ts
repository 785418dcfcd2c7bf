import type { OperatorId } from "../model/ids.ts";
import { asOperatorId } from "../model/ids.ts";
import type { Service } from "../model/vocabulary.ts";
import { SERVICES } from "../model/vocabulary.ts";

/**
 * One company or brand as it stands in `register.json`. Names are matched without case and
 * accents.
 */
export interface OperatorRecord {
  readonly id: string;
  /** As shown to readers. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Id of the company whose network carries this brand; null for a company of its own. */
  readonly network: string | null;
  /** Rough share of the country's subscribers, 0..1; a brand's is part of its network's. */
  readonly share: number;
  readonly services: readonly string[];
  /** Names, former names and misspellings that mean this operator and nothing else. */
  readonly aliases: readonly string[];
  /**
   * Names that are common words, or that another country's company bears too: they need evidence.
   */
  readonly words: readonly string[];
  /** Boxes and offers by name, with the services their naming means. */
  readonly products: Readonly<Record<string, readonly string[] | undefined>>;
  /** Without @ or #. */
  readonly handles: readonly string[];
  readonly domains: readonly string[];
  /** Help lines, digits only, as dialled at home. */
  readonly numbers: readonly string[];
}

export interface Operator extends Omit<OperatorRecord, "id" | "network" | "services" | "products"> {
  readonly id: OperatorId;
  readonly network: OperatorId | null;
  readonly services: readonly Service[];
  readonly products: ReadonlyMap<string, readonly Service[]>;
}

export interface Operators {
  get(id: OperatorId): Operator | undefined;
  /** The company whose network carries this operator: itself when it has its own, or is unknown. */
  network(id: OperatorId): OperatorId;
  /** Brands carried by this network, without itself. */
  brandsOf(network: OperatorId): readonly OperatorId[];
  /** Every company and brand of a country, largest share first; empty for an unknown country. */
  inCountry(country: string): readonly OperatorId[];
  /** Rough share of the country's subscribers, 0..1; 0 for an unknown id. */
  share(id: OperatorId): number;
  ids(): readonly OperatorId[];
}

const serviceOf = (name: string, id: string): Service => {
  const service = SERVICES.find((known) => known === name);
  if (service === undefined) throw new Error(`register: ${id} sells an unknown service ${name}`);
  return service;
};

const toOperator = (record: OperatorRecord): Operator => ({
  ...record,
  id: asOperatorId(record.id),
  network: record.network === null ? null : asOperatorId(record.network),
  services: record.services.map((name) => serviceOf(name, record.id)),
  products: new Map(
    Object.entries(record.products).map(([name, services]) => [
      name,
      (services ?? []).map((service) => serviceOf(service, record.id)),
    ]),
  ),
});

/** Throws when the register names an unknown service or network, or an id twice. */
export const createOperators = (data: readonly OperatorRecord[]): Operators => {
  const byId = new Map<OperatorId, Operator>();
  const brands = new Map<OperatorId, OperatorId[]>();
  const countries = new Map<string, OperatorId[]>();
  for (const record of data) {
    const operator = toOperator(record);
    if (byId.has(operator.id)) throw new Error(`register: ${operator.id} stands twice`);
    byId.set(operator.id, operator);
  }
  const bySize = [...byId.values()].toSorted((a, b) => b.share - a.share);
  for (const { id, network, country } of bySize) {
    countries.set(country, [...(countries.get(country) ?? []), id]);
    if (network === null) continue;
    if (byId.get(network)?.network !== null) {
      throw new Error(`register: the network ${network} of ${id} is not a network`);
    }
    brands.set(network, [...(brands.get(network) ?? []), id]);
  }
  const ids = [...byId.keys()];
  return {
    get: (id) => byId.get(id),
    network: (id) => byId.get(id)?.network ?? id,
    brandsOf: (network) => brands.get(network) ?? [],
    inCountry: (country) => countries.get(country) ?? [],
    share: (id) => byId.get(id)?.share ?? 0,
    ids: () => ids,
  };
};
