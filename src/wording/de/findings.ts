import type { FindingKey } from "../keys.ts";

export const findings: Readonly<Record<FindingKey, string>> = {
  "said.operator": "{operator} sagte {at}, {claim}.",
  "said.operatorBy": "{speaker} sagte {at} für {operator}, {claim}.",
  "said.operator_as_told_by_witness": "Laut einem Zeugen sagte {operator} {at}, {claim}.",
  "said.third_party": "Ein Dritter sagte {at}, {claim}.",
  "said.thirdPartyBy": "{speaker}, nicht {operator} selbst, sagte {at}, {claim}.",
  "said.unknown": "Ohne genannte Quelle war {at} zu lesen oder zu hören, {claim}.",
  "claim.resolved": "dass die Störung behoben ist",
  "claim.partial": "dass der Dienst Schritt für Schritt zurückkommt",
  "claim.scope": "dass nur diese Gebiete betroffen sind: {places}",
  "claim.scopeSpared": "dass diese Gebiete verschont sind: {places}",
  "claim.scopeWords": "wo die Störung ist: „{words}“",
  "claim.count":
    "dass höchstens {max, plural, one {# Kunde betroffen ist} other {# Kunden betroffen sind}}",
  "claim.countShare": "dass höchstens {share} der Kunden betroffen sind",
  "claim.countWords": "wie viele Kunden betroffen sind: „{words}“",
  "claim.since": "dass die Störung {at} begann",
  "claim.duration": "dass die Störung {duration} gedauert hat",
  "claim.eta": "dass {at} alles wieder geht",
  "claim.cause": "woher die Störung kommt: „{words}“",
  "claim.service": "dass nur diese Dienste betroffen sind: {services}",
  "claim.silence": "dass keine Anrufe mehr kommen: „{words}“",
  "claim.compensation": "was die Kunden bekommen: „{what}“",
  "claim.services": "({services})",
  "claim.where": "({places})",
  "finding.answers_still_down":
    "{known, select, yes {Seither {answered, plural, one {hat # Zeuge} other {haben # Zeugen}} geantwortet, davon {stillDown} „immer noch ausgefallen“.} other {Seither befragte Zeugen antworten „immer noch ausgefallen“.}}",
  "finding.answers_back":
    "{known, select, yes {Seither {answered, plural, one {hat # Zeuge} other {haben # Zeugen}} geantwortet, davon {stillDown} „immer noch ausgefallen“.} other {Seither befragte Zeugen antworten, dass es wieder geht.}}",
  "finding.reports_after_claim":
    "{known, select, yes {Seither {witnesses, plural, one {meldet # Zeuge} other {melden # Zeugen}} weiter die Störung{communes, select, none {} other { in {communes, plural, one {# Gemeinde} other {# Gemeinden}}}}{last, select, none {} other {; zuletzt: {last}}}.} other {Seither melden Zeugen weiter die Störung.}}",
  "finding.reports_in_line": "Die Meldungen weisen in dieselbe Richtung.",
  "finding.reports_outside_scope":
    "{known, select, yes {Außerhalb dieser Gebiete {witnesses, plural, one {meldet # Zeuge} other {melden # Zeugen}} dieselbe Störung{communes, select, none {} other { in {communes, plural, one {# Gemeinde} other {# Gemeinden}}}}.} other {Dieselbe Störung wird auch außerhalb dieser Gebiete gemeldet.}}",
  "finding.witnesses_in_spared_area":
    "{known, select, yes {In diesen Gebieten {witnesses, plural, one {meldet # Zeuge} other {melden # Zeugen}} die Störung{communes, select, none {} other { in {communes, plural, one {# Gemeinde} other {# Gemeinden}}}}.} other {Zeugen melden die Störung auch in diesen Gebieten.}}",
  "finding.too_little_evidence":
    "{known, select, yes {Zu wenig Belege für ein Urteil: {witnesses, plural, one {# Zeuge} other {# Zeugen}}.} other {Zu wenig Belege für ein Urteil.}}",
  "finding.evidence_both_ways": "Die Belege weisen in beide Richtungen.",
  "finding.lower_bound_above_count":
    "{known, select, yes {Nach den Meldungen {low, plural, one {ist mindestens # Kunde} other {sind mindestens # Kunden}} betroffen.} other {Die Meldungen zeigen mehr.}}",
  "finding.reports_before_since":
    "{known, select, yes {{witnesses, plural, one {# Zeuge nennt} other {# Zeugen nennen}} einen früheren Beginn.} other {Zeugen nennen einen früheren Beginn.}}",
  "finding.reports_before_onset":
    "{known, select, yes {{witnesses, plural, one {# Zeuge nennt} other {# Zeugen nennen}} einen früheren Beginn.} other {Zeugen nennen einen früheren Beginn.}}",
  "finding.measurements_disagree": "Leitungsmessungen zeigen etwas anderes.",
  "finding.measurements_agree": "Leitungsmessungen zeigen es auch.",
  "finding.ended_in_time": "Die Störung war zur angekündigten Zeit vorbei.",
  "finding.missed": "Die angekündigte Zeit ist verstrichen, die Störung dauerte noch an.",
  "finding.not_yet_due": "Die angekündigte Zeit ist noch nicht verstrichen.",
  "finding.other_service_down":
    "{known, select, yes {{witnesses, plural, one {# Zeuge meldet} other {# Zeugen melden}} auch den Ausfall eines anderen Dienstes.} other {Auch ein anderer Dienst wird als ausgefallen gemeldet.}}",
  "finding.channel_saturated":
    "Der Weg, auf dem Menschen anrufen, war selbst überlastet oder ausgefallen: Dass keine Anrufe mehr kommen, beweist keine Reparatur.",
  "finding.silence_proves_nothing": "Dass keine Anrufe mehr kommen, beweist keine Reparatur.",
  "finding.cause_not_observable": "Zeugen können eine Ursache nicht sehen.",
  "finding.corrected_by_operator": "Der Anbieter hat das später selbst berichtigt.",
  "finding.not_about_customers":
    "Das betrifft die Anlagen des Anbieters, nicht das, was Kunden merken.",
  "finding.no_incident": "Zu dieser Behauptung gibt es keinen Vorfall.",
  "finding.promise_recorded": "Das Versprechen ist festgehalten; es wird am Ergebnis gemessen.",
  "finding.words_not_a_number":
    "{known, select, yes {Diese Worte sind keine Zahl, die sich prüfen lässt. Nach den Meldungen {low, plural, one {ist mindestens # Kunde} other {sind mindestens # Kunden}} betroffen.} other {Diese Worte sind keine Zahl, die sich prüfen lässt.}}",
  "finding.doubtful":
    "Die Zahlen sprechen gegen die Behauptung, reichen aber nicht, um sie widerlegt zu nennen.",
  "finding.none": "Noch nicht an den Meldungen gemessen.",
  "finding.interval":
    "Zwischen {low} und {high} sind noch ausgefallen (95-%-Vertrauensbereich{asked, select, none {} other {, {asked} befragt}}).",
};
