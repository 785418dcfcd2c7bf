import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { test } from "node:test";
import { diagnose, type Sender } from "./diagnose.ts";
import { relayTrouble } from "./relay-trouble.ts";
import type { Resolver } from "./verdict.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const published = publicKey.export({ type: "spki", format: "der" }).toString("base64");

const dns =
  (records: Readonly<Record<string, readonly string[]>>): Resolver =>
  async (name, type) => {
    await Promise.resolve();
    const found = records[`${name} ${type}`];
    if (found === undefined) throw Object.assign(new Error("no"), { code: "ENOTFOUND" });
    return found.map((value) => [value]);
  };

const SENDER: Sender = {
  domain: "desk.test",
  bounceDomain: "desk.test",
  dkim: { domain: "desk.test", selector: "v1", key },
  relays: ["relay.test"],
  inboxDomain: null,
};

const levels = async (
  records: Readonly<Record<string, readonly string[]>>,
  sender = SENDER,
): Promise<string> =>
  (await diagnose(dns(records), sender)).map(({ about, level }) => `${about} ${level}`).join(", ");

const GOOD = {
  "desk.test TXT": ["other", "v=spf1 a:relay.test ~all"],
  "v1._domainkey.desk.test TXT": [`v=DKIM1; k=rsa; p=${published}`],
  "_dmarc.desk.test TXT": ["v=DMARC1; p=quarantine"],
};

test("records that are right are good", async () => {
  assert.equal(await levels(GOOD), "SPF good, DKIM good, DMARC good");
  // A policy of the domain above counts.
  const below = { ...SENDER, domain: "mail.desk.test", bounceDomain: "desk.test" };
  assert.equal(await levels(GOOD, below), "SPF good, DKIM good, DMARC good");
});

test("each thing that is missing or wrong is named with what to do", async () => {
  assert.equal(await levels({}), "SPF bad, DKIM bad, DMARC bad");
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ["desk.test TXT", ["v=spf1 a:x ~all", "v=spf1 -all"], "SPF bad"],
    ["desk.test TXT", ["v=spf1 +all"], "SPF weak"],
    ["desk.test TXT", ["v=spf1 -all"], "SPF bad"],
    ["v1._domainkey.desk.test TXT", ["v=DKIM1; p=AAAA"], "DKIM bad"],
    ["v1._domainkey.desk.test TXT", ["v=DKIM1"], "DKIM bad"],
    ["_dmarc.desk.test TXT", ["v=DMARC1; p=none"], "DMARC weak"],
    ["_dmarc.desk.test TXT", ["v=DMARC1; p=none", "v=DMARC1; p=reject"], "DMARC bad"],
  ];
  for (const [name, values, expected] of cases)
    assert.ok(
      (await levels({ ...GOOD, [name]: values })).includes(expected),
      `${name} ${values.join()}`,
    );
  for (const { level, record } of await diagnose(dns({}), SENDER)) {
    assert.equal(level, "bad");
    assert.match(record?.name ?? "", /desk\.test$/);
    assert.match(record?.value ?? "", /^v=(spf1|DKIM1|DMARC1)/);
  }
  const relays = ["127.0.0.1", "192.0.2.7", "2001:db8::7", "relay.test"];
  const [spf, dkim] = await diagnose(dns({}), { ...SENDER, relays });
  assert.equal(spf?.record?.value, "v=spf1 a mx ip4:192.0.2.7 ip6:2001:db8::7 a:relay.test ~all");
  assert.equal(dkim?.record?.value, `v=DKIM1; k=rsa; p=${published}`);
});

test("name servers that do not answer are no verdict", async () => {
  const silent: Resolver = () =>
    Promise.reject(Object.assign(new Error("timeout"), { code: "ETIMEOUT" }));
  const found = await diagnose(silent, { ...SENDER, inboxDomain: "desk.test" });
  assert.deepEqual(
    found.map(({ level }) => level),
    ["weak", "weak", "weak", "bad"],
  );
});

test("what a server says of a message it does not take tells what to look at", () => {
  const unreachable: readonly (readonly [string, string])[] = [
    ["Invalid login: 535 5.7.8 Error: authentication failed", "login"],
    ["getaddrinfo ENOTFOUND smtp.exmaple.org", "host"],
    ["connect ECONNREFUSED 127.0.0.1:587", "port"],
    ["Connection timeout", "silent"],
    ["no answer in time", "silent"],
    ["Hostname/IP does not match certificate's altnames", "certificate"],
    ["self-signed certificate", "certificate"],
    ["wrong version number", "encryption"],
    ["STARTTLS is required but not offered", "encryption"],
    ["something else", "other"],
  ];
  for (const [answer, trouble] of unreachable)
    assert.equal(relayTrouble({ kind: "unreachable", answer }), trouble, answer);
  const refused = { kind: "refused", permanent: true } as const;
  assert.equal(
    relayTrouble({ ...refused, answer: "553 5.7.1 Sender address rejected: not owned by user" }),
    "sender",
  );
  assert.equal(relayTrouble({ ...refused, answer: "550 5.1.1 no such user" }), "recipient");
  assert.equal(relayTrouble({ kind: "accepted", answer: "250 certificate" }), null);
});
