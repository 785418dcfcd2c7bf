import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as check, boolean, integer, property, record } from "fast-check";
import { asIncidentId, asReportId, asStatementId, asWitnessKey } from "../model/ids.ts";
import type { AreaCode, Instant } from "../model/ids.ts";
import type { Fact, ReportFact } from "../model/entry.ts";
import type { Finding } from "../model/finding.ts";
import type { Claim, Statement } from "../model/statement.ts";
import type { AnswerStatus } from "../model/vocabulary.ts";
import { binomialAtLeast, shareLimits } from "../statistics/binomial.ts";
import {
  DAY,
  EPOCH,
  HOUR,
  MINUTE,
  country,
  dependencies,
  incident,
  reportFact,
  statement,
} from "./_world.ts";
import { createClaimsRegister } from "./register.ts";
import type { ClaimsRegister } from "./register.ts";

const land = country(7);
/** Monday, 18:00. */
const ONSET = EPOCH + 7 * DAY + 18 * HOUR;
const CLAIMED = ONSET + 3 * HOUR;

interface Desk {
  readonly register: ClaimsRegister;
  report(id: string, saidAt: Instant, more?: Partial<ReportFact>): void;
  say(said: Statement): void;
  answer(id: string, at: Instant, status: AnswerStatus): void;
  fact(at: Instant, fact: Fact): void;
  judge(at: Instant): readonly Finding[];
  /** What stands for a claim. */
  stands(id: string, index?: number): Finding;
}

const desk = (perDay = 2): Desk => {
  const register = createClaimsRegister(dependencies(land, perDay));
  const standing = new Map<string, Finding>();
  let seq = 0;
  const fact = (at: Instant, one: Fact): void => {
    seq += 1;
    register.observe({ seq, at }, one);
  };
  return {
    register,
    fact,
    report: (id, saidAt, more = {}) => {
      fact(saidAt, reportFact({ id, saidAt, ...more }));
    },
    say: (said) => {
      fact(said.at, { kind: "statement", statement: said });
    },
    answer: (id, at, status) => {
      fact(at, { kind: "answer", report: asReportId(id), witness: null, status, saidAt: at });
    },
    judge(at) {
      const found = register.judge(at);
      for (const finding of found) {
        register.adopt(finding, at);
        standing.set(`${finding.statement} ${finding.claimIndex}`, finding);
      }
      return found;
    },
    stands(id, index = 0) {
      const found = standing.get(`${id} ${index}`);
      assert.ok(found !== undefined, `no finding on ${id} ${index}`);
      return found;
    },
  };
};

const commune = (index: number): AreaCode => {
  const found = land.communes[(index * 17) % land.communes.length];
  assert.ok(found !== undefined);
  return found;
};

/** `count` witnesses in as many communes, spread over three hours after the onset. */
const outageOf = (own: Desk, count: number, more: Partial<ReportFact> = {}): void => {
  for (let i = 0; i < count; i += 1)
    own.report(`w${i}`, ONSET + (i * 3 * HOUR) / count, { area: commune(i), ...more });
  own.register.incident(incident({ onset: ONSET }), ONSET + 30 * MINUTE);
};

const askAll = (own: Desk, count: number, at: Instant): void => {
  const asked = Array.from({ length: count }, (_, i) => asReportId(`w${i}`));
  own.register.census({ incident: asIncidentId("i1"), statement: asStatementId("s1"), asked }, at);
};

const resolved = (at = CLAIMED): Statement => statement("s1", at, [{ kind: "resolved", at }]);

const judged = (own: Desk, claims: readonly Claim[], at = CLAIMED): Finding => {
  own.say(statement("s1", at, claims));
  own.judge(at + 71 * HOUR);
  return own.stands("s1");
};

const answered = (down: number, up: number): Desk => {
  const own = desk();
  outageOf(own, down + up);
  own.say(resolved());
  askAll(own, down + up, CLAIMED);
  for (let i = 0; i < down + up; i += 1)
    own.answer(`w${i}`, CLAIMED + (i + 1) * MINUTE, i < down ? "down" : "up");
  own.judge(CLAIMED + 2 * HOUR);
  return own;
};

