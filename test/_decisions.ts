import type { Decision } from "../src/model/entry.ts";
import { asAreaCode, asIncidentId, asOperatorId } from "../src/model/ids.ts";
import type { Instant } from "../src/model/ids.ts";
import type { IncidentDecision } from "../src/model/incident.ts";

/** What a desk decided of an incident of Proximus TV at `onset`, as far as `changes` does not say otherwise. */
export const incidentDecided = (
  id: string,
  onset: Instant,
  changes: Partial<IncidentDecision> = {},
): Decision => ({
  kind: "incident",
  cause: 1,
  rule: "test@1",
  incident: {
    incident: asIncidentId(id),
    state: "confirmed",
    reason: "reports_above_usual",
    operator: asOperatorId("proximus"),
    services: ["tv"],
    areas: [asAreaCode("BE-P50000")],
    except: [],
    onset,
    onsetLow: onset,
    onsetHigh: onset,
    endedAt: null,
    reports: 3,
    witnesses: 3,
    affectedLow: null,
    numbers: null,
    evidence: [],
    parent: null,
    linked: [],
    spillOverOf: null,
    foundLate: false,
    ...changes,
  },
});
