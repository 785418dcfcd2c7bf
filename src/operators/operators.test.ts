import assert from "node:assert/strict";
import { test } from "node:test";
import { asOperatorId } from "../model/ids.ts";
import type { OperatorRecord } from "./operators.ts";
import { createOperators } from "./operators.ts";
import register from "./register.json" with { type: "json" };

const operators = createOperators(register);
const id = asOperatorId;

const record: OperatorRecord = {
  id: "a",
  name: "A",
  country: "XA",
  network: null,
  share: 1,
  services: ["internet"],
  aliases: [],
  words: [],
  products: {},
  handles: [],
  domains: [],
  numbers: [],
};

test("the register holds the ids of the contract", () => {
  const wanted =
    "orange.fr orange.be proximus sfr free bouygues voo telenet base kpn ziggo odido vodafone.nl telekom.de vodafone.de o2.de 1und1 swisscom sunrise salt post.lu bt virginmedia sky vodafone.uk o2.uk ee three.uk talktalk openreach";
  for (const name of wanted.split(" ")) assert.equal(operators.get(id(name))?.id, name);
});

test("a brand is carried by its network, a company by itself, an unknown id by itself", () => {
  assert.equal(operators.network(id("scarlet")), "proximus");
  assert.equal(operators.network(id("giffgaff")), "o2.uk");
  assert.equal(operators.network(id("kpn")), "kpn");
  assert.equal(operators.network(id("op.a")), "op.a");
  assert.ok(operators.brandsOf(id("proximus")).includes(id("mobile-vikings")));
  assert.deepEqual(operators.brandsOf(id("mobile-vikings")), []);
});

test("a country lists its companies, largest first", () => {
  const belgium = operators.inCountry("BE");
  assert.equal(belgium[0], "proximus");
  assert.ok(!belgium.includes(id("kpn")));
  assert.deepEqual(operators.inCountry("XA"), []);
});

test("the shares of the networks of a country add up to about one", () => {
  for (const country of ["FR", "BE", "LU", "CH", "NL", "DE", "GB"]) {
    const own = operators.inCountry(country).filter((each) => operators.network(each) === each);
    const sum = own.reduce((total, each) => total + operators.share(each), 0);
    assert.ok(sum > 0.85 && sum < 1.65, `${country} ${sum}`);
  }
});

test("a register that contradicts itself is refused", () => {
  assert.throws(() => createOperators([record, record]), /twice/u);
  assert.throws(() => createOperators([{ ...record, services: ["fax"] }]), /unknown service/u);
  assert.throws(() => createOperators([{ ...record, network: "b" }]), /not a network/u);
  const brand = { ...record, id: "b", network: "a" };
  assert.throws(
    () => createOperators([record, brand, { ...brand, id: "c", network: "b" }]),
    /c is/u,
  );
});