test("40 of 60 asked witnesses still down contradict 'resolved', with the interval", () => {
  const finding = answered(40, 20).stands("s1");
  assert.equal(finding.verdict, "contradicted");
  assert.equal(finding.reason, "answers_still_down");
  const limits = shareLimits({ x: 40, n: 60 });
  assert.equal(finding.numbers["answers"], 60);
  assert.equal(finding.numbers["still_down"], 40);
  assert.equal(finding.numbers["share_low"], limits.low);
  assert.equal(finding.numbers["share_high"], limits.high);
  assert.equal(finding.numbers["p_answers"], binomialAtLeast({ x: 40, n: 60 }, 0.1));
  assert.equal(finding.evidence.length, 40);
});

test("the answers test turns where one answer more makes it turn", () => {
  // P(Bin(30, .1) >= 9) = .0020, P(Bin(30, .1) >= 10) = .0005.
  assert.equal(answered(9, 21).stands("s1").verdict, "undecided");
  assert.equal(answered(10, 20).stands("s1").verdict, "contradicted");
  assert.equal(answered(1, 0).stands("s1").verdict, "undecided");
});

test("positive evidence is 29 of 29 or 45 of 46 back, not 28 of 28 or 44 of 45", () => {
  assert.equal(answered(0, 29).stands("s1").verdict, "supported");
  assert.equal(answered(0, 28).stands("s1").verdict, "undecided");
  assert.equal(answered(1, 45).stands("s1").verdict, "supported");
  assert.equal(answered(1, 44).stands("s1").verdict, "undecided");
});

test("three of three is one in a thousand exactly, and not yet a contradiction; four of four is", () => {
  assert.equal(answered(3, 0).stands("s1").verdict, "undecided");
  assert.equal(answered(4, 0).stands("s1").verdict, "contradicted");
});

test("the first answers may all come from one town: nothing is contradicted before three places answered", () => {
  const own = desk();
  for (let i = 0; i < 40; i += 1)
    own.report(`w${i}`, ONSET + i * MINUTE, { area: commune(i < 12 ? 0 : i) });
  own.register.incident(incident({ onset: ONSET }), ONSET + 30 * MINUTE);
  own.say(resolved());
  askAll(own, 40, CLAIMED);
  for (let i = 0; i < 12; i += 1) own.answer(`w${i}`, CLAIMED + (i + 1) * MINUTE, "down");
  own.judge(CLAIMED + 20 * MINUTE);
  assert.equal(own.stands("s1").verdict, "undecided");
  for (let i = 12; i < 14; i += 1) own.answer(`w${i}`, CLAIMED + (i + 10) * MINUTE, "down");
  own.judge(CLAIMED + 40 * MINUTE);
  assert.equal(own.stands("s1").verdict, "contradicted");
});

test("one large pocket is many witnesses but one place: no contradiction", () => {
  const own = desk();
  for (let i = 0; i < 60; i += 1)
    own.report(`w${i}`, ONSET + i * MINUTE, { area: i < 20 ? commune(0) : commune(i) });
  own.register.incident(incident({ onset: ONSET }), ONSET + HOUR);
  own.say(resolved());
  askAll(own, 60, CLAIMED);
  for (let i = 0; i < 60; i += 1) own.answer(`w${i}`, CLAIMED + MINUTE, i < 20 ? "down" : "up");
  own.judge(CLAIMED + HOUR);
  const finding = own.stands("s1");
  assert.ok((finding.numbers["p_answers"] ?? 1) < 1e-5);
  assert.equal(finding.numbers["communes_still_down"], 1);
  assert.equal(finding.verdict, "undecided");
});

test("who answers unasked, or twice to one question, or reported only later, is not counted", () => {
  const own = desk();
  outageOf(own, 30);
  own.say(resolved());
  for (let i = 0; i < 30; i += 1) own.answer(`w${i}`, CLAIMED + MINUTE, "down");
  own.judge(CLAIMED + 2 * MINUTE);
  assert.equal(own.stands("s1").numbers["answers"], 0);
  own.report("late", CLAIMED + MINUTE, { area: commune(3) });
  own.register.census(
    {
      incident: asIncidentId("i1"),
      statement: null,
      asked: [asReportId("w0"), asReportId("w1"), asReportId("late")],
    },
    CLAIMED + 3 * MINUTE,
  );
  own.answer("w0", CLAIMED + 4 * MINUTE, "down");
  own.answer("w0", CLAIMED + 5 * MINUTE, "down");
  own.answer("late", CLAIMED + 5 * MINUTE, "down");
  own.judge(CLAIMED + 6 * MINUTE);
  assert.equal(own.stands("s1").numbers["answers"], 1);
  const [figures] = own.register.censuses();
  assert.equal(figures?.asked, 3);
  assert.equal(figures?.answered, 2);
  assert.equal(figures?.stillDown, 2);
});

