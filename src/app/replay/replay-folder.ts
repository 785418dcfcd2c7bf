import type { AreaTree } from "../../model/area.ts";
import type { AreaCode, Instant, OperatorId } from "../../model/ids.ts";
import { asAreaCode, asOperatorId } from "../../model/ids.ts";
import type { IncidentDecision } from "../../model/incident.ts";
import type { Statement } from "../../model/statement.ts";
import { DEFAULT_DETECTOR_SETTINGS } from "../../detection/settings.ts";
import type { DetectorDeps } from "../../detection/deps.ts";
import { treeFromAreas } from "../../places/scenario-tree.ts";
import { resultJson } from "../../http/settings-json.ts";
import { WhatIf } from "../../watch/what-if/what-if.ts";
import type { Entry, Fact } from "../../model/entry.ts";
import { toIso } from "../../time/to-iso.ts";
import type { Knowledge } from "../knowledge.ts";
import { createWatching } from "../rules.ts";
import type { FactDeps } from "../scenario/facts.ts";
import type { ScenarioFolder } from "../scenario/read-scenario.ts";
import { InputError } from "../scenario/rows.ts";
import { censusJson } from "./census-json.ts";
import { documentOf } from "./document.ts";
import { replay } from "./replay.ts";
import { AskedBook, timelineOf } from "./timeline.ts";
import type { ReadTried } from "./tried-settings.ts";

/** A scenario's own tree, or the gazetteer. */
function treeOf(folder: ScenarioFolder, knowledge: Knowledge): AreaTree {
  if (folder.areas === null) return knowledge.gazetteer;
  const made = treeFromAreas(folder.areas);
  if (made.kind === "unreadable") {
    throw new InputError(
      `${folder.dir}/areas.jsonl:${made.line}: field "${made.field}" ${made.reason}`,
    );
  }
  return made.tree;
}

export function detectorDeps(
  folder: ScenarioFolder,
  knowledge: Knowledge,
  tree: AreaTree,
): DetectorDeps {
  const { head } = folder;
  const { operators, gazetteer } = knowledge;
  const [country] = head.countries;
  return {
    tree,
    network: (id) => operators.network(id),
    marketShare: (id) => head.operators[id] ?? operators.get(id)?.share ?? 0.1,
    homeCountry: (id) => {
      const home = asAreaCode(operators.get(id)?.country ?? country ?? "");
      if (tree.get(home) !== undefined) return home;
      return country === undefined ? null : asAreaCode(country);
    },
    zone: (area) => (folder.areas === null ? gazetteer.zone(area) : head.zone),
    settings: {
      ...DEFAULT_DETECTOR_SETTINGS,
      ...(head.alarmBudgetPerWeek === null ? {} : { alarmBudgetPerWeek: head.alarmBudgetPerWeek }),
    },
  };
}

export function factDeps(folder: ScenarioFolder, knowledge: Knowledge, tree: AreaTree): FactDeps {
  const { gazetteer, operators, reader } = knowledge;
  const kinds = ["commune", "locality", "province", "region", "country", "arrondissement"];
  const byName = new Map(folder.areas?.map((area) => [area.name, asAreaCode(area.code)]));
  return {
    head: folder.head,
    reader,
    free: folder.areas !== null,
    tree,
    knowsOperator: (id) => operators.get(id) !== undefined || id in folder.head.operators,
    findPlace: (name, country): AreaCode | null => {
      if (folder.areas !== null) return byName.get(name) ?? null;
      const bearers = gazetteer
        .lookup(name)
        .filter((one) => country === null || one.country === country);
      const ranked = bearers.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
      return ranked[0]?.code ?? null;
    },
  };
}

/** The confirmation, unless the operator has given an end time between the onset and the end. */
function noEtaSinceOf(
  statements: readonly Statement[],
  network: (id: OperatorId) => OperatorId,
): (incident: IncidentDecision, confirmedAt: Instant | null) => Instant | null {
  return (incident, confirmedAt) => {
    if (confirmedAt === null) return null;
    const given = statements.some(
      (statement) =>
        statement.saidBy === "operator" &&
        network(statement.operator) === network(incident.operator) &&
        statement.at >= incident.onset &&
        statement.claims.some((claim) => claim.kind === "eta"),
    );
    return given ? null : confirmedAt;
  };
}

/** Replays a whole folder; `until` stops the clock early. Returns the document of the contract. */
export function replayFolder(
  folder: ScenarioFolder,
  options: {
    readonly knowledge: Knowledge;
    readonly until: Instant | null;
    /** Settings to compare with those of the scenario. */
    readonly tried?: ReadTried | null;
  },
): Record<string, unknown> {
  const began = performance.now();
  const { knowledge } = options;
  const { head } = folder;
  const tree = treeOf(folder, knowledge);
  const detection = detectorDeps(folder, knowledge, tree);
  const { fold, detector } = createWatching(detection);
  const history = folder.history.map((row) => ({
    ...row,
    operator: asOperatorId(row.operator),
    service: row.service as never,
    area: asAreaCode(row.area),
  }));
  detector.learnHistory(history);
  const learned = performance.now();
  const asked = new AskedBook();
  const facts = factDeps(folder, knowledge, tree);
  const timeline = timelineOf(folder, facts, asked);
  const end = options.until === null ? head.end : Math.min(head.end, options.until);
  const whatIf =
    options.tried === undefined || options.tried === null
      ? null
      : new WhatIf(detection, {
          question: options.tried(detection.settings),
          present: detection.settings,
          from: head.start,
          to: end,
          history,
        });
  const onFact = ({ seq, at, body }: Entry<Fact>): void => whatIf?.take({ seq, at, fact: body });
  const result = replay(fold, timeline, { start: head.start, end, asked, onFact });
  const replayed = performance.now();
  const statements = result.statements;
  const iso = (at: Instant): string => toIso(at, head.zone);
  const read = folder.messages.filter((message) => message.hasText).length;
  return {
    ...documentOf(result.decided, {
      tree,
      zone: head.zone,
      iso,
      noEtaSince: noEtaSinceOf(statements, (id) => detection.network(id)),
    }),
    census: censusJson(result, iso),
    ...(whatIf === null
      ? {}
      : {
          what_if: resultJson({ zone: head.zone, area: (code) => tree.get(code) }, whatIf.result()),
        }),
    counts: {
      messages: result.reports,
      read: Math.min(read, result.reports),
      unreadable: result.unread,
    },
    timing: {
      learn_ms: Math.round(learned - began),
      replay_ms: Math.round(replayed - learned),
      ticks: result.ticks,
      messages_per_second:
        replayed > learned ? Math.round((result.reports / (replayed - learned)) * 1000) : null,
    },
  };
}
