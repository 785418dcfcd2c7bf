import type { Instant } from "../model/ids.ts";
import type { Claim } from "../model/statement.ts";
import type { LaterCause } from "./cause.ts";
import { judgeCause } from "./cause.ts";
import type { ClaimCase } from "./claim-case.ts";
import { judgeCompensation } from "./compensation.ts";
import { gatherCount, judgeCount } from "./count.ts";
import { durationEnd, durationOfCause, isAboutCause, judgeDuration } from "./duration.ts";
import { ETA_ROUNDING_MS, judgeEta } from "./eta.ts";
import { judgePartial } from "./partial.ts";
import { gatherAnswers } from "./answers.ts";
import { gatherRepair } from "./resolved-evidence.ts";
import { judgeResolved } from "./resolved.ts";
import { saysEverything } from "./says-everything.ts";
import { gatherScope, sparedPlace } from "./scope-evidence.ts";
import { judgeScope, judgeSpared } from "./scope.ts";
import { gatherService, judgeService } from "./service.ts";
import { gatherSilence, judgeSilence } from "./silence.ts";
import { gatherSince, judgeSince } from "./since.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/** The moment a claim speaks of, which may be before or after it was said. */
export const momentOf = (claim: Claim, saidAt: Instant): Instant => {
  switch (claim.kind) {
    case "resolved":
    case "eta":
      return claim.at;
    case "partial":
      return claim.at ?? saidAt;
    case "scope":
    case "count":
    case "since":
    case "duration":
    case "cause":
    case "service":
    case "silence":
    case "compensation":
      return saidAt;
  }
};

const judgeArea = (item: ClaimCase, claim: Extract<Claim, { kind: "scope" }>): VerdictParts => {
  const seen = gatherScope(item, claim.areas);
  if (claim.areas.length === 0)
    return {
      verdict: "not_testable",
      doubtful: false,
      reason: "words_not_a_number",
      numbers: { witnesses: seen.witnesses },
      evidence: [],
      asOf: seen.lastAt,
    };
  return claim.spared === true
    ? judgeSpared(sparedPlace(item, claim.areas, seen), seen, claim.words !== undefined)
    : judgeScope(seen);
};

const judgeLength = (
  item: ClaimCase,
  claim: Extract<Claim, { kind: "duration" }>,
): VerdictParts => {
  if (isAboutCause(claim, item.statement)) return durationOfCause(claim);
  const end = durationEnd(claim, item.incident);
  const seen = end === null ? null : gatherRepair(item, { at: end, areas: [], all: false });
  return judgeDuration(claim, item.incident, seen);
};

/** Holds one claim against the evidence with the test of its kind. Pure. `later`: what was said of it since. */
export const judgeClaim = (item: ClaimCase, later: () => readonly LaterCause[]): VerdictParts => {
  const { claim, statement, memo } = item;
  const at = momentOf(claim, statement.at);
  switch (claim.kind) {
    case "resolved":
      return judgeResolved(
        at,
        gatherRepair(item, {
          at,
          areas: claim.areas ?? [],
          all: claim.all ?? (memo.saysEverything ??= saysEverything(statement.text)),
        }),
      );
    case "partial":
      return judgePartial(at, gatherAnswers(item, { at, areas: claim.areas ?? [], all: false }));
    case "scope":
      return judgeArea(item, claim);
    case "count":
      return judgeCount(claim, gatherCount(item));
    case "since":
      return judgeSince(claim.at, gatherSince(item, claim.at));
    case "duration":
      return judgeLength(item, claim);
    case "eta": {
      const repair = gatherRepair(item, { at: at + ETA_ROUNDING_MS, areas: [], all: false });
      return judgeEta(at, { incident: item.incident, repair, now: item.at });
    }
    case "cause":
      return judgeCause(later());
    case "service":
      return judgeService(gatherService(item, claim.only));
    case "silence":
      return judgeSilence(gatherSilence(item));
    case "compensation":
      return judgeCompensation(claim, later());
  }
};
