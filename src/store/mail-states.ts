import { OUTCOMES } from "../model/delivery.ts";
import type { DeliveryState } from "./mail-views.ts";

/** As numbers in the tables: -1 is on its way, others are the outcome's index. */
export const ATTEMPTED = -1;
export const stateName = (state: number): DeliveryState => OUTCOMES[state] ?? "attempted";
export const stateNumber = (name: DeliveryState): number =>
  name === "attempted" ? ATTEMPTED : OUTCOMES.indexOf(name);

export const ACCEPTED: number = OUTCOMES.indexOf("accepted");
export const DEFERRED: number = OUTCOMES.indexOf("deferred");
export const BOUNCED: number = OUTCOMES.indexOf("bounced");
export const DELIVERED: number = OUTCOMES.indexOf("delivered");
export const COMPLAINED: number = OUTCOMES.indexOf("complained");
