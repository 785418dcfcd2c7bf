import type { StatementWords } from "./statement-words.ts";

export const EN_STATEMENTS: StatementWords = {
  acknowledge: `investigating the cause, looking into the cause, finding the cause, find the cause, identify the cause, establish the cause, having trouble, having problems, having issues, we know, we know there's, we've had reports, had reports, we are seeing, we're seeing, having reports, reports of, looking at, on the case, on it, we're on it, in touch with, 
    we are aware, we're aware, aware of, are working, is working, our engineers, our teams,
    our team, our technicians, engineers are, engineers on site, on site, investigating,
    investigate, looking into, under investigation, experiencing, we are currently,
    currently experiencing, confirmed an outage, confirm an outage, confirms, can confirm,
    confirmed that there is, have identified, identified the, monitoring, working hard,
    working to, working on, thank you for your patience, thanks for your patience, patience,
    bear with us, understand, understands, a lot of calls, high volume of calls,
    doing everything, doing all we can, as quickly as possible, as soon as possible, priority
  `,
  scope: `confined to, are without, is limited to, restricted to, have lost broadband, have lost, lost their, customers can't, cut off, 
    affected, affecting, affects, impacted, impacting, impacts, impact, extent, scale,
    minority, majority, mainly, mostly, primarily, limited to, confined to, only, in the area,
    area, areas, region, regions, nationwide, across the country, everywhere, postcodes,
    postcode, without internet, without broadband, without service, without phone, without tv,
    without signal, have no service, lost service, have lost, isolated to, parts of
  `,
  customers: `
    customer, customers, subscribers, households, homes, users, people, lines, businesses,
    premises, properties, residents, connections, sites, masts, addresses
  `,
  few: `
    a small number, small number, a handful, a small part,
    a reduced number, a small number, small number, a limited number, limited number,
    a minority, a number of, some customers, several hundred, several thousand, a few hundred,
    a few thousand, a few dozen, a few customers, dozens, hundreds, thousands,
    tens of thousands, hundreds of thousands, a handful, a fraction, a small fraction,
    a proportion, part of, the majority, most, the vast majority, nearly all, almost all,
    a large number, a couple of hundred, a small percentage, very few
  `,
  cause: `responsible for, to blame, is to blame, which is why, lorry hit, hit one of our, fault in our, failed software, failed update, failed upgrade, botched, flooded, knocked out, brought down, took down, took out, contractor cut, contractors cut, rats, burst water main, water leak, overload, overheating, overheated, is down to, was down to, down to, 
    storm, lightning strike, fallen tree, building work, roadworks, thieves, vandals, bug,
    cut by, blamed, cause, the cause, root cause, causes, cause of, caused, causing,
    was triggered, triggered by, stems from, stemmed from, reason, the reason, result of,
    as a result of, down to a, blamed on, why, fire, cable damage, fibre cut, cable cut,
    cable theft, cut through, severed, damaged, digger, power cut, power failure, power outage,
    power loss, software fault, software error, software update, human error,
    configuration error, misconfiguration, update, upgrade, migration, migrating, vandalism,
    theft, sabotage, cyber attack, cyberattack, ddos, lightning, flooding, flood,
    hardware failure, hardware fault, equipment failure, faulty equipment, faulty card,
    routing issue, storm damage, third party damage, unplugged
  `,
  because: `due to, because of, following, owing to, after a, after an, thanks to`,
  eta: `hope to have, expect to have, hoping to have, we'll have, should have, we think, we believe, will have, plan to have, on track to, look to have, aiming to have, due back, 
    targeting, by the end, tomorrow morning, tomorrow, tonight, this evening, this afternoon,
    soon, shortly, expected, expect, expects, expecting, anticipate, anticipated, estimated,
    estimate, should be, should have, will be restored, will be fixed, will be resolved,
    will be back, will be repaired, will be complete, be restored by, be resolved by,
    be fixed by, by the end of, in the next few hours, in the coming hours, within,
    no later than, at the latest, aim, aims, aiming, hope, hopes, hoping, scheduled, due to be,
    later today, by tonight, by this evening, by tomorrow, target, will take, should return,
    back by, up by, restored by
  `,
  noEta: `no estimated time, currently no estimated, no eta, can't say yet when, cannot say yet when, can't say yet, cannot say yet, don't yet know when, do not yet know when, don't have a time, no idea when, impossible to say when, not in a position to say, hard to say when, no end in sight, unable to provide, 
    no restoration time, no time has been, no repair time, no firm time, no indication,
    has not given, not been given, cannot commit, no date, no eta, no estimated, no estimate,
    cannot give, can't give, unable to give, cannot say when, can't say when,
    unable to say when, not able to say when, do not know when, don't know when, unclear when,
    unclear how long, too early to say, too early to, too soon to, no timescale, no timeframe,
    no time frame, no fix time, not yet known when, cannot confirm when, can't confirm when,
    unable to confirm when, cannot provide
  `,
  partial: `two thirds, gradually returning, back for most, back for many, back in some, coming back, recovering, mostly back, restored for most, bulk of, 
    two thirds, half of, a third of, three quarters, nine out of ten, the rest will follow,
    nearly all, gradually, progressively, step by step, bit by bit, partially, partly, in part,
    most customers, majority of customers, most services, many customers, largely,
    mostly restored, some customers are back, some services, being restored,
    are being reconnected, coming back online, beginning to, starting to, started to, returning,
    per cent of, percent of, improving, improvement, stabilising, stabilizing, in stages,
    in phases
  `,
  follow: `will follow, to follow, follows later, comes later, come later`,
  residual: `
    still, remain, remains, remaining, yet to, some customers may, a few customers, may still,
    continue to, residual, outstanding, not yet
  `,
  compensation: `bill credit, a credit, account credit, gift card, gift cards, extra data, bonus data, data boost, a month on us, on us, month's free, week's free, free for a month, we'll pay, will pay you, be compensated, knock, knocking, off their next bills, make it up to you, thank you for your patience adding, adding a, 
    voucher, vouchers,per cent off, percent off, off next month's bill, off your bill, off their bill, off the bill, off your next bill, off their next bill, free month, month free, months free, money off, 
    compensation, compensate, compensated, compensating, refund, refunds, refunded, refunding,
    credit, credits, credited, goodwill, free of charge, for free, free month, free data,
    discount, discounts, voucher, vouchers, money back, reimburse, reimbursed, reimbursement,
    automatic compensation, waive, waived, extra data, bill credit, at no cost, gesture
  `,
  apology: `inconvenience caused, disruption caused, trouble caused, inconvenience this has caused, inconvenience this caused, trouble this has caused, so sorry, really sorry, very sorry, sincerely sorry, sincere apologies, our apologies, disruption you've had, frustrating, let you down, let our customers down, 
    apologise, apologize, apologies, apology, apologised, apologized, apologises, sorry,
    regret, regrets, inconvenience
  `,
  silence: `
    calls have stopped, no more calls, no longer receiving, no further reports,
    no new reports, no more reports, calls have dried up, no more complaints,
    no further calls, stopped receiving
  `,
  spared: `
    no customers are affected, no customers were affected, nobody is affected,
    nobody was affected, no one is affected, no one was affected, not affected, unaffected, not impacted, were spared, spared, working normally,
    working as normal, operating normally, continued to work, had access, kept service,
    kept their service, kept access, kept working, noticed nothing, remained online,
    no impact on
  `,
  technical: `
    data centre, data center, datacentre, datacenter, server, servers, router, routers, backbone,
    cable, cables, power cut, power failure, power outage, power supply, platform, equipment,
    core network, technical fault, software, exchange fire
  `,
  witness: `i was told, we were told, told me, told us, 
    told me, tells me, they told me, i was told, i've been told, was told by, we were told by,
    told us on the phone, engineer told, engineer said, the engineer says, helpline told,
    helpline said, helpline says, agent told, agent said, customer service said,
    customer service told, promised me, assured me, said to me on, technician said
  `,
  thirdParty: `
    mayor, council, the council, minister, ministry, ofcom, police, fire brigade,
    fire service, power company, national grid, western power, uk power networks, councillor,
    mp, downdetector, according to reports, local media, contractor, regulator,
    consumer group
  `,
  voice: `
    spokesperson, spokesman, spokeswoman, we, our, us, a statement, in a statement, said in,
    press office, company said, announced, explained
  `,
};
