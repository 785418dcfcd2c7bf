// What a message says must reach whoever reads mail as text: in the text part, and in the HTML part
// seen through browsers that know no style, script or picture.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { requestSubscription } from "../src/commands/mail/request-subscription.ts";
import { LANGUAGES } from "../src/model/vocabulary.ts";
import { openMailDesk, until } from "./_mail-desk.ts";
import { smtpSink } from "./_smtp-sink.ts";

const BROWSERS = [
  { path: "/usr/bin/w3m", args: ["-dump", "-cols", "100", "-I", "utf-8", "-O", "utf-8"] },
  { path: "/usr/bin/lynx", args: ["-dump", "-width=100", "-nolist", "-display_charset=utf-8"] },
].filter(({ path }) => existsSync(path));

/** Letters and digits alone: blanks, lines and bullets are each browser's own. */
const words = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, "");

test(
  "both parts of every message say the same in text browsers, in four languages, and nothing is fetched",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-text-"));
    const sink = await smtpSink();
    const desk = await openMailDesk({ relays: [sink.port] });
    const { commands, journal } = desk;
    try {
      for (const lang of LANGUAGES) {
        const said = { email: `ask-${lang}@example.org`, operator: "proximus" };
        await requestSubscription(commands, { role: "witness", id: null }, { said, lang });
        await desk.subscribe(`${lang}@example.org`, {
          operator: "proximus",
          service: "tv",
          area: "BE-P50000",
          lang,
        });
      }
      await desk.tell();
      await desk.tell({ kind: "claimed_over" });
      const answer = await fetch(`${desk.url}/api/v1/reports`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ operator: "proximus", services: ["tv"], contact: "w@example.org" }),
      });
      const { id } = (await answer.json()) as { id: string };
      await until(() => desk.store.mail.seqOf(id as never) !== null, "reported");
      const actor = { role: "desk", id: null } as const;
      const census = { incident: "i-1" as never, statement: null, asked: [id as never] };
      await journal.append([
        { key: "c1", actor, body: { kind: "census", census, cause: 1, rule: "census@1" } },
        { key: "a1", actor, body: { kind: "acknowledgement", report: id as never } },
      ]);
      const counts = (): readonly number[] => [
        sink.caught.filter(({ to }) => to.startsWith("ask-")).length,
        new Set(
          sink.caught.filter(({ mail }) => /Prox/.test(mail.subject ?? "")).map(({ to }) => to),
        ).size,
        sink.caught.filter(({ to }) => to === "w@example.org").length,
      ];
      await until(
        () => counts().join() === [LANGUAGES.length, LANGUAGES.length, 2].join(),
        `all kinds of messages: ${counts().join()}`,
        60_000,
      );
      for (const { mail, to } of sink.caught) {
        const markup = mail.html ?? "";
        assert.ok((mail.text ?? "").length > 60, `${to} has a text part`);
        assert.doesNotMatch(markup, /\bsrc=|srcset|url\(|@import|<(link|script|img|iframe|form)/i);
        const file = join(folder, "letter.html");
        writeFileSync(file, markup);
        for (const { path, args } of BROWSERS) {
          const options = { env: { ...process.env, LC_ALL: "C.UTF-8", HOME: folder } };
          const shown = execFileSync(path, [...args, file], options).toString();
          for (const line of (mail.text ?? "").split(/\n{2,}/))
            assert.ok(
              words(shown).includes(words(line)),
              `${path}, ${to}: “${line}” is not in\n${shown}`,
            );
        }
      }
      console.log(
        `${sink.caught.length} messages, the same words in ${BROWSERS.map(({ path }) => path).join(" and ") || "no text browser: none is installed"}`,
      );
    } finally {
      await desk.close();
      await sink.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