test("who was asked and found the cause at home is evidence of nothing, until he thinks again", () => {
  const own = desk();
  outageOf(own, 30);
  own.say(resolved());
  const asked = ["w0", "w1", "w2"].map(asReportId);
  own.register.census({ incident: asIncidentId("i1"), statement: null, asked }, CLAIMED + MINUTE);
  const [, second] = asked;
  const local = (minutes: number): void =>
    own.fact(CLAIMED + minutes * MINUTE, {
      kind: "answer",
      report: second ?? asReportId(""),
      witness: null,
      status: "up",
      cause: "local",
      saidAt: CLAIMED + minutes * MINUTE,
    });
  own.answer("w0", CLAIMED + 2 * MINUTE, "down");
  local(2);
  own.judge(CLAIMED + 3 * MINUTE);
  assert.equal(own.stands("s1").numbers["answers"], 1);
  local(4);
  own.answer("w1", CLAIMED + 5 * MINUTE, "down");
  own.judge(CLAIMED + 6 * MINUTE);
  assert.equal(own.stands("s1").numbers["answers"], 2);
});

test("many who say that it lasts, over hours and in many places, contradict without a census", () => {
  const own = desk();
  outageOf(own, 25);
  own.say(resolved());
  for (let i = 0; i < 24; i += 1) {
    const saidAt = CLAIMED + HOUR + i * 40 * MINUTE;
    const told = i % 2 === 0 ? { still: true } : { onset: ONSET, onsetPrecision: "hour" as const };
    own.report(`p${i}`, saidAt, { area: commune(100 + i), ...told });
    own.judge(saidAt);
  }
  const finding = own.stands("s1");
  assert.equal(finding.verdict, "contradicted");
  assert.equal(finding.reason, "reports_after_claim");
  assert.ok((finding.numbers["persisting"] ?? 0) >= 20);
  assert.ok((finding.numbers["persisting_communes"] ?? 0) >= 20);
  assert.ok(finding.evidence.includes("p3"));
});

test("the same number who only say 'down', hearsay, or name no place prove no lasting trouble", () => {
  for (const told of [{}, { still: true, firstHand: false }, { still: true, area: null }]) {
    const own = desk();
    outageOf(own, 25);
    own.say(resolved());
    for (let i = 0; i < 24; i += 1)
      own.report(`p${i}`, CLAIMED + HOUR + i * 40 * MINUTE, { area: commune(100 + i), ...told });
    own.judge(CLAIMED + 20 * HOUR);
    assert.notEqual(own.stands("s1").verdict, "contradicted");
  }
});

test("a burst of echo just after a true repair contradicts nothing, however it is worded", () => {
  const own = desk();
  outageOf(own, 120);
  own.say(resolved());
  for (let i = 0; i < 40; i += 1)
    own.report(`e${i}`, CLAIMED + 31 * MINUTE + i * MINUTE, {
      area: commune(200 + i),
      still: true,
    });
  own.judge(CLAIMED + 12 * HOUR);
  assert.notEqual(own.stands("s1").verdict, "contradicted");
});

test("a new outage after a true repair does not contradict it, even if people then say 'still'", () => {
  const own = desk();
  outageOf(own, 25);
  own.say(resolved());
  const again = CLAIMED + 5 * HOUR;
  own.register.incident(incident({ onset: again, incident: asIncidentId("i2") }), again + HOUR);
  for (let i = 0; i < 40; i += 1)
    own.report(`n${i}`, again + i * 10 * MINUTE, {
      area: commune(100 + i),
      ...(i % 2 === 0 ? { still: true } : { onset: again }),
    });
  own.judge(CLAIMED + 20 * HOUR);
  assert.equal(own.stands("s1").verdict, "undecided");
  assert.equal(own.stands("s1").numbers["persisting"], 0);
});

