/** What an address of the queue says, under the names of its query; what is empty is left out. */
export interface QueueAddress {
  readonly operator: string;
  readonly service: string;
  /** Name or code of a place. */
  readonly place: string;
  readonly status: string;
  readonly source: string;
  readonly flags: readonly string[];
  /** Id of an incident, or `none`. */
  readonly incident: string;
  /** Words that are searched for. */
  readonly q: string;
  /** Sequence before which the page begins; "": the newest. */
  readonly before: string;
  /** Sequence after which reports are new to the reader; "": those that come from now on. */
  readonly since: string;
  /** The report whose reading is open for correction. */
  readonly open: string;
}

export const EMPTY_ADDRESS: QueueAddress = {
  operator: "",
  service: "",
  place: "",
  status: "",
  source: "",
  flags: [],
  incident: "",
  q: "",
  before: "",
  since: "",
  open: "",
};

/** `operator=…&flag=photo`, in a fixed order. */
export function queueSearch(
  address: QueueAddress,
  more: Readonly<Record<string, string>> = {},
): string {
  const { operator, service, place, status, source, incident, q, before, since, open } = address;
  const query = new URLSearchParams();
  const said = {
    operator,
    service,
    place,
    status,
    source,
    incident,
    q,
    before,
    since,
    open,
    ...more,
  };
  for (const [name, value] of Object.entries(said)) if (value !== "") query.append(name, value);
  for (const flag of address.flags) query.append("flag", flag);
  return query.toString();
}

export function queuePath(address: QueueAddress): string {
  const search = queueSearch(address);
  return search === "" ? "/queue" : `/queue?${search}`;
}

/** The same list once more, whatever came in meanwhile: what an editor works on does not move away. */
export const sameRows = ({
  address,
  rows,
  since,
}: {
  readonly address: QueueAddress;
  readonly rows: readonly { readonly seq: number }[];
  readonly since: number;
}): QueueAddress => {
  const [newest] = rows;
  if (newest === undefined) return address;
  const before = String(newest.seq + 1);
  return { ...address, before, since: address.since || String(since) };
};
