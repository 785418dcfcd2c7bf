import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Decision } from "../src/model/entry.ts";
import { asAreaCode, asIncidentId, asOperatorId, asStatementId } from "../src/model/ids.ts";
import type { WhatIfJob, WhatIfJobs } from "../src/commands/settings/what-if.ts";
import { openTestDesk, postForm, postJson, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";
import { photoOf } from "./_photos.ts";

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
  readonly requestBody?: unknown;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** What a valid call of every documented operation looks like. */
interface Call {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

const ALARMS = { alarmBudgetPerWeek: 0.25, sourcesMin: 3 };
const TRIED = {
  suspectedAt: 1,
  confirmedAt: 2,
  overAt: null,
  areas: [asAreaCode("BE-52011")],
  witnesses: 5,
};
const ENDED: WhatIfJob = {
  id: "done",
  question: { proposed: ALARMS, mute: null, weeks: 4 },
  startedAt: 1,
  state: {
    kind: "done",
    result: {
      from: 1,
      to: 2,
      learnedFrom: 0,
      present: ALARMS,
      reports: 9,
      counts: { opened: 1, not_opened: 0, held: 0, earlier: 0, later: 0, same: 0 },
      suspicions: { present: 0, tried: 1 },
      rows: [
        {
          effect: "opened",
          operator: asOperatorId("voo"),
          services: ["tv"],
          present: null,
          tried: TRIED,
        },
      ],
    },
  },
};
/** Replays nothing: what they answer is what is described here. */
const REPLAYS: WhatIfJobs = {
  start: ({ id, question, now }) => ({
    id,
    question,
    startedAt: now,
    state: { kind: "running", progress: 0 },
  }),
  find: (id) => (id === "done" ? ENDED : null),
  latest: () => ENDED,
  cancel: () => false,
};

describe("openapi.json", () => {
  let desk: TestDesk;
  let served: Document;
  let bearer = "";
  let token = "";
  let statement = "";
  let mute = "";
  let photo = new Uint8Array();
  const inTwoHours = new Date(Date.now() + 7_200_000).toISOString();
  const key = (): { authorization: string } => ({ authorization: `Bearer ${bearer}` });
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  before(async () => {
    desk = await openTestDesk({ whatIf: () => REPLAYS, mail: true });
    photo = await photoOf({ width: 40, height: 30 });
    served = (await (await fetch(`${desk.url}/openapi.json`)).json()) as Document;
    ajv.addSchema({ $id: "desk", components: served.components });
    const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    bearer = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0]?.split("=")[1] ?? "";
    const report = await postJson(`${desk.url}/api/v1/reports`, { operator: "proximus" });
    token = String(report.body["follow_url"]).split("/").at(-1) ?? "";
    const entered = await postJson(
      `${desk.url}/api/v1/statements`,
      { operator: "proximus", text: "Résolu", speaker: "Somebody" },
      { authorization: `Bearer ${bearer}` },
    );
    statement = String(entered.body["id"]);
    const muted = await postJson(
      `${desk.url}/api/v1/settings/mutes`,
      { operator: "proximus", until: inTwoHours, why: "works" },
      key(),
    );
    mute = (muted.body as { mute: { id: string } }).mute.id;
    await decide();
  });
  after(() => desk.close());

  /** An incident and a finding, as the watch would write them. */
  const decide = async (): Promise<void> => {
    const now = desk.commands.clock();
    const incident: Decision = {
      kind: "incident",
      cause: 1,
      rule: "test@1",
      incident: {
        incident: asIncidentId("i-1"),
        state: "confirmed",
        reason: "reports_above_usual",
        operator: asOperatorId("proximus"),
        services: ["tv"],
        areas: [asAreaCode("BE-P50000")],
        except: [asAreaCode("BE-53053")],
        onset: now - 3_600_000,
        onsetLow: now - 4_000_000,
        onsetHigh: now - 3_000_000,
        endedAt: null,
        reports: 9,
        witnesses: 8,
        affectedLow: null,
        numbers: null,
        evidence: [],
        parent: null,
        linked: [],
        spillOverOf: null,
        foundLate: false,
      },
    };
    const finding: Decision = {
      kind: "finding",
      cause: 2,
      rule: "test@1",
      finding: {
        statement: asStatementId(statement),
        operator: asOperatorId("proximus"),
        claimIndex: 0,
        claim: { kind: "resolved", at: now },
        speaker: "Somebody",
        saidBy: "operator",
        verdict: "contradicted",
        doubtful: false,
        reason: "reports_after_claim",
        numbers: { witnesses: 8 },
        evidence: ["r1"],
        asOf: now,
      },
    };
    const actor = { role: "desk", id: null } as const;
    await desk.journal.append([
      { key: "test@1:1:0", actor, body: incident },
      { key: "test@1:2:0", actor, body: finding },
    ]);
    await desk.store.reached((await desk.journal.head()).seq);
  };

  const check = (schema: object, body: unknown, what: string): void => {
    const rooted = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components', '"desk#/components'),
    ) as object;
    const validate = ajv.compile(rooted);
    assert.ok(validate(body), `${what}: ${ajv.errorsText(validate.errors)}`);
  };

  const calls = (): Readonly<Record<string, Call>> => ({
    "post /api/v1/reports": {
      path: "/api/v1/reports",
      body: { text: "Proximus TV en panne à Charleroi", contact: "x@example.org" },
      status: 201,
    },
    "post /api/v1/reports/batch": {
      path: "/api/v1/reports/batch",
      body: '{"key":"line-key","operator":"voo"}\n{"key":"other","operator":"nobody"}',
      headers: { "content-type": "application/jsonl" },
      status: 200,
    },
    "post /api/v1/reports/{token}/answer": {
      path: `/api/v1/reports/${token}/answer`,
      body: { status: "down" },
      status: 201,
    },
    "put /api/v1/reports/{token}/photos/{number}": {
      path: `/api/v1/reports/${token}/photos/0?position=1`,
      body: photo,
      headers: { "content-type": "image/jpeg" },
      status: 201,
    },
    "post /api/v1/statements": {
      path: "/api/v1/statements",
      body: { operator: "voo", text: "Résolu" },
      headers: { authorization: `Bearer ${bearer}` },
      status: 201,
    },
    "post /api/v1/subscriptions": {
      path: "/api/v1/subscriptions",
      body: { email: "anne@example.org", operator: "voo" },
      headers: { authorization: `Bearer ${bearer}` },
      status: 202,
    },
    "post /api/v1/lines/{line}/records": {
      path: "/api/v1/lines/main-1/records",
      body: { state: "down", service: "internet", operator: "voo", kind: "dns" },
      headers: { authorization: `Bearer ${bearer}` },
      status: 201,
    },
    "get /api/v1/settings": { path: "/api/v1/settings", headers: key(), status: 200 },
    "post /api/v1/settings": {
      path: "/api/v1/settings",
      body: { alarm_budget_per_week: 0.5, why: "fewer" },
      headers: key(),
      status: 201,
    },
    "post /api/v1/settings/mutes": {
      path: "/api/v1/settings/mutes",
      body: { operator: "voo", area: "BE-52011", until: inTwoHours, why: "works" },
      headers: key(),
      status: 201,
    },
    "delete /api/v1/settings/mutes/{id}": {
      path: `/api/v1/settings/mutes/${mute}`,
      headers: key(),
      status: 200,
    },
    "post /api/v1/settings/what-if": {
      path: "/api/v1/settings/what-if",
      body: { sources_min: 4, weeks: 1, operator: "voo" },
      headers: key(),
      status: 202,
    },
    "get /api/v1/settings/what-if/{id}": {
      path: "/api/v1/settings/what-if/done",
      headers: key(),
      status: 200,
    },
    "delete /api/v1/settings/what-if/{id}": {
      path: "/api/v1/settings/what-if/done",
      headers: key(),
      status: 200,
    },
    "post /api/v1/statements/{id}/replies": {
      path: `/api/v1/statements/${statement}/replies`,
      body: { claim: 0, text: "Nous maintenons." },
      headers: { authorization: `Bearer ${bearer}` },
      status: 201,
    },
    "post /api/v1/links": {
      path: "/api/v1/links",
      body: {
        kind: "third_party_works",
        incidents: ["i-1"],
        parties: [{ kind: "works_company", name: "Terrassements Dupont" }],
        reason: "Un câble coupé rue Haute",
      },
      headers: { authorization: `Bearer ${bearer}`, "idempotency-key": "works" },
      status: 201,
    },
    "get /api/v1/findings": {
      path: "/api/v1/findings?operator=proximus&verdict=contradicted",
      status: 200,
    },
    "get /api/v1/incidents/{id}/postmortem": {
      path: "/api/v1/incidents/i-1/postmortem",
      status: 200,
    },
    "get /api/v1/operators/{operator}/record": {
      path: "/api/v1/operators/proximus/record",
      status: 200,
    },
    "post /api/v1/links/{id}/withdraw": {
      path: `/api/v1/links/${desk.commands.secrets.linkId("works")}/withdraw`,
      body: { reason: "Un autre câble" },
      headers: { authorization: `Bearer ${bearer}` },
      status: 200,
    },
    "get /api/v1/statements": { path: "/api/v1/statements?operator=proximus", status: 200 },
    "get /api/v1/statements/{id}": { path: `/api/v1/statements/${statement}`, status: 200 },
    "get /api/v1/incidents": { path: "/api/v1/incidents?state=confirmed&limit=1", status: 200 },
    "get /api/v1/incidents.csv": {
      path: "/api/v1/incidents.csv?operator=proximus&service=tv&area=BE-53053",
      status: 200,
    },
    "get /api/v1/incidents/{id}": { path: "/api/v1/incidents/i-1", status: 200 },
    "get /api/v1/incidents/{id}/why": { path: "/api/v1/incidents/i-1/why", status: 200 },
    "get /api/v1/incidents/{id}/extents": { path: "/api/v1/incidents/i-1/extents", status: 200 },
    "get /api/v1/operators": { path: "/api/v1/operators", status: 200 },
    "get /api/v1/operators/{operator}": { path: "/api/v1/operators/proximus", status: 200 },
    "get /api/v1/operators/{operator}/{service}": {
      path: "/api/v1/operators/proximus/all",
      status: 200,
    },
    "get /api/v1/operators/{operator}/{service}/{area}": {
      path: "/api/v1/operators/proximus/tv/BE-52011",
      status: 200,
    },
    "get /events": { path: "/events?page=/api/v1/operators", status: 200 },
    "get /healthz": { path: "/healthz", status: 200 },
    "get /readyz": { path: "/readyz", status: 200 },
    "get /metrics": { path: "/metrics", status: 200 },
    "get /openapi.json": { path: "/openapi.json", status: 200 },
  });

  it("describes every operation, and each answers as described", async () => {
    assert.match(served.openapi, /^3\.1/);
    const made = calls();
    const documented = Object.entries(served.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(documented.toSorted(), Object.keys(made).toSorted());
    for (const [name, { path, body, headers, status }] of Object.entries(made)) {
      const [method = "", template = ""] = name.split(" ");
      const stop = new AbortController();
      const response = await fetch(desk.url + path, {
        method: method.toUpperCase(),
        signal: stop.signal,
        headers: {
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : {
              body:
                typeof body === "string" || body instanceof Uint8Array
                  ? (body as BodyInit)
                  : JSON.stringify(body),
            }),
      });
      assert.equal(response.status, status, name);
      const type = (response.headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
      const described =
        served.paths[template]?.[method]?.responses[String(status)]?.content?.[type];
      assert.ok(described !== undefined, `${name} answers ${type}, which is not described`);
      if (type === "application/json") check(described.schema, await response.json(), name);
      stop.abort();
    }
  });

  it("shows the incident, its extent and the finding made of the statement", async () => {
    const incident = (await (await fetch(`${desk.url}/api/v1/incidents/i-1`)).json()) as {
      readonly areas: readonly object[];
      readonly onset: string;
    };
    assert.deepEqual(incident.areas, [
      { code: "BE-P50000", name: "Hainaut", country: "BE", kind: "province" },
    ]);
    assert.match(incident.onset, /[+]0[12]:00$/);
    const entered = JSON.stringify(
      await (await fetch(`${desk.url}/api/v1/statements/${statement}`)).json(),
    );
    assert.match(entered, /"verdict":"contradicted"/);
  });

  it("describes what is taken: what it allows passes, what it forbids is refused", async () => {
    const reports = `${desk.url}/api/v1/reports`;
    const schema = { $ref: "#/components/schemas/ReportInput" };
    const good = { operator: "voo", services: ["tv"], place: { name: "Mons" }, status: "up" };
    check(schema, good, "good");
    assert.equal((await postJson(reports, good)).status, 201);
    for (const bad of [
      { text: 5 },
      { text: "x".repeat(5001) },
      { operator: "voo", status: "sideways" },
      { operator: "voo", services: ["pigeon"] },
      { operator: "voo", lat: 91, lon: 0 },
      { operator: "voo", consent: "yes" },
      { operator: "voo", place: { country: "BE" } },
    ]) {
      assert.throws(() => check(schema, bad, "bad"), JSON.stringify(bad));
      const answer = await postJson(reports, bad);
      assert.equal(answer.status, 422);
      check({ $ref: "#/components/schemas/Problem" }, answer.body, "problem");
    }
  });

  it("keeps records of lines, for editors only", async () => {
    const url = `${desk.url}/api/v1/lines/main-1/records`;
    const authorization = `Bearer ${bearer}`;
    const arrived = new Date(Date.now() - 600_000).toISOString();
    const visit = { by: "subcontractor", arrived, outcome: "late", said: "cinq minutes" };
    assert.equal((await postJson(url, visit)).status, 401);
    const { seq } = await desk.journal.head();
    assert.equal((await postJson(url, visit, { authorization })).status, 201);
    const [entry] = await desk.journal.read(seq + 1, seq + 1);
    assert.ok(entry?.body.kind === "visit" && entry.actor.role === "admin");
    assert.equal(entry.body.visit.arrived, Date.parse(arrived));
    const left = new Date(Date.now() - 900_000).toISOString();
    for (const bad of [
      { ...visit, left },
      { by: "" },
      { by: "x", outcome: "fine" },
      { state: "dead", service: "tv" },
      { state: "up" },
      { state: "up", service: "tv", at: "2999-01-01T00:00:00Z" },
      { state: "up", service: "tv", area: "FR-00000" },
    ])
      assert.equal((await postJson(url, bad, { authorization })).status, 422, JSON.stringify(bad));
    assert.equal((await desk.journal.head()).seq, seq + 1);
  });

  it("pages its lists", async () => {
    const first = (await (await fetch(`${desk.url}/api/v1/statements?limit=1`)).json()) as {
      statements: { id: string }[];
      total: number;
      next: string | null;
    };
    assert.equal(first.statements.length, 1);
    assert.ok(first.total >= 2 && first.next !== null);
    const second = (await (await fetch(desk.url + first.next)).json()) as typeof first;
    assert.notEqual(second.statements[0]?.id, first.statements[0]?.id);
    assert.equal((await fetch(`${desk.url}/api/v1/incidents?state=none`)).status, 404);
  });
});
