import type { Vitals } from "../model/vitals.ts";
import { concernsOf, type StatusView } from "../pages/desk/status-view.ts";
import type { Metric, Sample } from "./prometheus.ts";

const gauge = (name: string, help: string, samples: number | readonly Sample[]): Metric => ({
  name,
  help,
  type: "gauge",
  samples: typeof samples === "number" ? [{ value: samples }] : samples,
});

const counter = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  type: "counter",
  samples: [{ value }],
});

const flag = (holds: boolean): number => (holds ? 1 : 0);

function ofProcess(vitals: Vitals, journalSeq: number): readonly Metric[] {
  const { writes, chain, disk, clock, watch, memory, startedAt } = vitals;
  const quantile = (label: string, ms: number | null): Sample[] =>
    ms === null ? [] : [{ value: ms / 1000, labels: { quantile: label } }];
  return [
    gauge("process_start_time_seconds", "Start of the process, Unix time.", startedAt / 1000),
    gauge("process_resident_memory_bytes", "Resident memory.", memory.resident),
    gauge("nodejs_heap_size_used_bytes", "Heap in use.", memory.heap),
    gauge("vigie_writable", "Whether a write can be taken.", flag(writes.trouble === null)),
    {
      name: "vigie_journal_append_seconds",
      help: "Time until an append is durable, of the last 1024.",
      type: "summary",
      samples: [
        ...quantile("0.5", writes.p50Ms),
        ...quantile("0.99", writes.p99Ms),
        { value: writes.appends, suffix: "_count" },
      ],
    },
    gauge("vigie_watch_lag_entries", "Entries not yet watched.", journalSeq - watch.seq),
    gauge(
      "vigie_clock_drift_seconds",
      "How far the wall clock moved against the steady one since the start.",
      clock.driftMs / 1000,
    ),
    gauge(
      "vigie_disk_free_bytes",
      "Free space where the data folder is.",
      disk === null ? [] : [{ value: disk.free }],
    ),
    gauge(
      "vigie_journal_file_bytes",
      "Size of the journal's file.",
      disk === null ? [] : [{ value: disk.journal }],
    ),
    gauge(
      "vigie_chain_ok",
      "Whether the chain held when it was last gone through.",
      chain === null ? [] : [{ value: flag(chain.ok) }],
    ),
    gauge(
      "vigie_chain_checked_timestamp_seconds",
      "When the chain was last gone through, Unix time.",
      chain === null ? [] : [{ value: chain.checkedAt / 1000 }],
    ),
  ];
}

function ofMail(view: StatusView): readonly Metric[] {
  const { mail } = view;
  if (mail === null) return [];
  const { ways, inFlight } = mail.state();
  const proof = mail.watch().proof?.seenAt ?? null;
  return [
    gauge("vigie_mail_in_flight", "Messages on their way.", inFlight),
    gauge(
      "vigie_mail_way_open",
      "Whether a relay takes messages.",
      ways.map(({ name, state }) => ({ value: flag(state === "open"), labels: { way: name } })),
    ),
    gauge(
      "vigie_mail_proof_timestamp_seconds",
      "When the last message to ourselves came back, Unix time.",
      proof === null ? [] : [{ value: proof / 1000 }],
    ),
  ];
}

/** What the page of the desk's state says, for Prometheus. */
export function statusMetrics(view: StatusView, now: number): readonly Metric[] {
  const { journal, storeSeq, vitals, readers, settings } = view;
  return [
    counter("vigie_journal_entries_total", "Entries of the journal.", journal.seq),
    gauge(
      "vigie_journal_last_entry_timestamp_seconds",
      "Time of the newest entry, Unix time.",
      journal.at / 1000,
    ),
    gauge("vigie_store_lag_entries", "Entries not yet in the tables.", journal.seq - storeSeq),
    gauge(
      "vigie_incidents_open",
      "Incidents shown as going on or being checked.",
      view.openIncidents,
    ),
    gauge("vigie_streams", "Streams heard of in the last 28 days.", settings.streams),
    gauge(
      "vigie_streams_learning",
      "Of these, still learning what is usual.",
      settings.learning.length,
    ),
    gauge("vigie_live_clients", "Browsers that are told of changes.", readers.live),
    gauge("vigie_page_cache_pages", "Pages kept.", readers.pages),
    gauge("vigie_page_cache_bytes", "Bytes of pages kept.", readers.pageBytes),
    counter("vigie_pages_rendered_total", "Pages rendered since the start.", readers.rendered),
    gauge(
      "vigie_concerns",
      "Things somebody should look after, by name.",
      concernsOf(view, now).map((concern) => ({ value: 1, labels: { concern } })),
    ),
    ...(vitals === null ? [] : ofProcess(vitals, journal.seq)),
    ...ofMail(view),
  ];
}
