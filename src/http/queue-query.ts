import { asIncidentId } from "../model/ids.ts";
import { SERVICES, SOURCES, STATUSES } from "../model/vocabulary.ts";
import { checkOperator, checkPlace } from "../commands/check-report.ts";
import { Problems } from "../commands/desk-error.ts";
import { checkWord } from "../commands/fields.ts";
import { QUEUE_FLAGS, SEARCH_CHARS_MAX } from "../pages/desk/queue.ts";
import type { QueueAddress } from "../pages/desk/queue-address.ts";
import type { QueueQuery } from "../store/queue/queue-view.ts";
import { queryText } from "./desk-shared.ts";
import type { Door } from "./door.ts";

type Query = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly string[] => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((item) => typeof item === "string");
};

/** The address as it was asked, with what it cannot mean left out. */
export function queueAddress(query: Query): QueueAddress {
  const text = (name: string): string => queryText(query[name]).trim();
  const digits = text("before");
  const flags = listOf(query["flag"]);
  return {
    operator: text("operator"),
    service: text("service"),
    place: text("place"),
    status: text("status"),
    source: text("source"),
    flags: QUEUE_FLAGS.filter((flag) => flags.includes(flag)),
    incident: text("incident"),
    q: text("q").slice(0, SEARCH_CHARS_MAX),
    before: /^\d{1,15}$/.test(digits) ? digits : "",
    since: /^\d{1,15}$/.test(text("since")) ? text("since") : "",
    open: text("open"),
  };
}

/** What the address asks for; what it names and nobody knows is a problem beside its field, and asks nothing. */
export function queueQuery(
  door: Door,
  address: QueueAddress,
): { readonly query: QueueQuery; readonly problems: Problems } {
  const problems = new Problems();
  const { commands } = door;
  const raw = { ...address };
  const isCode = commands.places.get(address.place as never) !== undefined;
  const said = isCode ? { area: address.place } : { place: address.place };
  const place = checkPlace(commands, said, problems);
  if (place !== null && place.area === null)
    problems.add({ field: "place", problem: "unknown_place" });
  const { incident } = address;
  const query: QueueQuery = {
    operator: checkOperator(commands, raw, problems),
    service: checkWord(raw, { field: "service", words: SERVICES }, problems),
    area: place?.area ?? null,
    status: checkWord(raw, { field: "status", words: STATUSES }, problems),
    source: checkWord(raw, { field: "source", words: SOURCES }, problems),
    flags: QUEUE_FLAGS.filter((flag) => address.flags.includes(flag)),
    incident: incident === "" || incident === "none" ? incident || null : asIncidentId(incident),
    words: door.words.matching(address.q),
  };
  return { query, problems };
}