const persisting = (text: string): Finding => {
  const own = desk();
  for (let i = 0; i < 90; i += 1) own.report(`w${i}`, ONSET + i * MINUTE, { area: commune(i) });
  own.register.incident(incident({ onset: ONSET }), ONSET + HOUR);
  own.say({ ...resolved(), text });
  for (let i = 0; i < 16; i += 1)
    own.report(`p${i}`, CLAIMED + 2 * HOUR + i * 30 * MINUTE, { area: commune(i), still: true });
  own.judge(CLAIMED + 20 * HOUR);
  return own.stands("s1");
};

test("'everything is resolved' leaves room for single troubles only", () => {
  assert.equal(persisting("Tout est résolu.").verdict, "contradicted");
  assert.equal(persisting("La panne est résolue.").verdict, "undecided");
  assert.equal(persisting("Pas encore tout est résolu.").numbers["tolerated"], 0.1);
});

test("reports elsewhere, of another service or another operator do not touch a claim", () => {
  const own = desk();
  outageOf(own, 25);
  const [area] = land.provinces;
  const [other] = land.provinces.slice(1);
  assert.ok(area !== undefined && other !== undefined);
  const there = land.communes.filter((one) => land.tree.contains(other, one));
  own.say(statement("s1", CLAIMED, [{ kind: "resolved", at: CLAIMED, areas: [area] }]));
  own.say(statement("s2", CLAIMED, [{ kind: "resolved", at: CLAIMED, services: ["mail"] }]));
  for (let i = 0; i < 30; i += 1)
    own.report(`p${i}`, CLAIMED + HOUR + i * 30 * MINUTE, {
      area: there[i] ?? null,
      still: true,
    });
  own.judge(CLAIMED + 20 * HOUR);
  assert.equal(own.stands("s1").numbers["witnesses_after"], 0);
  assert.equal(own.stands("s2").numbers["witnesses_after"], 0);
});

const partial = (up: number, down: number, after: Instant): Finding => {
  const own = desk();
  outageOf(own, up + down);
  own.say(statement("s1", CLAIMED, [{ kind: "partial" }]));
  askAll(own, up + down, CLAIMED);
  for (let i = 0; i < up + down; i += 1)
    own.answer(`w${i}`, CLAIMED + after + i, i < up ? "up" : "down");
  own.judge(CLAIMED + after + HOUR);
  return own.stands("s1");
};

test("'progressively' is borne out by some who are back, and needs time to be contradicted", () => {
  assert.equal(partial(6, 14, HOUR).verdict, "supported");
  assert.equal(partial(0, 66, 3 * HOUR).verdict, "contradicted");
  assert.equal(partial(0, 65, 3 * HOUR).verdict, "undecided");
  const early = partial(0, 66, HOUR);
  assert.equal(early.verdict, "undecided");
  assert.equal(early.doubtful, true);
});

const provinceAt = (index: number): AreaCode => {
  const found = land.provinces[index];
  assert.ok(found !== undefined);
  return found;
};
const communesOf = (province: AreaCode): readonly AreaCode[] =>
  land.communes.filter((one) => land.tree.contains(province, one));

const scoped = (inside: number, outside: number, claim: Partial<Claim> = {}): Finding => {
  const own = desk();
  const zone = communesOf(provinceAt(0));
  const elsewhere = communesOf(provinceAt(5));
  for (let i = 0; i < inside; i += 1)
    own.report(`in${i}`, ONSET + i * MINUTE, { area: zone[i % zone.length] ?? null });
  for (let i = 0; i < outside; i += 1)
    own.report(`out${i}`, ONSET + i * MINUTE, { area: elsewhere[i % elsewhere.length] ?? null });
  own.register.incident(incident({ onset: ONSET }), ONSET + HOUR);
  return judged(own, [{ kind: "scope", areas: [provinceAt(0)], ...claim } as Claim], ONSET + HOUR);
};

