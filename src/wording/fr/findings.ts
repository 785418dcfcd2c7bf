import type { FindingKey } from "../keys.ts";

export const findings: Readonly<Record<FindingKey, string>> = {
  "said.operator": "{operator} a dit {at} {claim}.",
  "said.operatorBy": "{speaker}, pour {operator}, a dit {at} {claim}.",
  "said.operator_as_told_by_witness": "Selon un témoin, {operator} a dit {at} {claim}.",
  "said.third_party": "Un tiers a dit {at} {claim}.",
  "said.thirdPartyBy": "{speaker}, qui n’est pas {operator}, a dit {at} {claim}.",
  "said.unknown": "On a lu ou entendu {at}, sans source nommée, {claim}.",
  "claim.resolved": "que la panne est résolue",
  "claim.partial": "que le service revient peu à peu",
  "claim.scope": "que la panne ne touche que ces zones : {places}",
  "claim.scopeSpared": "que ces zones sont épargnées : {places}",
  "claim.scopeWords": "où se trouve la panne : « {words} »",
  "claim.count":
    "qu’au plus {max, plural, one {# client est touché} other {# clients sont touchés}}",
  "claim.countShare": "qu’au plus {share} des clients sont touchés",
  "claim.countWords": "combien de clients sont touchés : « {words} »",
  "claim.since": "que la panne a commencé {at}",
  "claim.duration": "que la panne a duré {duration}",
  "claim.eta": "que tout sera rétabli {at}",
  "claim.cause": "d’où vient la panne : « {words} »",
  "claim.service": "que seuls ces services sont touchés : {services}",
  "claim.silence": "que les appels ont cessé : « {words} »",
  "claim.compensation": "ce que les clients recevront : « {what} »",
  "claim.services": "({services})",
  "claim.where": "({places})",
  "finding.answers_still_down":
    "{known, select, yes {{answered, plural, one {# témoin a répondu} other {# témoins ont répondu}} depuis, dont {stillDown} « toujours en panne ».} other {Des témoins interrogés depuis répondent « toujours en panne ».}}",
  "finding.answers_back":
    "{known, select, yes {{answered, plural, one {# témoin a répondu} other {# témoins ont répondu}} depuis, dont {stillDown} « toujours en panne ».} other {Les témoins interrogés depuis répondent que c’est revenu.}}",
  "finding.reports_after_claim":
    "{known, select, yes {Depuis, {witnesses, plural, one {# témoin signale} other {# témoins signalent}} encore la panne{communes, select, none {} other { dans {communes, plural, one {# commune} other {# communes}}}}{last, select, none {} other { ; dernier : {last}}}.} other {Des témoins signalent encore la panne depuis.}}",
  "finding.reports_in_line": "Les témoignages reçus vont dans le même sens.",
  "finding.reports_outside_scope":
    "{known, select, yes {Hors de ces zones, {witnesses, plural, one {# témoin signale} other {# témoins signalent}} la même panne{communes, select, none {} other { dans {communes, plural, one {# commune} other {# communes}}}}.} other {La même panne est signalée hors de ces zones.}}",
  "finding.witnesses_in_spared_area":
    "{known, select, yes {Dans ces zones, {witnesses, plural, one {# témoin signale} other {# témoins signalent}} la panne{communes, select, none {} other { dans {communes, plural, one {# commune} other {# communes}}}}.} other {Des témoins signalent la panne dans ces zones.}}",
  "finding.too_little_evidence":
    "{known, select, yes {Trop peu de preuves pour trancher : {witnesses, plural, one {# témoin} other {# témoins}}.} other {Trop peu de preuves pour trancher.}}",
  "finding.evidence_both_ways": "Les preuves vont dans les deux sens.",
  "finding.lower_bound_above_count":
    "{known, select, yes {D’après les témoignages, au moins {low, plural, one {# client est touché} other {# clients sont touchés}}.} other {Les témoignages en montrent davantage.}}",
  "finding.reports_before_since":
    "{known, select, yes {{witnesses, plural, one {# témoin place} other {# témoins placent}} le début plus tôt.} other {Des témoins placent le début plus tôt.}}",
  "finding.reports_before_onset":
    "{known, select, yes {{witnesses, plural, one {# témoin place} other {# témoins placent}} le début plus tôt.} other {Des témoins placent le début plus tôt.}}",
  "finding.measurements_disagree": "Des mesures de lignes montrent le contraire.",
  "finding.measurements_agree": "Des mesures de lignes le montrent aussi.",
  "finding.ended_in_time": "La panne était finie à l’heure annoncée.",
  "finding.missed": "L’heure annoncée est passée et la panne durait encore.",
  "finding.not_yet_due": "L’heure annoncée n’est pas encore passée.",
  "finding.other_service_down":
    "{known, select, yes {{witnesses, plural, one {# témoin signale} other {# témoins signalent}} aussi un autre service en panne.} other {Un autre service est signalé en panne aussi.}}",
  "finding.channel_saturated":
    "Le canal par lequel on appelle était lui-même saturé ou en panne : ne plus recevoir d’appels ne prouve pas que c’est réparé.",
  "finding.silence_proves_nothing": "Ne plus recevoir d’appels ne prouve pas que c’est réparé.",
  "finding.cause_not_observable": "Des témoins ne peuvent pas voir une cause.",
  "finding.corrected_by_operator": "L’opérateur l’a lui-même corrigé ensuite.",
  "finding.not_about_customers":
    "Cela porte sur l’installation de l’opérateur, pas sur ce que voient les clients.",
  "finding.no_incident": "Aucun incident ne correspond à cette affirmation.",
  "finding.promise_recorded": "La promesse est notée ; elle sera comparée à ce qui est fait.",
  "finding.words_not_a_number":
    "{known, select, yes {Ces mots ne sont pas un nombre qu’on puisse vérifier. D’après les témoignages, au moins {low, plural, one {# client est touché} other {# clients sont touchés}}.} other {Ces mots ne sont pas un nombre qu’on puisse vérifier.}}",
  "finding.doubtful":
    "Les nombres vont contre l’affirmation, sans suffire pour la dire contredite.",
  "finding.none": "Pas encore confronté aux témoignages.",
  "finding.interval":
    "Entre {low} et {high} sont encore en panne (intervalle de confiance à 95 %{asked, select, none {} other {, {asked} interrogés}}).",
};
