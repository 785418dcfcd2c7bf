import type { AboutKey } from "../guide-keys.ts";

export const about: Readonly<Record<AboutKey, string>> = {
  "about.method": "Method",
  "about.privacy": "Privacy",
  "about.legal": "Who runs this, sources and licences",
  "about.accessibility": "Accessibility statement",
  "about.footer.method": "Method",
  "about.footer.privacy": "Privacy",
  "about.footer.legal": "Legal",
  "about.footer.accessibility": "Accessibility: not conformant (no full audit yet)",
  "about.pages": "About this desk",
  "about.tested": "How this is tested: {section}",
  "publisher.name": "Publisher",
  "publisher.address": "Postal address",
  "publisher.contact": "Contact",
  "publisher.editor": "Responsible editor",
  "publisher.host": "Host",
  "publisher.controller": "Data controller",
  "publisher.missing": "not entered yet",
  "publisher.todo":
    "Whoever opens this desk to the public has to enter what is missing: the settings VIGIE_PUBLISHER, VIGIE_PUBLISHER_ADDRESS, VIGIE_PUBLISHER_CONTACT, VIGIE_PUBLISHER_EDITOR, VIGIE_HOSTED_BY and VIGIE_DATA_CONTROLLER.",
  "method.count.title": "What is counted",
  "method.count.text":
    "We count distinct witnesses, never messages. One person who writes ten times counts once: for the alarm, once in six hours.\nA report counts when it says that something is down or bad, and is about the writer’s own line. “It works” counts as an answer, not as trouble. What robots write is kept but counted nowhere.\nOperator, service, place and time are read from the words by fixed rules. The witness sees what was read and can correct it; the corrected report counts.\nA number, a bar or a place that rests on fewer than 3 witnesses is not shown. One exception: inside a confirmed incident, the list after “resolved” names a commune with the time of the last report, without a number.",
  "method.alarm.title": "When an incident is confirmed",
  "method.alarm.text":
    "For each operator, service and area we know how many reports are usual at this hour of this weekday. Until the desk has learned this, a cautious first guess stands in; the page says how many days it rests on.\nWhen more reports come than chance explains, the incident is suspected; when the excess passes the threshold and at least 3 witnesses speak first-hand, it is confirmed. The threshold is set so that all operators and places together may give one false alarm in four weeks.\nThe beginning is estimated from the hours that witnesses state, with the earliest and the latest one that fit.",
  "method.states.title": "The states",
  "method.states.text":
    "- Being checked: more reports than usual, not enough yet to say “down”.\n- Down: confirmed, and no sign of an end.\n- Said to be over, but contradicted: the operator says that it is resolved; the test below says that it is not.\n- Recovering: fewer reports, or witnesses who say that it is back, not yet enough to call it over.\n- Over: decided from witnesses. An incident may reopen.",
  "method.extent.title": "Where",
  "method.extent.text":
    "The outline is made of communes with witnesses, and of whole provinces or regions where they are spread over most of the inhabitants. Communes known to be spared are named.\nThe maps draw borders half way between known places. They are close, not official. A commune from which fewer than 3 witnesses wrote is not shown there by itself: it counts, paler, in the area around it, up to the province.",
  "method.end.title": "When it is over",
  "method.end.text":
    "Silence proves nothing: people sleep, or stop writing. We weigh two stories against each other, “it is over” and “it goes on, at a few percent of its peak”, with each new report and each quiet hour when people are awake. At odds of fifty to one for the end, the incident is over.\nWitnesses are asked “is it back for you?”, between 07:00 and 22:00, at most four times. Their answers weigh most.",
  "method.resolved.title": "The claim “it is resolved”",
  "method.resolved.text":
    "Asked witnesses first: “contradicted” needs so many answers “still down” that a true repair, with one customer in ten left over, would give them less than once in a thousand times, in several communes. “Supported” needs an upper limit (95 %) of at most 10 % still down: 29 answers without a single one.\nWhere nobody was asked, we count who says from half an hour after the claim that it lasts, and take off everything that a true repair may leave: older troubles, late tellers, the echo of the news, single faults. “Contradicted” needs at least 8 such witnesses in 5 communes over 3 hours, and far more than that sum. Fewer leave it undecided.\n“Progressively back” promises no speed: it is only contradicted two hours later when hardly anybody is back.",
  "method.scope.title": "The claims “only there”, “spared there”",
  "method.scope.text":
    "“Only there” is contradicted when a province outside has at least 5 first-hand witnesses, more than the usual level and the echo explain, even if half of all reports were echo. It is supported when there are 20 witnesses inside and surely fewer than a tenth of that rate outside.\n“Spared there” is held against the same test in the place named.",
  "method.numbers.title": "The claims about numbers and times",
  "method.numbers.text":
    "How many: from the surely affected witnesses we compute a lower limit of those affected, assuming that at most 5 % of them ever write. The stated number is contradicted when it lies below. A lower limit never confirms it.\nSince when: contradicted when at least 5 witnesses had written earlier, beyond the usual level. An end time is missed when the end we estimate is 150 minutes later, or witnesses contradict “resolved”; kept when it is at most 15 minutes later.",
  "method.other.title": "Other claims",
  "method.other.text":
    "“Only television”: contradicted when another service has too many witnesses to be mistakes. “The calls have stopped” is no evidence of repair. A cause cannot be observed by witnesses: it is recorded, not judged. A promise of compensation is recorded with its terms.",
  "method.limits.title": "What this cannot say",
  "method.limits.text":
    "Witnesses are no random sample of customers: people without any network cannot write, and those who hear of an outage write more. So we give no number of customers cut off, only lower limits.\nNo report does not mean that all works. The shares of echo, late and mistaken reports are upper bounds from simulation. With thin evidence we say “undecided”.\nOne person with several devices and no contact given may count more than once.",
  "method.again.title": "To compute it again",
  "method.again.text":
    "Each decision is written down with its reason and its numbers, in a journal in which nothing can be changed unnoticed. The statement pages list the numbers of each finding; the API gives the same. The rules are pure functions of the journal, their code is public.",
  "privacy.words.title": "What you write",
  "privacy.words.text":
    "Your words and your contact are encrypted with a key of their own, made for your report. Editors of this desk can open them; nobody else. They are never published, unless you tick that you may be quoted, with first name and commune.\nIn the clear we keep what was read from them: operator, service, commune, time, state, language, and whether you are a private or a business customer if you say so. This is what the numbers are made from.",
  "privacy.person.title": "Telling persons apart",
  "privacy.person.text":
    "To count you once, we keep a fingerprint of your e-mail address or number, made with a secret that changes every year: the same person cannot be followed from one year to the next by it. Without a contact, each report stands for itself.\nYour contact serves one purpose: to ask you whether it is back.",
  "privacy.machine.title": "Your device",
  "privacy.machine.text":
    "Readers get no cookie, no counter, no file from another site. Your network address is held in memory for a short while, against floods; it is not stored. Whoever runs the machine or a proxy in front of it may keep logs of their own.\nThe page may keep itself, and a report that could not be sent yet, on your own phone. Editors get one cookie when they sign in.",
  "privacy.photos.title": "Photos",
  "privacy.photos.text":
    "A photo is drawn anew on arrival: camera, time and position in the file are gone. With your consent the position is used once, to note the commune. Photos are encrypted and only editors see them, unless you allow on your own page that they are published: then drawn anew, faces and names unrecognisable, and taken down as soon as you ask.",
  "privacy.mail.title": "E-mail",
  "privacy.mail.text":
    "If you ask to be told, your address is encrypted with a key of its own and used for nothing else. “Stop everything” destroys the key; without your agreement it is destroyed after 7 days. A fingerprint of the address stays: it keeps a stranger from having you written to more than once a day, and leaves an address alone that complained. Nothing in the messages tracks you; we keep what the receiving server answered, without the address.\nIf you report by e-mail, you get at most one answer a day, and we note whether your domain confirms the sender.",
  "privacy.long.title": "For how long",
  "privacy.long.text":
    "Words, contact and photos: until you erase them, or the desk does. This version does not yet erase them by itself after a time; the desk that runs it has to set a term and keep to it.\nWhat was read from them and the numbers made of it: without a limit, as a record of outages, with nothing that leads to you once erased but that fingerprint, until its secret is destroyed.",
  "privacy.erase.title": "To erase",
  "privacy.erase.text":
    "Your report has a page of its own; its address was shown when you sent it. “Erase my report” there destroys the key: your words, contact and photos can be read by nobody any more, copies and backups of the journal included. Operator, service, commune and time remain, with the fingerprint that counts you once; its secret is destroyed when the year is over.",
  "privacy.rights.title": "Your rights",
  "privacy.rights.text":
    "You may ask to see, correct or erase what is kept about you; the page of your report does all three at once. For anything else write to {deskName}, which runs this desk and answers for these data. You may complain to the data protection authority of your country.",
  "legal.desk.title": "Who runs this desk",
  "legal.desk.text": "{deskName} is an outage desk. These answer for it:",
  "legal.verdicts.title": "Numbers and verdicts",
  "legal.verdicts.text":
    "States and findings are computed by the rules of the method page from reports of witnesses; an editor may correct them. They describe what witnesses say, not the state of a network. An operator that finds a mistake may write to the desk; a correction is shown with its time and the old version stays readable.\nWords of operators are quoted with their source and time.",
  "legal.sources.title": "Sources of places and maps",
  "legal.sources.text": "Names, populations and outlines come from these sources:",
  "legal.software.title": "The software",
  "legal.software.text":
    "This desk runs on Vigie, free software under the GNU Affero General Public License, version 3 or later. Whoever runs a changed version has to offer its source to its readers.",
  "legal.reuse.title": "To use the data",
  "legal.reuse.text":
    "The list of incidents, statements and findings can be had by anybody, as CSV and JSON. Please name {deskName} and the time of the numbers. The desk decides on the licence of its own data.",
  "accessibility.state.title": "State",
  "accessibility.state.text":
    "The aim is WCAG 2.2 level AA and RGAA 4.1. The developers have filled in the grid of the 106 criteria of RGAA themselves (docs/ACCESSIBILITY.md, with the software); there was no audit by others and no trial with screen readers. As long as they are missing, this site counts as not conformant; this page says what was tested and what was not.",
  "accessibility.tested.title": "What was tested",
  "accessibility.tested.text":
    "- With axe-core 4.13 in Chromium, rules for WCAG 2.0 to 2.2 A and AA, EN 301 549 and RGAA: all public pages, in four languages, and those of the editors; contrasts in the dark too. No fault was found when this version was made; the test runs with each change.\n- With the keyboard, all pages: everything can be reached in reading order, focus can be seen, nothing holds on to it, a link leads to the content.\n- That no page scrolls sideways at 360 pixels; five pages at 320 pixels, as at 200 %, with widely spaced text.\n- That reading and reporting work without scripts.",
  "accessibility.untested.title": "What was not tested",
  "accessibility.untested.text":
    "- With screen readers (NVDA, JAWS, VoiceOver, TalkBack), voice control, and persons who use them.\n- With other browsers than Chromium.\nKnown faults: the links “Evidence” and “+ 39” are clear only with what stands around them (criterion 6.1); on the editors’ pages, shortcuts of a single letter cannot be switched off (12.10).\nAutomatic rules see about half of the criteria.",
  "accessibility.ways.title": "Ways around, and whom to tell",
  "accessibility.ways.text":
    "Each chart and map has the same numbers in a table beside it. States have a word and a shape, never a colour alone. The map can be skipped and its areas reached with the keyboard.\nIf something keeps you out, tell {deskName}; the desk has to answer and to give you the information in another way.",
};
