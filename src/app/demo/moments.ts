import type { Decision } from "../../model/entry.ts";
import type { Instant } from "../../model/ids.ts";
import type { Statement } from "../../model/statement.ts";
import type { Moment } from "../../pages/demo/playing.ts";
import { local } from "../../time/local.ts";

export interface Happened {
  /** When the showing begins. */
  readonly from: Instant;
  readonly zone: string;
  readonly decided: readonly { readonly at: Instant; readonly decision: Decision }[];
  readonly statements: readonly Statement[];
  /** Instants of the messages. */
  readonly messages: readonly Instant[];
}

const NIGHT_ENDS_HOUR = 5;

/** What is worth jumping to, in order of time: found in what happened, not written into the scenario. */
export function momentsOf({ from, zone, decided, statements, messages }: Happened): Moment[] {
  const resolved = statements.find(
    ({ saidBy, claims }) => saidBy === "operator" && claims.some(({ kind }) => kind === "resolved"),
  )?.at;
  const confirmed = decided.find(
    ({ decision }) => decision.kind === "incident" && decision.incident.state === "confirmed",
  )?.at;
  const contradicted = decided.find(
    ({ decision }) =>
      decision.kind === "finding" &&
      decision.finding.verdict === "contradicted" &&
      decision.finding.claim.kind === "resolved",
  )?.at;
  const night = messages.findLast(
    (at) => at > (resolved ?? from) && local(at, zone).hour < NIGHT_ENDS_HOUR,
  );
  const found: [Moment["kind"], Instant | undefined][] = [
    ["before", from],
    ["confirmed", confirmed],
    ["resolved", resolved],
    ["contradicted", contradicted],
    ["night", night],
    ["last", messages.at(-1)],
  ];
  return found
    .flatMap(([kind, at]): Moment[] => (at === undefined || at < from ? [] : [{ kind, at }]))
    .toSorted((one, other) => one.at - other.at);
}
