import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { postForm, SETUP_TOKEN } from "./_desk.ts";
import { openMailDesk, until } from "./_mail-desk.ts";
import type { MailDesk } from "./_mail-desk.ts";
import { smtpSink } from "./_smtp-sink.ts";
import type { SmtpSink } from "./_smtp-sink.ts";

describe("the ledger of mail at the desk", () => {
  let sink: SmtpSink;
  let desk: MailDesk;
  let cookie = "";
  const page = async (path: string): Promise<{ status: number; text: string }> => {
    const headers = { accept: "text/html", "accept-language": "en", cookie };
    const answer = await fetch(desk.url + path, { headers, redirect: "manual" });
    return { status: answer.status, text: await answer.text() };
  };

  before(async () => {
    sink = await smtpSink((to) =>
      to.startsWith("gone") ? { code: 550, message: "5.1.1 no" } : null,
    );
    desk = await openMailDesk({ relays: [sink.port] });
    const opened = await postForm(`${desk.url}/desk/setup`, { token: SETUP_TOKEN });
    cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
  });
  after(async () => {
    await desk.close();
    await sink.close();
  });

  it("is for the desk alone, shows each state and its proof, and no whole address", async () => {
    const kept = cookie;
    cookie = "";
    for (const path of ["/desk/mail", "/desk/mail/1"])
      assert.equal((await page(path)).status, 401, path);
    cookie = kept;
    assert.match((await page("/desk/mail")).text, /Nothing was sent yet/);
    for (const name of ["anne", "gone"]) await desk.subscribe(`${name}@example.org`);
    const cause = await desk.tell();
    await until(() => desk.store.mail.row(cause)?.people === 2, "told");
    await until(() => desk.state().open.length === 0, "idle");
    const list = await page("/desk/mail");
    assert.match(list.text, /outage confirmed/);
    assert.match(list.text, /1 accepted, 1 bounced/);
    const one = await page(`/desk/mail/${cause}`);
    assert.match(one.text, /a…@example\.org[^]*accepted/);
    assert.match(one.text, /g…@example\.org[^]*550 5\.1\.1/);
    assert.ok(!one.text.includes("anne@"));
    for (const path of ["/desk/mail/999999", "/desk/mail/x", "/desk/mail/1e400"])
      assert.equal((await page(path)).status, 404, path);
  });
});