test("'only there' is contradicted by a province outside, beyond the usual and the echo", () => {
  const finding = scoped(40, 30);
  assert.equal(finding.verdict, "contradicted");
  assert.equal(finding.reason, "reports_outside_scope");
  assert.equal(finding.numbers[`witnesses_in_${provinceAt(5).toLowerCase()}`], 30);
  const { place_usual: usual = 0, place_share: share = 0 } = finding.numbers;
  const allowed = 1.5 * (usual ?? 0) + 0.5 * 70 * (share ?? 0);
  assert.equal(finding.numbers["place_allowed"], allowed);
  const excess = 30 * Math.log(30 / allowed) - 30 + allowed;
  assert.ok(Math.abs((finding.numbers["place_excess"] ?? 0) - excess) < 1e-9);
  assert.ok(finding.evidence.every((id) => id.startsWith("out")));
});

test("a few from outside do not contradict 'only there'; twenty from inside bear it out", () => {
  assert.equal(scoped(40, 4).verdict, "supported");
  assert.equal(scoped(19, 0).verdict, "undecided");
  assert.equal(scoped(20, 0).verdict, "supported");
});

test("'only there' is not borne out by a silent country around a province that is hit as a whole", () => {
  const own = desk();
  const zone = communesOf(provinceAt(0));
  for (let i = 0; i < 200; i += 1)
    own.report(`r${i}`, ONSET + i * 10_000, { area: zone[i % zone.length] ?? null });
  own.register.incident(incident({ onset: ONSET }), ONSET + HOUR);
  const [first] = zone;
  assert.ok(first !== undefined);
  const [, arrondissement] = land.tree.path(first);
  assert.ok(arrondissement !== undefined);
  const finding = judged(own, [{ kind: "scope", areas: [arrondissement] }], ONSET + HOUR);
  assert.equal(finding.verdict, "undecided");
});

test("'spared there' stays undecided when said of a minority, with its numbers", () => {
  const hit = scoped(30, 40, { spared: true });
  assert.equal(hit.verdict, "contradicted");
  const some = scoped(30, 40, { spared: true, words: "a minority" });
  assert.equal(some.verdict, "undecided");
  assert.equal(some.reason, "witnesses_in_spared_area");
  assert.equal(some.numbers["place_witnesses"], 30);
  assert.equal(scoped(3, 40, { spared: true }).verdict, "undecided");
});

const counted = (claim: Claim): Finding => {
  const own = desk();
  for (let i = 0; i < 40; i += 1) own.report(`w${i}`, CLAIMED + i * MINUTE, { area: commune(i) });
  own.register.incident(incident({ onset: ONSET }), CLAIMED);
  return judged(own, [claim]);
};

test("a small number is no number; a lower bound above a stated one contradicts it", () => {
  const words = counted({ kind: "count", words: "a reduced number" });
  assert.equal(words.verdict, "undecided");
  assert.equal(words.reason, "words_not_a_number");
  const low = words.numbers["affected_low"] ?? 0;
  assert.ok(low > 500 && low < 800);
  assert.equal(counted({ kind: "count", max: low }).verdict, "undecided");
  const above = counted({ kind: "count", max: low - 1 });
  assert.equal(above.verdict, "contradicted");
  assert.equal(above.reason, "lower_bound_above_count");
  assert.equal(counted({ kind: "count", shareMax: 0.5 }).verdict, "undecided");
});

const since = (at: Instant): Finding => {
  const own = desk();
  outageOf(own, 90);
  return judged(own, [{ kind: "since", at }]);
};

test("'since T' is contradicted by those who had reported before T, and by nothing later", () => {
  assert.equal(since(ONSET + 2 * HOUR).reason, "reports_before_since");
  assert.equal(since(ONSET + 2 * HOUR).verdict, "contradicted");
  assert.equal(since(ONSET).verdict, "supported");
  assert.equal(since(ONSET - 2 * HOUR).verdict, "undecided");
});

test("how long the fault behind it lasted is not about customers", () => {
  const own = desk();
  outageOf(own, 30);
  const length = (claim: Claim, text: string, others: readonly Claim[] = []): Finding => {
    const id = `s${text.length}${others.length}${claim.kind === "duration" ? claim.about : ""}`;
    own.say({ ...statement(id, CLAIMED, [claim, ...others]), text });
    own.judge(CLAIMED + HOUR);
    return own.stands(id);
  };
  const hour: Claim = { kind: "duration", minutes: 60 };
  for (const finding of [
    length({ ...hour, about: "cause" }, "It lasted an hour."),
    length(hour, "De storing in het rekencentrum duurde een uur."),
    length(hour, "It lasted an hour.", [{ kind: "cause", words: "a power cut" }]),
  ]) {
    assert.equal(finding.verdict, "not_testable");
    assert.equal(finding.reason, "not_about_customers");
  }
  assert.equal(length(hour, "The outage lasted an hour.").verdict, "undecided");
});

