import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createServer as createSocket } from "node:net";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { MailConfig } from "../src/app/mail/mail-config.ts";
import { SelfWatch } from "../src/app/mail/self-watch.ts";
import { postForm } from "./_desk.ts";
import { openMailDesk, until } from "./_mail-desk.ts";
import { startDesk, temporaryFolder } from "./_running-desk.ts";

const freePort = async (): Promise<number> => {
  const server = createSocket();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

test(
  "a message to ourselves goes the whole way, its proof is at the desk, and the watcher outside is told",
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder();
    let pings = 0;
    const watcher = createServer((_request, response) => {
      pings += 1;
      response.end("ok");
    });
    await new Promise<void>((resolve) => watcher.listen(0, "127.0.0.1", resolve));
    const port = await freePort();
    const desk = await startDesk(folder.path, {
      VIGIE_ORIGIN: "https://desk.test",
      VIGIE_MAIL_FROM: "alerte@desk.test",
      VIGIE_MAIL_LISTEN: `127.0.0.1:${port}`,
      // What leaves comes straight back in.
      VIGIE_MAIL_RELAY: `smtp://127.0.0.1:${port}?name=round`,
      VIGIE_DEADMAN_URL: `http://127.0.0.1:${(watcher.address() as AddressInfo).port}/ping`,
      VIGIE_DEMO: "off",
    });
    try {
      await until(() => pings === 1, `the watcher is told\n${desk.output()}`, 30_000);
      const token = new URL(desk.setup).searchParams.get("token") ?? "";
      const opened = await postForm(`${desk.url}/desk/setup`, { token });
      const cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
      const headers = { cookie, accept: "text/html", "accept-language": "en" };
      const page = await (await fetch(`${desk.url}/desk/mail`, { headers })).text();
      assert.match(page, /Last proof of a message that arrived/);
      assert.match(page, /round[^]*in service/);
      assert.match(page, /Automatic check[^]*1 delivered/);
      assert.ok(!/role="alert"/.test(page));
      assert.equal(await desk.stop(), 0);
    } finally {
      await desk.kill();
      watcher.close();
      folder.remove();
    }
  },
);

test("silence for three canaries is an alarm, told once", async () => {
  const desk = await openMailDesk();
  const log: string[] = [];
  const mail = { canaryMinutes: 15, deadManUrl: null } as MailConfig;
  const watch = new SelfWatch({ commands: desk.commands, mail, log: (line) => log.push(line) });
  assert.deepEqual(watch.state, { proof: null, silent: false, on: true });
  desk.later(44 * 60_000);
  assert.equal(watch.state.silent, false);
  desk.later(2 * 60_000);
  assert.equal(watch.state.silent, true);
  assert.equal(
    new SelfWatch({
      commands: desk.commands,
      mail: { ...mail, canaryMinutes: null },
      log: () => undefined,
    }).state.on,
    false,
  );
  await desk.close();
});
