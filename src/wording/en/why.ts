import type { WhyKey } from "../why-keys.ts";

export const why: Readonly<Record<WhyKey, string>> = {
  "why.title": "Why this alarm",
  "why.link": "The numbers of this alarm",
  "why.back": "Back to the incident",
  "why.desk": "All numbers, for the desk",
  "why.public": "What everybody sees of it",
  "why.none": "No count of reports opened this incident: {reason}.",
  "why.step.suspected": "Suspected {at}",
  "why.step.confirmed": "Confirmed {at}",
  "why.step.reopened": "Reopened {at}",
  "why.step.latest": "Latest numbers, {at}",
  "why.counts":
    "{where}, from {from} to {to}: {observed, plural, one {# report counted} other {# reports counted}}, against {expected} usually in the same time.",
  "why.countsFew":
    "{where}, from {from} to {to}: fewer than 3 reports counted, against {expected} usually in the same time.",
  "why.sources":
    "They come from {sources, plural, one {# witness} other {# witnesses}} in {communes, plural, one {# commune} other {# communes}}.",
  "why.sourcesFew": "They come from fewer than 3 witnesses.",
  "why.score": "The excess scores {score}; an alarm takes {threshold}.",
  "why.scoreBelow":
    "The excess scores {score}, not yet the {threshold} that an alarm takes: a suspicion.",
  "why.counting":
    "A witness counts once in six hours. Above a commune, each commune counts once an hour. The bars show all witnesses, so they may exceed the count.",
  "why.again": "How to compute this again",
  "why.steps": "These numbers as a table",
  "why.chart": "{where}: witnesses around the alarm, and usually",
  "why.unit": "distinct witnesses for each {duration}, local times",
  "why.communes": "Communes of the alarm",
  "why.communesFew":
    "{count, plural, one {# commune from which fewer than 3 witnesses wrote is not named.} other {# communes from which fewer than 3 witnesses wrote are not named.}}",
  "why.communesLater": "Communes are named once the incident is confirmed.",
  "why.communesNone": "No witness named a commune.",
  "why.commune": "Municipality",
  "why.witnesses": "Witnesses",
  "why.moment": "Moment",
  "why.area": "Area",
  "why.observed": "Counted",
  "why.expected": "Usually",
  "why.window": "Window",
  "why.scoreShort": "Score / threshold",
  "why.recurrence": "Without an outage, once in",
  "why.weeks": "{weeks, plural, one {# week} other {# weeks}}",
  "why.lines":
    "{where}, from {from} to {to}: {lines, plural, one {# measured line went down} other {# measured lines went down together}}.",
  "why.rare": "Without an outage, such an excess is not seen once in a thousand years.",
};