test("a duration is tested as 'over by then'; in line with our end it is supported", () => {
  const own = desk();
  outageOf(own, 25);
  for (let i = 0; i < 24; i += 1)
    own.report(`p${i}`, CLAIMED + HOUR + i * 30 * MINUTE, { area: commune(100 + i), still: true });
  const short = judged(own, [{ kind: "duration", minutes: 60 }]);
  assert.equal(short.verdict, "contradicted");
  const over = desk();
  outageOf(over, 25);
  over.register.incident(
    incident({ onset: ONSET, state: "over", endedAt: ONSET + 3 * HOUR }),
    ONSET + 5 * HOUR,
  );
  assert.equal(judged(over, [{ kind: "duration", minutes: 180 }]).verdict, "supported");
});

test("a promised end is undecided before its time, then kept or missed", () => {
  const promised = CLAIMED + 2 * HOUR;
  const eta = (endedAt: Instant | null): Finding => {
    const own = desk();
    outageOf(own, 25);
    own.say(statement("s1", CLAIMED, [{ kind: "eta", at: promised }]));
    own.judge(CLAIMED);
    assert.equal(own.stands("s1").reason, "not_yet_due");
    if (endedAt !== null)
      own.register.incident(incident({ onset: ONSET, state: "over", endedAt }), promised);
    own.judge(promised + 10 * HOUR);
    return own.stands("s1");
  };
  assert.equal(eta(promised - HOUR).reason, "ended_in_time");
  assert.equal(eta(promised + 3 * HOUR).reason, "missed");
  assert.equal(eta(promised + 3 * HOUR).numbers["late_minutes"], 180);
  assert.equal(eta(promised + HOUR).verdict, "undecided");
  assert.equal(eta(null).verdict, "undecided");
});

test("a cause is on record; taken back it names the statement that did, a further cause does not", () => {
  const own = desk();
  const cause: Claim = { kind: "cause", words: "a power cut" };
  own.say(statement("c1", CLAIMED, [cause]));
  own.say(statement("c2", CLAIMED + HOUR, [{ kind: "cause", words: "a migration" }]));
  own.judge(CLAIMED + HOUR);
  assert.equal(own.stands("c1").reason, "cause_not_observable");
  assert.deepEqual(own.stands("c1").evidence, ["c2"]);
  own.say({
    ...statement("c3", CLAIMED + 2 * HOUR, [{ kind: "cause", words: "a cable" }]),
    replaces: asStatementId("c1"),
  });
  own.judge(CLAIMED + 2 * HOUR);
  assert.equal(own.stands("c1").reason, "corrected_by_operator");
  assert.deepEqual(own.stands("c1").evidence, ["c3"]);
  assert.equal(own.stands("c1").verdict, "not_testable");
});

const only = (others: number): Finding => {
  const own = desk();
  for (let i = 0; i < 40; i += 1) own.report(`t${i}`, ONSET + i * MINUTE, { area: commune(i) });
  for (let i = 0; i < others; i += 1)
    own.report(`m${i}`, ONSET + i * MINUTE, { area: commune(i), services: ["mobile"] });
  return judged(own, [{ kind: "service", only: ["tv"] }], ONSET + HOUR);
};

test("'only TV' is contradicted by many who name another service", () => {
  assert.equal(only(40).reason, "other_service_down");
  assert.equal(only(5).verdict, "undecided");
  assert.equal(only(0).verdict, "supported");
});

test("'the calls have stopped' repairs nothing, least of all when the hotline is down", () => {
  const own = desk();
  const silence: Claim = { kind: "silence", words: "the calls have stopped" };
  own.say(statement("q1", CLAIMED, [silence]));
  own.judge(CLAIMED);
  assert.equal(own.stands("q1").reason, "silence_proves_nothing");
  for (const id of ["h1", "h2"])
    own.report(id, CLAIMED - HOUR, { services: ["customer_service"], area: commune(1) });
  own.judge(CLAIMED + MINUTE);
  assert.equal(own.stands("q1").reason, "channel_saturated");
  assert.equal(own.stands("q1").verdict, "not_testable");
});

