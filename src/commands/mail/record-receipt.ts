import type { Actor } from "../../model/entry.ts";
import { OUTCOMES } from "../../model/delivery.ts";
import type { DeliveryFact, Outcome, Person } from "../../model/delivery.ts";
import type { CommandDeps } from "../deps.ts";
import { appendOnce } from "./append-once.ts";

const DESK: Actor = { role: "desk", id: null };

export interface Receipt {
  readonly cause: number;
  readonly person: Person;
  readonly outcome: Extract<Outcome, "bounced" | "delivered" | "complained">;
  /** `bounce`, `complaint`, `canary`. */
  readonly by: string;
  /** Cleaned; at most 60 characters are kept. */
  readonly answer: string;
}

/** News of a message that had left: a bounce, a complaint, a proof of arrival. Again is the same. @throws DeskError `unavailable` */
export async function recordReceipt(
  deps: Pick<CommandDeps, "journal" | "clock" | "store">,
  receipt: Receipt,
): Promise<number> {
  const { cause, person, outcome, by, answer } = receipt;
  const sentAt = deps.store.mail.cause(cause)?.at ?? deps.clock();
  const latency = Math.max(0, deps.clock() - sentAt);
  const body: DeliveryFact = {
    kind: "delivery",
    channel: "email",
    causes: [cause],
    by,
    rows: [[person, OUTCOMES.indexOf(outcome), latency, answer]],
  };
  return appendOnce(deps, { key: `receipt:${cause}:${person}:${outcome}`, actor: DESK, body });
}
