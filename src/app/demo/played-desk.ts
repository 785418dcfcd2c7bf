import type { DetectorDeps } from "../../detection/deps.ts";
import { asAreaCode, asOperatorId } from "../../model/ids.ts";
import type { Instant } from "../../model/ids.ts";
import { type Decision, type EntryDraft, type Fact, isDecision } from "../../model/entry.ts";
import type { Entry } from "../../model/entry.ts";
import { MemoryJournal } from "../../journal/memory.ts";
import type { MemoryVault } from "../../journal/memory-vault.ts";
import type { Appended, AppendOptions } from "../../journal/port.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import type { Fold } from "../../watch/fold.ts";
import { decisionDraft } from "../../watch/run-watch.ts";
import type { Knowledge } from "../knowledge.ts";
import { AskedBook, timelineOf } from "../replay/timeline.ts";
import { createWatching } from "../rules.ts";
import type { FactDeps } from "../scenario/facts.ts";
import type { ScenarioFolder } from "../scenario/read-scenario.ts";

/** What a scenario is played with. */
export interface Stage {
  readonly folder: ScenarioFolder;
  readonly knowledge: Knowledge;
  readonly detection: DetectorDeps;
  readonly facts: FactDeps;
}

/** Something a visitor wrote, at the scenario's time. */
export interface VisitorEntry {
  readonly at: Instant;
  readonly draft: EntryDraft;
}

interface Due {
  readonly at: Instant;
  readonly draft: () => EntryDraft | null;
}

const MINUTE_MS = 60_000;
const DESK = { role: "desk", id: null } as const;
const WITNESS = { role: "witness", id: null } as const;

/** Keys as the commands of a live desk give them, so that a fact is found under its id. */
function keyOf(fact: Fact, n: number): string {
  if (fact.kind === "report") return `report:${fact.report}`;
  if (fact.kind === "statement") return `statement:${fact.statement.id}`;
  return `scenario:${n}`;
}

/**
 * A desk in memory whose time is a scenario's: facts are appended when their time comes, the fold of
 * the live desk decides, the store shows it. It only moves forward; an earlier instant is another desk.
 */
export class PlayedDesk {
  readonly journal: MemoryJournal;
  readonly store: Store;
  readonly decided: { readonly at: Instant; readonly decision: Decision }[] = [];
  readonly #fold: Fold;
  readonly #asked = new AskedBook();
  readonly #due: readonly Due[];
  #next = 0;
  #tick: Instant;
  #now: Instant;
  #settled = 0;

  constructor(
    stage: Stage,
    {
      vault,
      visitors,
    }: { readonly vault: MemoryVault; readonly visitors: readonly VisitorEntry[] },
  ) {
    const { folder, knowledge, detection } = stage;
    const { fold, detector } = createWatching(detection);
    detector.learnHistory(
      folder.history.map((row) => ({
        ...row,
        operator: asOperatorId(row.operator),
        service: row.service as never,
        area: asAreaCode(row.area),
      })),
    );
    this.#fold = fold;
    this.#due = [
      ...this.#scenario(stage),
      ...visitors.map(({ at, draft }) => ({ at, draft: () => draft })),
    ]
      // Stable: of one instant, the scenario comes first, as it did when the visitor wrote.
      .toSorted((one, other) => one.at - other.at);
    const first = Math.min(folder.head.start, this.#due[0]?.at ?? folder.head.start);
    this.#tick = Math.ceil(first / MINUTE_MS) * MINUTE_MS;
    this.#now = first;
    this.journal = new MemoryJournal(vault, { clock: () => this.#now });
    this.store = openStore(
      { path: ":memory:", boot: "demonstration" },
      {
        tree: detection.tree,
        network: (id) => detection.network(id),
        brandsOf: (id) => knowledge.operators.brandsOf(id),
        servicesOf: (id) => knowledge.operators.get(id)?.services ?? [],
        usual: (query) => detector.usual(query),
        baselineDays: () => 0,
        looks: () => true,
      },
    );
  }

  #scenario({ folder, facts }: Stage): Due[] {
    return timelineOf(folder, facts, this.#asked).map(({ at, fact }, n) => ({
      at,
      draft: () => {
        const body = fact();
        const actor = body?.kind === "report" || body?.kind === "answer" ? WITNESS : DESK;
        return body === null ? null : { key: keyOf(body, n), actor, body };
      },
    }));
  }

  /** The scenario's time: everything up to it has been folded in. */
  get now(): Instant {
    return this.#now;
  }

  /** Moves on to an instant, a tick or a fact a step: the caller may take a breath in between. */
  *play(to: Instant): Generator<void> {
    while (true) {
      const due = this.#due[this.#next];
      const next = Math.min(due?.at ?? Number.POSITIVE_INFINITY, this.#tick);
      if (next > to) break;
      this.#now = Math.max(this.#now, next);
      // The clock first: a minute is over before what is said in the next one.
      if (this.#tick === next) {
        const minute = this.#tick / MINUTE_MS;
        this.#tick += MINUTE_MS;
        this.#append({ key: `tick:${minute}`, actor: DESK, body: { kind: "tick" } });
      } else {
        this.#next += 1;
        const draft = due?.draft() ?? null;
        if (draft !== null) this.#append(draft);
      }
      yield;
    }
    this.#now = Math.max(this.#now, to);
    this.#show();
  }

  /** What a visitor writes, now. The entries as they stand in the journal come second. */
  async append(
    drafts: readonly EntryDraft[],
    options?: AppendOptions,
  ): Promise<{ readonly appended: readonly Appended[]; readonly entries: readonly Entry[] }> {
    const appended = await this.journal.append(drafts, options);
    const fresh = appended.filter(({ duplicate }) => !duplicate).map(({ seq }) => seq);
    const entries = fresh.flatMap((seq) => this.journal.recent(seq).slice(0, 1));
    this.#settle();
    this.#show();
    return { appended, entries };
  }

  close(): void {
    this.store.close();
  }

  #append(draft: EntryDraft): void {
    this.journal.appendNow([draft]);
    this.#settle();
  }

  /** Decides on every fact not yet looked at, as the watch of a live desk does. */
  #settle(): void {
    while (this.#settled < this.journal.headSeq()) {
      for (const entry of this.journal.recent(this.#settled + 1)) {
        this.#settled = entry.seq;
        if (!isDecision(entry.body)) this.#decide(entry as Entry<Fact>);
      }
    }
  }

  #decide(entry: Entry<Fact>): void {
    const decisions = this.#fold.decide(entry);
    if (decisions.length === 0) return;
    this.journal.appendNow(decisions.map(decisionDraft));
    for (const decision of decisions) {
      this.decided.push({ at: entry.at, decision });
      if (decision.kind !== "census") continue;
      for (const report of decision.census.asked) this.#asked.ask(report, entry.at);
    }
  }

  #show(): void {
    while (this.store.seq < this.journal.headSeq())
      this.store.apply(this.journal.recent(this.store.seq + 1));
  }
}