test("a promised compensation is recorded with its terms", () => {
  const own = desk();
  const finding = judged(own, [
    { kind: "compensation", what: "a bouquet", from: CLAIMED, until: CLAIMED + 14 * DAY },
  ]);
  assert.equal(finding.reason, "promise_recorded");
  assert.equal(finding.numbers["days"], 14);
});

test("the counter names witnesses, communes and the last of them", () => {
  const own = desk();
  outageOf(own, 10);
  own.say(resolved());
  own.report("a", CLAIMED + 5 * MINUTE, { area: commune(50) });
  own.report("b", CLAIMED + 2 * HOUR, { area: commune(51), witness: asWitnessKey("same") });
  own.report("c", CLAIMED + 22 * HOUR, { area: commune(51), witness: asWitnessKey("same") });
  own.report("hearsay", CLAIMED + 23 * HOUR, { area: commune(52), firstHand: false });
  own.report("new", CLAIMED + 23 * HOUR, { area: commune(53), onset: CLAIMED + 22 * HOUR });
  const [counter] = own.register.afterResolved();
  assert.equal(counter?.witnesses, 2);
  assert.equal(counter.communes, 2);
  assert.equal(counter.lastAt, CLAIMED + 22 * HOUR);
  assert.equal(counter.lastCommune, commune(51));
  assert.deepEqual(
    counter.places.map(({ lastAt }) => lastAt),
    [CLAIMED + 22 * HOUR, CLAIMED + 5 * MINUTE],
  );
});

test("a corrected report counts as corrected, an erased one is counted but not cited", () => {
  const own = desk();
  outageOf(own, 25);
  own.say(resolved());
  for (let i = 0; i < 24; i += 1)
    own.report(`p${i}`, CLAIMED + HOUR + i * 40 * MINUTE, { area: commune(100 + i), still: true });
  const now = CLAIMED + 20 * HOUR;
  own.fact(now, { kind: "erasure", report: asReportId("p5") });
  own.judge(now);
  assert.equal(own.stands("s1").numbers["persisting"], 24);
  assert.ok(!own.stands("s1").evidence.includes("p5"));
  for (let i = 0; i < 20; i += 1)
    own.fact(now, { kind: "correction", report: asReportId(`p${i}`), changes: { status: "up" } });
  own.judge(now + 2 * MINUTE);
  assert.equal(own.stands("s1").numbers["persisting"], 4);
  assert.equal(own.stands("s1").verdict, "undecided");
});

test("at most 200 reports are cited, the newest of them", () => {
  const own = desk();
  outageOf(own, 5);
  own.say(resolved());
  for (let i = 0; i < 1500; i += 1)
    own.report(`p${i}`, CLAIMED + HOUR + i * MINUTE, { area: commune(i), still: true });
  own.judge(CLAIMED + 40 * HOUR);
  const { evidence, numbers } = own.stands("s1");
  assert.equal(numbers["persisting"], 1500);
  assert.equal(evidence.length, 200);
  assert.equal(evidence[0], "p1300");
  assert.equal(evidence.at(-1), "p1499");
});

test("evidence of a month ago is forgotten, what follows is counted as before", () => {
  const own = desk();
  outageOf(own, 25, { witness: asWitnessKey("one and the same") });
  const month = ONSET + 31 * DAY;
  own.fact(month - DAY, { kind: "tick" });
  own.fact(month, { kind: "tick" });
  own.answer("w3", month, "down");
  own.report("new", month, { area: commune(1), witness: asWitnessKey("one and the same") });
  own.say(statement("s1", month + HOUR, [{ kind: "resolved", at: month + HOUR }]));
  own.judge(month + HOUR);
  assert.equal(own.stands("s1").numbers["witnesses_before"], 1);
});

