import type { SentenceKey } from "../keys.ts";

export const sentences: Readonly<Record<SentenceKey, string>> = {
  "subject.services": "{operator} {services}",
  "subject.operator": "{operator}",
  "headline.none": "No outage of {subject} known{where}.",
  "headline.checking": "Witnesses report an outage of {subject}{where}, {since}; we are checking.",
  "headline.down": "{subject} {number, select, many {are} other {is}} down{where} {since}.",
  "headline.claimed_over": "{subject} {number, select, many {are} other {is}} down{where} {since}.",
  "headline.recovering":
    "{subject} {number, select, many {are} other {is}} recovering{where}; down {since}.",
  "headline.over": "The outage of {subject}{where} is over: it began {at} and ended {until}.",
  "headline.unknown":
    "We do not know whether {subject} {number, select, many {are} other {is}} down{where}.",
  "here.none": "No outage of {subject} known{where}.",
  "here.checking": "Witnesses report an outage of {subject}{where}; we are checking.",
  "here.down": "{subject} {number, select, many {are} other {is}} down{where}.",
  "here.claimed_over":
    "{subject} {number, select, many {are} other {is}} down{where}: the operator says it is over, witnesses say it is not.",
  "here.recovering": "{subject} {number, select, many {are} other {is}} recovering{where}.",
  "here.over": "The last outage of {subject}{where} is over.",
  "here.unknown":
    "We do not know yet how {subject} {number, select, many {are} other {is}} doing{where}.",
  "headline.witnesses":
    "{witnesses, plural, one {# witness} other {# witnesses}}{communes, select, none {} other { in {communes, plural, one {# commune} other {# communes}}}}.",
  "headline.afterResolved":
    "The operator said {at} that it is resolved; {witnesses, plural, one {# witness} other {# witnesses}}{communes, select, none {} other { in {communes, plural, one {# commune} other {# communes}}}} {witnesses, plural, one {says} other {say}} it is not.",
  "headline.afterResolvedFew":
    "The operator said {at} that it is resolved; fewer than 3 witnesses have denied it since.",
  "headline.resolvedHolds": "The operator said {at} that it is resolved.",
  "headline.noEta": "No end time given for {duration}.",
  "headline.except": "Spared: {names}.",
  "where.names": " {places}",
  "where.counts": " in {counts}",
  "where.countsIn": " in {counts} {country}",
  "where.ofAll": " in {count} of {totals} {country}",
  "where.kind.country": "{count, plural, one {# country} other {# countries}}",
  "where.kind.region": "{count, plural, one {# region} other {# regions}}",
  "where.kind.province":
    "{country, select, FR {{count, plural, one {# département} other {# départements}}} CH {{count, plural, one {# canton} other {# cantons}}} other {{count, plural, one {# province} other {# provinces}}}}",
  "where.kind.arrondissement": "{count, plural, one {# arrondissement} other {# arrondissements}}",
  "where.kind.commune": "{count, plural, one {# commune} other {# communes}}",
  "where.kind.locality": "{count, plural, one {# locality} other {# localities}}",
  "time.at.today": "at {clock}",
  "time.at.week": "on {weekday} at {clock}",
  "time.at.date": "on {date} at {clock}",
  "time.since.today": "since {clock}",
  "time.since.week": "since {weekday} at {clock}",
  "time.since.date": "since {date} at {clock}",
  "time.until.today": "at {clock}",
  "time.until.week": "on {weekday} at {clock}",
  "time.until.date": "on {date} at {clock}",
  "duration.minutes": "{minutes} min",
  "duration.hours": "{hours} h",
  "duration.hoursMinutes": "{hours} h {minutes} min",
  "duration.days": "{days, plural, one {# day} other {# days}}",
  "duration.daysHours": "{days, plural, one {# day} other {# days}} {hours} h",
  "reason.reports_above_usual": "far more reports than usual",
  "reason.first_hand_reports": "at least three first-hand witnesses",
  "reason.measurement": "a line measurement shows it too",
  "reason.found_late": "found afterwards, from reports that came late",
  "reason.editor": "decided by the editors",
  "reason.reports_falling": "reports are falling",
  "reason.witnesses_say_back": "witnesses say it is back",
  "reason.evidence_of_end": "enough evidence that it is over",
  "reason.pocket_named": "one area is still down",
  "reason.relapse": "the outage came back",
  "reason.extent_changed": "the extent changed",
  "reason.spill_over": "these are callers of another operator’s broken network",
  "reason.suspicion_lapsed": "nothing confirmed the suspicion",
  "seen.state": "{state}: {reason}",
  "seen.witnesses": "{witnesses, plural, one {# witness} other {# witnesses}} so far",
  "seen.reports":
    "{witnesses, plural, one {# witness} other {# witnesses}}{communes, select, none {} other { in {communes, plural, one {# commune} other {# communes}}}}",
  "seen.reportsFew": "fewer than 3 witnesses",
  "counter.title": "Since “resolved”",
  "counter.sentence":
    "Since “resolved” ({at}): {witnesses, plural, one {# witness} other {# witnesses}}{communes, select, none {} other { in {communes, plural, one {# commune} other {# communes}}}} still down{last, select, none {} other {; last: {last}}}.",
  "counter.few":
    "Since “resolved” ({at}): fewer than 3 witnesses still down{last, select, none {} other {; last: {last}}}.",
  "counter.copyHead": "Last report by place:",
  "alarm.sentence":
    "Between {from} and {to}: {observed, plural, one {# report} other {# reports}}, against {expected} as usual.",
  "alarm.recurrence":
    "Without an outage, a gap this large is seen about once in {weeks, plural, one {# week} other {# weeks}}.",
};
