import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, Entry, Fact } from "../model/entry.ts";
import { asIncidentId, asLinkId, asOperatorId, asReplyId, asStatementId } from "../model/ids.ts";
import { smallTree } from "../detection/_world.ts";
import { Fold } from "./fold.ts";
import type { Rules } from "./rules.ts";

const actor: Actor = { role: "editor", id: "session" };
const entry = (body: Fact): Entry<Fact> => ({ seq: 7, at: 1_000, key: "k", actor, body });

/** Rules that would change every verdict whenever they are asked. */
function eagerRules(): { readonly rules: Rules; readonly judged: () => number } {
  let judged = 0;
  const rules: Rules = {
    tree: smallTree(),
    detection: { observe: () => [], adopt: () => undefined },
    claims: {
      observe: () => undefined,
      incident: () => undefined,
      census: () => undefined,
      judge: () => {
        judged += 1;
        return [];
      },
      adopt: () => undefined,
    },
    dispatch: { decided: () => undefined, due: () => [], adopt: () => undefined },
    lines: { observe: () => [], adopt: () => undefined },
  };
  return { rules, judged: () => judged };
}

test("neither a reply nor a link makes any claim be judged anew", () => {
  const { rules, judged } = eagerRules();
  const fold = new Fold(rules);
  const reply = {
    id: asReplyId("a1"),
    statement: asStatementId("s1"),
    claimIndex: 0,
    operator: asOperatorId("voo"),
    speaker: null,
    at: 900,
    publishedIn: null,
    text: "Nous contestons.",
    lang: null,
    verdict: "contradicted",
  } as const;
  const link = {
    id: asLinkId("l1"),
    kind: "same_cause",
    incidents: [asIncidentId("i1"), asIncidentId("i2")],
    parties: [],
    reason: "x",
  } as const;
  assert.deepEqual(fold.decide(entry({ kind: "reply", reply })), []);
  assert.deepEqual(fold.decide(entry({ kind: "link", link })), []);
  assert.deepEqual(fold.decide(entry({ kind: "unlink", link: link.id, reason: "y" })), []);
  assert.equal(judged(), 0);
  fold.decide(entry({ kind: "tick" }));
  assert.equal(judged(), 1, "a tick does");
});
