import type { AreaTree } from "../model/area.ts";
import type { CensusDecision, DecisionBody, Fact } from "../model/entry.ts";
import type { Finding } from "../model/finding.ts";
import type { Instant } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { LineFaultDecision } from "../model/line.ts";
import type { HeldAlarm } from "../model/setting.ts";
import type { Notice } from "../model/notice.ts";

/** Sequence and journal time of the entry a rule looks at. */
export interface Cause {
  readonly seq: number;
  readonly at: Instant;
}

export type DetectionDecision =
  | { readonly kind: "incident"; readonly incident: IncidentDecision }
  | { readonly kind: "census"; readonly census: CensusDecision }
  | { readonly kind: "held"; readonly held: HeldAlarm };

/**
 * The rules the watch chains. Each proposes (`observe`, `judge`) without changing what it stands by,
 * and changes it when a decision is adopted: its own a moment ago, or the stored one after a restart.
 */
export interface Rules {
  readonly tree: AreaTree;
  readonly detection: {
    observe(cause: Cause, fact: Fact): readonly DetectionDecision[];
    adopt(decision: DetectionDecision, at: Instant): void;
  };
  readonly claims: {
    observe(cause: Cause, fact: Fact): void;
    incident(decision: IncidentDecision, at: Instant): void;
    census(decision: CensusDecision, at: Instant): void;
    judge(at: Instant): readonly Finding[];
    adopt(finding: Finding, at: Instant): void;
  };
  readonly lines: {
    observe(cause: Cause, fact: Fact): readonly LineFaultDecision[];
    adopt(decision: LineFaultDecision, at: Instant): void;
  };
  readonly dispatch: {
    /** Takes note of a decision of any rule. */
    decided(decision: DecisionBody, at: Instant): void;
    /** Who is to be told what by now. */
    due(at: Instant): readonly Notice[];
    adopt(notice: Notice, at: Instant): void;
  };
}
