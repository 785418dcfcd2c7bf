import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Body } from "../src/model/entry.ts";
import type { Finding } from "../src/model/finding.ts";
import { asOperatorId, asStatementId } from "../src/model/ids.ts";
import { openTestDesk, postForm, SETUP_TOKEN } from "./_desk.ts";
import type { TestDesk } from "./_desk.ts";

const HOUR = 3_600_000;

describe("findings that wait for an editor", () => {
  let desk: TestDesk;
  let cookie = "";
  let csrf = "";
  const get = async (path: string): Promise<string> => {
    const headers = { accept: "text/html", "accept-language": "en", cookie };
    return (await fetch(desk.url + path, { headers })).text();
  };
  const post = async (path: string, fields: Record<string, string>): Promise<number> => {
    const answer = await postForm(desk.url + path, { csrf, ...fields }, { cookie });
    await desk.store.reached((await desk.journal.head()).seq);
    desk.later(5_000);
    return answer.status;
  };
  const append = async (key: string, body: Body): Promise<void> => {
    const [made] = await desk.journal.append([{ key, actor: { role: "desk", id: null }, body }]);
    await desk.store.reached(made?.seq ?? 0);
  };
  const said = async (id: string, speaker: string, finding: Partial<Finding>): Promise<void> => {
    const at = desk.commands.clock() - HOUR;
    const statement = asStatementId(id);
    const operator = asOperatorId("proximus");
    const claim = { kind: "resolved", at } as const;
    await append(`statement:${id}`, {
      kind: "statement",
      statement: {
        id: statement,
        operator,
        speaker,
        saidBy: "operator",
        at,
        publishedIn: null,
        text: `Tout est résolu (${id}).`,
        lang: "fr",
        claims: [claim],
        replaces: null,
      },
    });
    await append(`finding:${id}`, {
      kind: "finding",
      cause: 1,
      rule: "claims@4",
      finding: {
        statement,
        operator,
        claimIndex: 0,
        claim,
        speaker,
        saidBy: "operator",
        verdict: "contradicted",
        doubtful: false,
        reason: "reports_after_claim",
        numbers: { witnesses_after: 9 },
        evidence: [],
        asOf: at,
        ...finding,
      },
    });
  };

  before(async () => {
    desk = await openTestDesk();
    const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    csrf = /name="csrf" value="([^"]+)"/.exec(await get("/desk/calls"))?.[1] ?? "";
    await said("s-doubt", "press office", { verdict: "undecided", doubtful: true });
    await said("s-name", "Anne Lefèvre, porte-parole", {});
    await said("s-plain", "press office", {});
  });
  after(() => desk.close());

  const findings = async (): Promise<string> => get("/api/v1/findings");

  it("a doubtful one is in no page and no list until it is let through, and waits again when told to", async () => {
    assert.match(await get("/en/statements/s-doubt"), /Not held against the reports y/);
    assert.doesNotMatch(await findings(), /s-doubt/);
    assert.match(await get("/desk/statements"), /doubtful: not public/);
    assert.equal(
      await post("/desk/findings/s-doubt/0", { do: "show", verdict: "contradicted" }),
      409,
      "not the verdict that stands",
    );
    assert.equal(await post("/desk/findings/s-doubt/0", { do: "show", verdict: "undecided" }), 303);
    assert.doesNotMatch(await get("/en/statements/s-doubt"), /Not held against the reports y/);
    assert.match(await findings(), /s-doubt/);
    assert.equal(await post("/desk/findings/s-doubt/0", { do: "hold", verdict: "undecided" }), 303);
    assert.doesNotMatch(await findings(), /s-doubt/);
  });

  it("a verdict stands beside a person's name once an editor let it; an office needs nobody", async () => {
    const named = /Anne Lefèvre, porte-parole, for Proximus|Anne Lefèvre[^<]*said/;
    const article = async (): Promise<string> =>
      /<article[\s\S]*?<\/article>/.exec(await get("/en/statements/s-name"))?.[0] ?? "";
    assert.match(await article(), /contradicted/i);
    assert.doesNotMatch(await article(), /Lefèvre/);
    assert.equal(
      await post("/desk/findings/s-name/0", { do: "show", verdict: "contradicted" }),
      303,
    );
    assert.match(await article(), named);
    assert.doesNotMatch(await get("/desk/statements"), /s-plain\/0/);
  });

  it("refuses what has no finding", async () => {
    assert.equal(await post("/desk/findings/none/0", { do: "show", verdict: "undecided" }), 404);
    assert.equal(await post("/desk/findings/s-name/9", { do: "show", verdict: "undecided" }), 404);
    assert.equal(await post("/desk/findings/s-name/x", { do: "show", verdict: "undecided" }), 404);
  });

  it("what is pasted stands beside the claims read in it, above what the desk sees", async () => {
    const fields = { text: "Tout est résolu.", operator: "proximus", at: "2018-01-09T10:00" };
    const answer = await postForm(
      `${desk.url}/desk/statements/read`,
      { csrf, ...fields },
      { cookie, "accept-language": "en" },
    );
    const text = await answer.text();
    assert.match(text, /class="beside"[\s\S]*id="claims"[\s\S]*id="evidence"/);
  });
});
