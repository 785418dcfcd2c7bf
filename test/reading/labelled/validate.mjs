// Checks the labelled set: node validate.mjs. Exit 1 at the first run with errors.
import fs from "node:fs";
const dir = new URL(".", import.meta.url),
  err = [],
  ids = new Set(),
  texts = new Map(),
  n = {},
  sums = {};
const OPS = new Set(
  "orange.fr orange.be proximus sfr free bouygues voo telenet base kpn ziggo odido vodafone.nl telekom.de vodafone.de o2.de 1und1 swisscom sunrise salt post.lu bt virginmedia sky vodafone.uk o2.uk ee three.uk talktalk openreach".split(
    " ",
  ),
);
const SV = new Set("internet tv mail fixed mobile payment customer_service emergency".split(" "));
const ST = new Set("down degraded up unknown".split(" ")),
  PR = new Set("minute hour daypart day approx".split(" "));
const KD = new Set("country region province arrondissement commune locality".split(" ")),
  CC = new Set("FR BE LU CH NL DE GB".split(" "));
const KI = new Set("acknowledge scope cause eta resolved partial compensation apology".split(" "));
const SB = new Set("operator operator_as_told_by_witness third_party unknown".split(" "));
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const bad = (id, why) => err.push(`${id}: ${why}`);
const iso = (id, f, v) => {
  if (v !== null && (!ISO.test(v) || Number.isNaN(Date.parse(v)))) bad(id, `${f} ${v}`);
};
const common = (o, e, op) => {
  if (ids.has(o.id)) bad(o.id, "id twice");
  ids.add(o.id);
  if (texts.has(o.text)) bad(o.id, "text of " + texts.get(o.text));
  texts.set(o.text, o.id);
  if (!o.text || o.text !== o.text.trim()) bad(o.id, "text");
  iso(o.id, "published_at", o.published_at);
  if (!CC.has(o.country)) bad(o.id, "country");
  if (op !== null && !OPS.has(op)) bad(o.id, "operator " + op);
  for (const s of e.services) if (!SV.has(s)) bad(o.id, "service " + s);
  if (new Set(e.services).size !== e.services.length) bad(o.id, "service twice");
  for (const p of [...e.places, ...(e.cause_places ?? [])])
    if (!p.name || !CC.has(p.country) || !KD.has(p.kind)) bad(o.id, "place " + JSON.stringify(p));
};
for (const file of fs
  .readdirSync(dir)
  .filter((f) => f.endsWith(".jsonl"))
  .toSorted()) {
  for (const line of fs.readFileSync(new URL(file, dir), "utf8").trimEnd().split("\n")) {
    const o = JSON.parse(line),
      e = o.expected;
    if (file.startsWith("statements")) {
      common(o, e, e.about_operator);
      if (!KI.has(e.kind) || e.also.some((k) => !KI.has(k) || k === e.kind)) bad(o.id, "kind");
      if (!SB.has(e.said_by)) bad(o.id, "said_by");
      for (const f of ["at", "eta", "resolved_at"]) iso(o.id, f, e[f]);
      if (e.eta && Date.parse(e.eta) <= Date.parse(o.published_at)) bad(o.id, "eta in the past");
      if (e.resolved_at && Date.parse(e.resolved_at) > Date.parse(o.published_at))
        bad(o.id, "resolved later");
      (n["statement " + e.kind] ??= {})[o.lang] = (n["statement " + e.kind]?.[o.lang] ?? 0) + 1;
      continue;
    }
    const [lang, half] = file.slice(0, -6).split("-");
    if (!o.id.startsWith(`${lang}-${half}-`) || e.lang !== lang) bad(o.id, "lang or id");
    common(o, e, e.operator);
    if (!ST.has(e.status)) bad(o.id, "status");
    iso(o.id, "onset", e.onset);
    iso(o.id, "recovered_at", e.recovered_at);
    if (
      (e.onset === null) !== (e.onset_precision === null) ||
      (e.onset_precision && !PR.has(e.onset_precision))
    )
      bad(o.id, "precision");
    if (e.onset && Date.parse(e.onset) > Date.parse(o.published_at))
      bad(o.id, "onset later than sent");
    if (
      e.recovered_at &&
      (e.status !== "up" ||
        Date.parse(e.recovered_at) > Date.parse(o.published_at) ||
        (e.onset && e.recovered_at <= e.onset))
    )
      bad(o.id, "recovered");
    const c = (n[o.class] ??= {});
    c[`${lang}-${half}`] = (c[`${lang}-${half}`] ?? 0) + 1;
    const s = (sums[`${lang}-${half}`] ??= {
      all: 0,
      noOnset: 0,
      noTimeAtAll: 0,
      noPlace: 0,
      down: 0,
      degraded: 0,
      up: 0,
      unknown: 0,
    });
    s.all++;
    s[e.status]++;
    if (!e.onset) s.noOnset++;
    if (!e.onset && !e.recovered_at && o.class !== "time-not-onset") s.noTimeAtAll++;
    if (!e.places.length) s.noPlace++;
  }
}
console.table(n);
console.table(sums);
console.log(err.length ? err.join("\n") : `${ids.size} lines, no error`);
process.exitCode = err.length ? 1 : 0;