test("a report that comes late is counted in its place", () => {
  const [inOrder, late] = [false, true].map((isLate) => {
    const own = desk();
    outageOf(own, 25);
    own.say(resolved());
    const tell = (i: number): void => {
      own.report(`p${i}`, CLAIMED + HOUR + i * 20 * MINUTE, { area: commune(i), still: true });
    };
    for (let i = 0; i < 20; i += 1) if (!isLate || i !== 4) tell(i);
    own.register.judge(CLAIMED + 10 * HOUR);
    if (isLate) tell(4);
    return own.register.judge(CLAIMED + 20 * HOUR);
  });
  assert.deepEqual(late, inOrder);
});

test("a finding is said again only when something entered, and its numbers at most once a minute", () => {
  const own = desk();
  outageOf(own, 20);
  own.say(resolved());
  assert.equal(own.judge(CLAIMED).length, 1);
  assert.equal(own.judge(CLAIMED + 5 * MINUTE).length, 0);
  const later = CLAIMED + HOUR;
  own.report("x0", later, { area: commune(60) });
  assert.equal(own.judge(later).length, 1);
  own.report("x1", later + 1000, { area: commune(61) });
  assert.equal(own.judge(later + 1000).length, 0);
  assert.equal(own.judge(later + MINUTE).length, 1);
});

test("stored findings are taken over after a restart, and not said again", () => {
  const own = desk();
  outageOf(own, 20);
  own.say(resolved());
  const said = own.judge(CLAIMED);
  const again = desk();
  outageOf(again, 20);
  for (const finding of said) again.register.adopt(finding, CLAIMED);
  again.say(resolved());
  assert.deepEqual(again.register.judge(CLAIMED), []);
});

test("more witnesses against it never turn a contradicted claim into a supported one", () => {
  const more = array(
    record({ minute: integer({ min: 40, max: 900 }), place: integer({ min: 0, max: 80 }) }),
    {
      maxLength: 30,
    },
  );
  check(
    property(
      integer({ min: 0, max: 20 }),
      integer({ min: 0, max: 20 }),
      more,
      (down, up, extra) => {
        const own = answered(down, up);
        const before = own.stands("s1").verdict;
        for (const [i, { minute, place }] of extra.entries())
          own.report(`x${i}`, CLAIMED + minute * MINUTE, { area: commune(place), still: true });
        own.judge(CLAIMED + 20 * HOUR);
        const after = own.stands("s1").verdict;
        if (before === "contradicted") assert.equal(after, "contradicted");
        if (before !== "supported") assert.notEqual(after, "supported");
      },
    ),
    { seed: 20_260_101, numRuns: 60 },
  );
});

test("more 'still down' answers never weaken a contradiction", () => {
  check(
    property(integer({ min: 2, max: 30 }), integer({ min: 0, max: 30 }), (down, up) => {
      const before = answered(down, up).stands("s1");
      const after = answered(down + 1, up).stands("s1");
      if (before.verdict === "contradicted") assert.equal(after.verdict, "contradicted");
      else assert.ok(before.verdict === "supported" || after.verdict !== "supported");
    }),
    { seed: 20_260_101, numRuns: 60 },
  );
});

test("the order within a second does not matter", () => {
  const facts = array(
    record({
      second: integer({ min: 0, max: 40 }),
      place: integer({ min: 0, max: 40 }),
      still: boolean(),
      down: boolean(),
    }),
    { minLength: 5, maxLength: 40 },
  );
  check(
    property(facts, integer({ min: 1, max: 1000 }), (list, turn) => {
      const run = (order: readonly number[]): readonly Finding[] => {
        const own = desk();
        outageOf(own, 20);
        own.say(resolved());
        for (const index of order) {
          const one = list[index];
          if (one === undefined) continue;
          own.report(`x${index}`, CLAIMED + HOUR + one.second * 15 * MINUTE, {
            area: commune(one.place),
            still: one.still,
            status: one.down ? "down" : "degraded",
          });
        }
        return own.register.judge(CLAIMED + 20 * HOUR);
      };
      const inOrder = list
        .map((_, index) => index)
        .toSorted((a, b) => (list[a]?.second ?? 0) - (list[b]?.second ?? 0));
      const mixed = inOrder.toSorted(
        (a, b) =>
          (list[a]?.second ?? 0) - (list[b]?.second ?? 0) ||
          ((a * 7919 * turn) % 31) - ((b * 7919 * turn) % 31),
      );
      assert.deepEqual(run(mixed), run(inOrder));
    }),
    { seed: 20_260_101, numRuns: 60 },
  );
});
