import type { FindingKey } from "../keys.ts";

export const findings: Readonly<Record<FindingKey, string>> = {
  "said.operator": "{operator} said {at} {claim}.",
  "said.operatorBy": "{speaker}, for {operator}, said {at} {claim}.",
  "said.operator_as_told_by_witness": "According to a witness, {operator} said {at} {claim}.",
  "said.third_party": "A third party said {at} {claim}.",
  "said.thirdPartyBy": "{speaker}, who is not {operator}, said {at} {claim}.",
  "said.unknown": "It was read or heard {at}, with no source named, {claim}.",
  "claim.resolved": "that the outage is resolved",
  "claim.partial": "that service is coming back step by step",
  "claim.scope": "that only these areas are affected: {places}",
  "claim.scopeSpared": "that these areas are spared: {places}",
  "claim.scopeWords": "where the outage is: “{words}”",
  "claim.count":
    "that at most {max, plural, one {# customer is affected} other {# customers are affected}}",
  "claim.countShare": "that at most {share} of customers are affected",
  "claim.countWords": "how many customers are affected: “{words}”",
  "claim.since": "that the outage began {at}",
  "claim.duration": "that the outage lasted {duration}",
  "claim.eta": "that everything will be restored {at}",
  "claim.cause": "where the outage comes from: “{words}”",
  "claim.service": "that only these services are affected: {services}",
  "claim.silence": "that calls have stopped: “{words}”",
  "claim.compensation": "what customers will get: “{what}”",
  "claim.services": "({services})",
  "claim.where": "({places})",
  "finding.answers_still_down":
    "{known, select, yes {{answered, plural, one {# witness has answered} other {# witnesses have answered}} since, {stillDown} of them “still down”.} other {Witnesses asked since answer “still down”.}}",
  "finding.answers_back":
    "{known, select, yes {{answered, plural, one {# witness has answered} other {# witnesses have answered}} since, {stillDown} of them “still down”.} other {Witnesses asked since answer that it is back.}}",
  "finding.reports_after_claim":
    "{known, select, yes {Since then {witnesses, plural, one {# witness still reports} other {# witnesses still report}} the outage{communes, select, none {} other { in {communes, plural, one {# commune} other {# communes}}}}{last, select, none {} other {; last: {last}}}.} other {Witnesses still report the outage since.}}",
  "finding.reports_in_line": "The reports received point the same way.",
  "finding.reports_outside_scope":
    "{known, select, yes {Outside these areas {witnesses, plural, one {# witness reports} other {# witnesses report}} the same outage{communes, select, none {} other { in {communes, plural, one {# commune} other {# communes}}}}.} other {The same outage is reported outside these areas.}}",
  "finding.witnesses_in_spared_area":
    "{known, select, yes {In these areas {witnesses, plural, one {# witness reports} other {# witnesses report}} the outage{communes, select, none {} other { in {communes, plural, one {# commune} other {# communes}}}}.} other {Witnesses report the outage in these areas.}}",
  "finding.too_little_evidence":
    "{known, select, yes {Too little evidence to decide: {witnesses, plural, one {# witness} other {# witnesses}}.} other {Too little evidence to decide.}}",
  "finding.evidence_both_ways": "The evidence points both ways.",
  "finding.lower_bound_above_count":
    "{known, select, yes {Judging by the reports, at least {low, plural, one {# customer is affected} other {# customers are affected}}.} other {The reports show more than that.}}",
  "finding.reports_before_since":
    "{known, select, yes {{witnesses, plural, one {# witness puts} other {# witnesses put}} the onset earlier.} other {Witnesses put the onset earlier.}}",
  "finding.reports_before_onset":
    "{known, select, yes {{witnesses, plural, one {# witness puts} other {# witnesses put}} the onset earlier.} other {Witnesses put the onset earlier.}}",
  "finding.measurements_disagree": "Line measurements show otherwise.",
  "finding.measurements_agree": "Line measurements show it too.",
  "finding.ended_in_time": "The outage was over by the time given.",
  "finding.missed": "The time given has passed and the outage still went on.",
  "finding.not_yet_due": "The time given has not passed yet.",
  "finding.other_service_down":
    "{known, select, yes {{witnesses, plural, one {# witness reports} other {# witnesses report}} another service down too.} other {Another service is reported down too.}}",
  "finding.channel_saturated":
    "The channel people call through was itself saturated or down: no more calls does not prove that it is repaired.",
  "finding.silence_proves_nothing": "No more calls does not prove that it is repaired.",
  "finding.cause_not_observable": "Witnesses cannot see a cause.",
  "finding.corrected_by_operator": "The operator itself corrected this later.",
  "finding.not_about_customers":
    "This is about the operator’s own plant, not about what customers see.",
  "finding.no_incident": "No incident matches this claim.",
  "finding.promise_recorded": "The promise is on record; it will be held against what is done.",
  "finding.words_not_a_number":
    "{known, select, yes {These words are no number that could be checked. Judging by the reports, at least {low, plural, one {# customer is affected} other {# customers are affected}}.} other {These words are no number that could be checked.}}",
  "finding.doubtful":
    "The numbers go against the claim, without being enough to call it contradicted.",
  "finding.none": "Not held against the reports yet.",
  "finding.interval":
    "Between {low} and {high} are still down (95% confidence interval{asked, select, none {} other {, {asked} asked}}).",
};
