import type { FindingKey } from "../keys.ts";

export const findings: Readonly<Record<FindingKey, string>> = {
  "said.operator": "{operator} zei {at} {claim}.",
  "said.operatorBy": "{speaker} zei {at} namens {operator} {claim}.",
  "said.operator_as_told_by_witness": "Volgens een getuige zei {operator} {at} {claim}.",
  "said.third_party": "Een derde zei {at} {claim}.",
  "said.thirdPartyBy": "{speaker}, niet {operator} zelf, zei {at} {claim}.",
  "said.unknown": "Er werd {at} zonder genoemde bron gelezen of gehoord {claim}.",
  "claim.resolved": "dat de storing opgelost is",
  "claim.partial": "dat de dienst stap voor stap terugkomt",
  "claim.scope": "dat alleen deze gebieden getroffen zijn: {places}",
  "claim.scopeSpared": "dat deze gebieden gespaard blijven: {places}",
  "claim.scopeWords": "waar de storing is: ‘{words}’",
  "claim.count":
    "dat hoogstens {max, plural, one {# klant getroffen is} other {# klanten getroffen zijn}}",
  "claim.countShare": "dat hoogstens {share} van de klanten getroffen is",
  "claim.countWords": "hoeveel klanten getroffen zijn: ‘{words}’",
  "claim.since": "dat de storing {at} begon",
  "claim.duration": "dat de storing {duration} duurde",
  "claim.eta": "dat alles {at} hersteld is",
  "claim.cause": "waar de storing vandaan komt: ‘{words}’",
  "claim.service": "dat alleen deze diensten getroffen zijn: {services}",
  "claim.silence": "dat er geen oproepen meer komen: ‘{words}’",
  "claim.compensation": "wat klanten krijgen: ‘{what}’",
  "claim.services": "({services})",
  "claim.where": "({places})",
  "finding.answers_still_down":
    "{known, select, yes {Sindsdien {answered, plural, one {heeft # getuige} other {hebben # getuigen}} geantwoord, van wie {stillDown} ‘nog altijd niets’.} other {Getuigen die sindsdien gevraagd zijn, antwoorden ‘nog altijd niets’.}}",
  "finding.answers_back":
    "{known, select, yes {Sindsdien {answered, plural, one {heeft # getuige} other {hebben # getuigen}} geantwoord, van wie {stillDown} ‘nog altijd niets’.} other {Getuigen die sindsdien gevraagd zijn, antwoorden dat het weer werkt.}}",
  "finding.reports_after_claim":
    "{known, select, yes {Sindsdien {witnesses, plural, one {meldt # getuige} other {melden # getuigen}} nog altijd de storing{communes, select, none {} other { in {communes, plural, one {# gemeente} other {# gemeenten}}}}{last, select, none {} other {; laatste: {last}}}.} other {Sindsdien melden getuigen nog altijd de storing.}}",
  "finding.reports_in_line": "De meldingen wijzen in dezelfde richting.",
  "finding.reports_outside_scope":
    "{known, select, yes {Buiten deze gebieden {witnesses, plural, one {meldt # getuige} other {melden # getuigen}} dezelfde storing{communes, select, none {} other { in {communes, plural, one {# gemeente} other {# gemeenten}}}}.} other {Dezelfde storing wordt ook buiten deze gebieden gemeld.}}",
  "finding.witnesses_in_spared_area":
    "{known, select, yes {In deze gebieden {witnesses, plural, one {meldt # getuige} other {melden # getuigen}} de storing{communes, select, none {} other { in {communes, plural, one {# gemeente} other {# gemeenten}}}}.} other {Getuigen melden de storing in deze gebieden.}}",
  "finding.too_little_evidence":
    "{known, select, yes {Te weinig bewijs om te beslissen: {witnesses, plural, one {# getuige} other {# getuigen}}.} other {Te weinig bewijs om te beslissen.}}",
  "finding.evidence_both_ways": "Het bewijs wijst in beide richtingen.",
  "finding.lower_bound_above_count":
    "{known, select, yes {Volgens de meldingen {low, plural, one {is minstens # klant} other {zijn minstens # klanten}} getroffen.} other {De meldingen tonen er meer.}}",
  "finding.reports_before_since":
    "{known, select, yes {{witnesses, plural, one {# getuige legt} other {# getuigen leggen}} het begin vroeger.} other {Getuigen leggen het begin vroeger.}}",
  "finding.reports_before_onset":
    "{known, select, yes {{witnesses, plural, one {# getuige legt} other {# getuigen leggen}} het begin vroeger.} other {Getuigen leggen het begin vroeger.}}",
  "finding.measurements_disagree": "Lijnmetingen tonen iets anders.",
  "finding.measurements_agree": "Lijnmetingen tonen het ook.",
  "finding.ended_in_time": "De storing was op het aangekondigde uur voorbij.",
  "finding.missed": "Het aangekondigde uur is voorbij en de storing duurde nog.",
  "finding.not_yet_due": "Het aangekondigde uur is nog niet voorbij.",
  "finding.other_service_down":
    "{known, select, yes {{witnesses, plural, one {# getuige meldt} other {# getuigen melden}} dat ook een andere dienst uitvalt.} other {Ook een andere dienst valt volgens meldingen uit.}}",
  "finding.channel_saturated":
    "Het kanaal waarlangs mensen bellen was zelf verzadigd of uitgevallen: geen oproepen meer bewijst niet dat het hersteld is.",
  "finding.silence_proves_nothing": "Geen oproepen meer bewijst niet dat het hersteld is.",
  "finding.cause_not_observable": "Getuigen kunnen een oorzaak niet zien.",
  "finding.corrected_by_operator": "De operator heeft dit later zelf verbeterd.",
  "finding.not_about_customers":
    "Dit gaat over de installaties van de operator, niet over wat klanten merken.",
  "finding.no_incident": "Geen incident past bij deze bewering.",
  "finding.promise_recorded": "De belofte is genoteerd; ze wordt naast de feiten gelegd.",
  "finding.words_not_a_number":
    "{known, select, yes {Deze woorden zijn geen getal dat te controleren is. Volgens de meldingen {low, plural, one {is minstens # klant} other {zijn minstens # klanten}} getroffen.} other {Deze woorden zijn geen getal dat te controleren is.}}",
  "finding.doubtful":
    "De cijfers spreken tegen de bewering, maar niet genoeg om ze weerlegd te noemen.",
  "finding.none": "Nog niet naast de meldingen gelegd.",
  "finding.interval":
    "Bij {low} tot {high} werkt het nog niet (betrouwbaarheidsinterval van 95%{asked, select, none {} other {, {asked} gevraagd}}).",
};
