import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { contactKey, isContact } from "./contact.ts";
import { looksLikeTable, tableRows } from "./drafts-csv.ts";
import { looksLikeMail, mailDraft, plainWords, splitMailbox } from "./drafts-mail.ts";
import { paragraphs } from "./drafts-text.ts";
import { localTime } from "./local-time.ts";
import { createSecrets } from "./secrets.ts";

const ZONE = "Europe/Brussels";

describe("pasted text", () => {
  it("is one message a paragraph, wherever the lines break", () => {
    const texts = paragraphs("one\r\nstill one\r\n\r\n\r\ntwo\n \t\nthree\n").map(
      ({ text }) => text,
    );
    assert.deepEqual(texts, ["one\nstill one", "two", "three"]);
    assert.deepEqual(paragraphs(" \n\n "), []);
  });
});

describe("a table", () => {
  it("is known by its headings in four languages, whatever their order and delimiter", () => {
    for (const [head, delimiter] of [
      ["Date|Opérateur|Commune|Message", "|"],
      ["Bericht;Plaats;Datum;Anbieter", ";"],
      ["Nachricht\tOrt\tUhrzeit\tBetreiber", "\t"],
      ["town,provider,message,time", ","],
    ] as const) {
      assert.ok(looksLikeTable(`${head}\n`), head);
      const order = head.split(delimiter);
      const row = order.map((heading) => `<${heading}>`).join(delimiter);
      const [draft] = tableRows(`${head}\n${row}\n`, ZONE) ?? [];
      assert.match(draft?.text ?? "", /Message|Bericht|Nachricht|message/);
      assert.match(draft?.place ?? "", /Commune|Plaats|Ort|town/);
      assert.match(draft?.operator ?? "", /Opérateur|Anbieter|Betreiber|provider/);
    }
  });

  it("without headings keeps every cell as words", () => {
    const text = "8/1/2018;Jumet;plus de TV\n9/1/2018;Liers;idem\n";
    assert.ok(looksLikeTable(text));
    assert.deepEqual(
      tableRows(text, ZONE)?.map((row) => row.text),
      ["8/1/2018 · Jumet · plus de TV", "9/1/2018 · Liers · idem"],
    );
  });

  it("is not seen in a sentence with commas or a semicolon", () => {
    assert.equal(looksLikeTable("Bonjour, plus de TV, plus de net\n\nMerci, au revoir"), false);
    assert.equal(looksLikeTable("plus de TV; rien\net le reste marche"), false);
  });

  it("keeps quotes, line breaks and delimiters of a cell", () => {
    const [row] = tableRows('message,place\n"no ""tv"",\nnothing",Mons\n', ZONE) ?? [];
    assert.equal(row?.text, 'no "tv",\nnothing');
    assert.equal(row?.place, "Mons");
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        looksLikeTable(text);
        tableRows(text, ZONE);
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });
});

const mail = (headers: string, body: string): string =>
  `From: Jeanne <j@example.org>\n${headers}\n\n${body}`;

