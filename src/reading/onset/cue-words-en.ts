import type { CueWords } from "./cue-words.ts";

export const CUE_WORDS_EN: CueWords = {
  failure:
    "happened, started, began, pop, packed up, conked, disaster, chaos, mess, quit, quits, packed in, gave up, fell over, cut out, cuts out, reboot*, restarting, outage*, out, down, off, offline, dead, fail*, failed, failing, " +
    "fault*, faulty, issue*, problem*, trouble*, drop*, dropped, dropping, cut, cuts, cutting, " +
    "disconnect*, lost, lose, losing, loss, gone, went, slow*, slower, crawl*, crawling, " +
    "unstable, intermittent*, patchy, flaky, lag*, " +
    "laggy, buffering, buffer*, freez*, froze, frozen, unavailable, unreachable, unusable, " +
    "unable, broken, broke, break, stopped, stop, stops, nothing, no, none, zero, without, " +
    "black, blank, blackout, impossible, can't, cannot, cant, terrible, awful, worse, worst, " +
    "bad, poor, crash*, crashed, " +
    "knackered, kaput, bust, busted, interrupt*, disrupt*, degraded, died, dies, dying, " +
    "disappear*, vanish*, silent, silence, error*, started, began, begun, starting, start, " +
    "packed, conked, red, flash*, flashing, stuck, blocked, crackl*, crackly, hit, affected, " +
    "severed, interference, shocking, dire, rubbish, useless, nightmare, struggl*, hopeless, " +
    "buggered, bugger, playing up, acting up, happened, tripped, in and out, jitter*, " +
    "stutter*, naff, dodgy, hung, limited, spotty, throttl*, weak",
  negation:
    "not, no, t, none, nothing, never, without, cant, cannot, dont, doesnt, isnt, wont, nor, " +
    "neither, zero, hasnt, havent, isn, doesn, won, couldn, hasn, haven, aint, nowt, barely, " +
    "hardly",
  works:
    "works, working, work, fine, ok, okay, stable, normal, good, perfect, perfectly, " +
    "functioning, operational, online, smoothly",
  recovery:
    "fine again, been fine again, ok again, been ok again, good again, been good again, alright again, no more issues, no more problems, no issues, no problems, back, restored, fixed, " +
    "resolved, repaired, works again, working again, up and running, up again, sorted, solved, " +
    "recovered, returned, came back, back on, back up, back online, came on again, rectified, " +
    "all good, reconnected, on again, reinstated",
  repair:
    "restore, restoring, restoration, fix, fixing, repair, repairs, repairing, resolve, " +
    "resolving, resolution, return, returning, work again, recover, recovery, estimated fix",
  promise:
    "should, will, ll, would, expect*, expected, promise*, promised, estimate*, estimated, " +
    "eta, aim*, aiming, hope*, hoping, hopefully, scheduled, planned, due, supposed, plan, " +
    "plans, anticipat*, target*, likely, shall, might, is to be, to be, working to, predicted",
  missed:
    "supposed, was due, were due, should have, were meant, was meant, was promised, were promised",
  visit:
    "birthday, party, shop opens, start work, i start, i work, shift, shifts, meeting*, exam*, interview*, deadline, opens, shuts, closes, opening hours, zoom call, teams call, " +
    "engineer*, technician*, appointment*, visit*, visited, came, openreach, van, contractor*, " +
    "callout, attending, attend, attended, booked, booking, slot, guy, installer*, bloke",
  contact:
    "no news, heard nothing, no reply, no answer, no response, nobody has called, my email, my message, my complaint, my report, my text, my call, our call, my calls, " +
    "ring back, call back, callback, called back, calling back, get back to, called, calling, " +
    "rang, phoned, reported, report, reporting, complained, complain*, complaint*, messaged, " +
    "texted, emailed, wrote, written, sent, send, received, receive, tweet*, tweeted, posted, " +
    "contacted, contact, told, said, says, spoke, chatted, replied, ticket*, " +
    "informed, notified, announced, confirmed, answered, letter*, raised, logged, bought, " +
    "read, heard, mentioned, spoken, escalated, chat",
  waiting:
    "waited, waiting, wait, hold, queue*, queuing, held, on the phone, on hold, on the line, " +
    "in a queue, listening, trying, tried, try, attempting",
  contract:
    "left, came from, came over from, ported, working from home, work from home, wfh, been at work, at my desk, deal, offer, tariff, package, discount, customer, customer for, customer since, " +
    "subscriber, contract*, subscription*, signed, loyal*, loyalty, ordered, order, installed, " +
    "installation, moved, move, connected in, bill, bills, billed, paid, pay, paying, pays, " +
    "refund*, compensation, sla, guarantee*, guaranteed, lived, living, married, " +
    "cancel*, switched, switching, joined, bought, price, with you, with them, been with, " +
    "with bt, with sky, with virgin, been customers, activated, activation, member, upgraded, " +
    "term, minimum, notice, born, existed, sign up, signed up, had fibre, got fibre",
  still: "either, still, yet, even now, continues, continue, continuing, remains",
  hearsay:
    "apparently, supposedly, allegedly, claim*, claims, claimed, claiming, says, say, " +
    "according, they say, told us, tells, tell, insist*, reckon*, officially, rumour*, " +
    "supposed to be",
  irony:
    "forever, eternity, ages, dinosaurs, dinosaur, feels like, felt like, feels, stone age, " +
    "dark ages, dawn of time, donkey's years, donkeys, centuries, century, time immemorial, " +
    "beginning of time, hundred years, million years, seems like, noah, jurassic, medieval, " +
    "victorian, year dot, the ark, adam, eve and adam, the war, feel like, eons, aeons, yonks",
  worked: "worked, was fine, were fine, was working, was ok, been fine, fine, great, perfect",
  habit:
    "times, second time, third time, fourth time, umpteenth time, every, each, always, often, usually, daily, regularly, nightly, constantly at, most days, " +
    "all the time, without fail",
  compare:
    "like, same, than, compared, similar, unlike, as bad as, previous, another, again like, " +
    "just as, worse than",
  earlier:
    "last outage, previous outage, last fault, last time, previous time, other time, previous fault, last fix",
  told:
    "it was, that was, was about, must have been, would have been, must of been, i think, " +
    "i reckon, i guess, i d say, id say, probably, i believe, started, it started, began, " +
    "happened, it happened",
  noise:
    "customer service, customer services, customer area, customer account, customer portal, customer number",
  contrast:
    "but, however, though, although, yet, except, while, then, afterwards, despite, whereas, " +
    "so, only",
  join: "in the middle of a meeting, mid meeting, during a meeting, mid zoom call, during my shift, on my shift, and, because, when, which, that, as, who, due, after, cos, cause, if, where",
};