describe("mails", () => {
  it("are told from other text by their first lines", () => {
    assert.ok(looksLikeMail("From a@b.c Mon Jan  8 21:00:00 2018\nSubject: x\n\nx"));
    assert.ok(looksLikeMail("Received: from x\n by y\nSubject: x\n\nx"));
    assert.equal(looksLikeMail("From what I see\nall is down"), false);
    assert.equal(looksLikeMail("Date: hier\nplus de TV"), false);
  });

  it("are split where a line begins a mail, and nowhere else", () => {
    const box = `From a@b.c Mon Jan  8 21:00:00 2018\n${mail("Subject: 1", "one\n>From x\nFrom here on 2018")}\n\nFrom a@b.c Mon Jan  8 21:00:00 2018\n${mail("Subject: 2", "two")}\n`;
    const [one, two, ...more] = splitMailbox(box);
    assert.equal(more.length, 0);
    assert.match(one ?? "", /\r\nFrom x\r\nFrom here on 2018/);
    assert.match(two ?? "", /two/);
  });

  it("lose quotes, signatures and markup, and keep their sender and time", async () => {
    const draft = await mailDraft(
      mail(
        "Date: Tue, 09 Jan 2018 02:57:00 +0100\nSubject: =?utf-8?Q?t=C3=A9l=C3=A9?=\nContent-Type: text/html; charset=iso-8859-1",
        "<style>p{}</style><p>Toujours <b>rien</b> &agrave; Li\xe8ge &amp; Jumet</p><div>-- </div>Jeanne",
      ),
    );
    assert.equal(draft?.witness, "j@example.org");
    assert.equal(draft?.saidAt, Date.UTC(2018, 0, 9, 1, 57));
    assert.match(draft?.text ?? "", /^télé\nToujours rien .* Liège & Jumet/);
    assert.doesNotMatch(draft?.text ?? "", /<|Jeanne/);
    const reply = await mailDraft(
      mail("Subject: Re: TV", "Nog steeds niets\n\nOp ma 8 jan. 2018 schreef Jan:\n> alles werkt"),
    );
    assert.equal(reply?.text, "TV\nNog steeds niets");
  });

  it("sent by a program are marked; empty ones are none", async () => {
    const auto = await mailDraft(mail("Auto-Submitted: auto-replied", "absent"));
    assert.equal(auto?.automatic, true);
    assert.equal((await mailDraft(mail("Auto-Submitted: no", "down")))?.automatic, false);
    assert.equal(await mailDraft(mail("X: y", "")), null);
  });

  it("give words, never markup", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        assert.doesNotMatch(plainWords(`<p>${text}</p>`), /<\/?p>/);
      }),
      { seed: 20260101, numRuns: 200 },
    );
    assert.equal(
      plainWords("a<script>alert(1)</script >b&#39;&nbsp;&#9999999;"),
      "a b' &#9999999;",
    );
  });
});

describe("a time as people write it", () => {
  it("is day before month, in the desk's zone", () => {
    const expected = Date.UTC(2018, 0, 8, 20, 4);
    for (const text of [
      "2018-01-08T21:04:00+01:00",
      "2018-01-08 21:04",
      "08/01/2018 21:04:00",
      "8.1.2018 21:04",
      "8-1-18 21h04",
    ])
      assert.equal(localTime(text, ZONE), expected, text);
    assert.equal(localTime("08/01/2018", ZONE), Date.UTC(2018, 0, 8, 11));
    for (const text of ["", "hier", "13/13/2018", "31/02/2018 10:00", "8/1/2018 25:00"])
      assert.equal(localTime(text, ZONE), null, text);
  });
});

describe("a contact", () => {
  it("is an address or a number, and has one form", () => {
    for (const good of ["a@example.org", "+32 470 11.22.33", "0470/11 22 33"])
      assert.ok(isContact(good), good);
    for (const bad of ["Marie", "a@b", "12", "<a@example.org>"]) assert.ok(!isContact(bad), bad);
    assert.equal(contactKey(" A@Example.org "), contactKey("a@example.org"));
    assert.equal(contactKey("+32 470 11.22.33"), contactKey("0032470112233"));
    assert.notEqual(contactKey("0470112233"), contactKey("0470112234"));
  });
});

describe("a token", () => {
  it("opens its own report on its own desk only", () => {
    const [mine, other] = [createSecrets(Buffer.alloc(32, 1)), createSecrets(Buffer.alloc(32, 2))];
    const report = mine.reportId("key");
    const token = mine.reportToken(report);
    assert.equal(mine.reportOf(token), report);
    assert.equal(other.reportOf(token), null);
    assert.equal(mine.reportId("key"), report);
    assert.notEqual(mine.reportId("key2"), report);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: token.length - 1 }), (at) => {
        const changed = token[at] === "A" ? "B" : "A";
        assert.equal(mine.reportOf(token.slice(0, at) + changed + token.slice(at + 1)), null);
      }),
      { seed: 20260101, numRuns: 100 },
    );
    assert.throws(() => createSecrets(Buffer.alloc(31)), /32 bytes/);
  });
});
