import assert from "node:assert/strict";
import { test } from "node:test";
import { createTransport } from "nodemailer";
import { readConfig } from "../src/app/config.ts";
import { loadKnowledge, ROOT } from "../src/app/knowledge.ts";
import { openMail } from "../src/app/mail/open-mail.ts";
import { openDesk } from "../src/app/open-desk.ts";
import { wordings } from "../src/app/wordings.ts";
import { confirmSubscriptions } from "../src/commands/mail/manage-subscriptions.ts";
import { requestSubscription } from "../src/commands/mail/request-subscription.ts";
import { enterStatement } from "../src/commands/enter-statement.ts";
import { loadAssets } from "../src/http/assets.ts";
import { contextOf } from "../src/http/site.ts";
import type { Finding } from "../src/model/finding.ts";
import { asIncidentId, asOperatorId } from "../src/model/ids.ts";
import type { Language } from "../src/model/vocabulary.ts";
import { incidentPage } from "../src/pages/public/incident.ts";
import { dnsOf } from "./_dns.ts";
import { relayOf, until } from "./_mail-desk.ts";
import { temporaryFolder } from "./_running-desk.ts";
import { seeded } from "./_random.ts";
import { smtpSink } from "./_smtp-sink.ts";

const SEED = 20_180_108;
const MINUTE = 60_000;
const INBOX = "alerte@desk.test";
const WITNESSES = 60;
const PLACES_FR = [
  "Mons",
  "Charleroi",
  "Namur",
  "Liège",
  "Tournai",
  "La Louvière",
  "Wavre",
  "Verviers",
  "Arlon",
  "Nivelles",
];
const PLACES_NL = [
  "Gent",
  "Antwerpen",
  "Hasselt",
  "Leuven",
  "Brugge",
  "Kortrijk",
  "Aalst",
  "Mechelen",
  "Turnhout",
  "Genk",
];
const FR = [
  (place: string) => `Bonjour, plus de télévision Proximus à ${place} depuis 18h40, écran noir.`,
  (place: string) =>
    `Panne totale de la télé chez Proximus, ici à ${place}. Le décodeur ne démarre plus.`,
  (place: string) => `Proximus TV en panne à ${place}, rien ne marche.`,
];
const NL = [
  (place: string) => `Geen tv meer bij Proximus in ${place}, zwart scherm sinds 18.40 u.`,
  (place: string) => `Proximus televisie werkt niet in ${place}, decoder start niet op.`,
  (place: string) => `Hier in ${place} ook storing, Proximus tv ligt plat.`,
];
const STILL = [
  "Toujours pas.",
  "toujours pas de télé",
  "Non, toujours rien chez nous !",
  "Nog steeds niet.",
  "nog altijd geen tv hier",
  "Nee, nog steeds zwart scherm",
  "c'est pas revenu",
  "Bonsoir,\n\nToujours écran noir.\n\nBien à vous,\nMarc",
];
const BACK = ["C'est revenu, merci", "het werkt weer", "oui c'est bon", "Ja, alles werkt weer"];

test(
  "the Proximus evening by mail: 60 write, resolved is claimed, the census goes out, 40 say still not, the finding counts them",
  { timeout: 180_000 },
  async () => {
    const random = seeded(SEED);
    const folder = temporaryFolder();
    const sink = await smtpSink();
    const knowledge = loadKnowledge();
    const config = readConfig({ VIGIE_COUNTRY: "BE", VIGIE_DATA: folder.path });
    let now = Date.parse("2018-01-08T18:50:00+01:00");
    const log: string[] = [];
    const desk = await openDesk({
      config,
      knowledge,
      clock: () => now,
      log: (line) => log.push(line),
    });
    await desk.ready;
    const site = {
      base: "",
      origin: null,
      deskName: "Vigie",
      zone: config.zone,
      country: "BE",
      lang: "fr" as const,
      places: knowledge.gazetteer,
      operators: knowledge.operators,
      wording: wordings(),
      assets: loadAssets({ base: "", pages: `${ROOT}/src/pages`, web: `${ROOT}/src/web` }).assets,
    };
    const mail = await openMail({
      commands: desk.deps,
      mail: {
        from: INBOX,
        inbox: INBOX,
        relays: [relayOf(sink.port)],
        dkim: null,
        listen: { host: "127.0.0.1", port: 0 },
        imap: null,
        canaryMinutes: null,
        deadManUrl: null,
      },
      deskName: "Vigie",
      origin: "https://desk.test",
      context: (lang: Language) => contextOf(site, lang, now),
      log: (line) => log.push(line),
      resolver: dnsOf({}),
    });
    const out = createTransport({
      host: "127.0.0.1",
      port: mail.port ?? 0,
      ignoreTLS: true,
      pool: true,
    });
    const minutes = async (count: number): Promise<void> => {
      for (let done = 0; done < count; done++) {
        now += MINUTE;
        const key = `tick:${Math.floor(now / MINUTE)}`;
        const actor = { role: "desk", id: null } as const;
        const [tick] = await desk.deps.journal.append([{ key, actor, body: { kind: "tick" } }]);
        await desk.store.reached(tick?.seq ?? 0);
      }
      // Decisions are adopted after their cause.
      let before = -1;
      for (let same = 0; same < 3;) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const { seq } = await desk.deps.journal.head();
        same = seq === before ? same + 1 : 0;
        before = seq;
      }
    };
    const reader = "reader@readers.test";
    const toReader = (): readonly string[] =>
      sink.caught.filter(({ to }) => to === reader).map((one) => one.mail.subject ?? "");
    try {
      await minutes(1);
      const anybody = { role: "witness", id: null } as const;
      const asked0 = await requestSubscription(desk.deps, anybody, {
        said: { email: reader, operator: "proximus" },
        lang: "fr",
      });
      await desk.store.reached(asked0.seq);
      await until(() => toReader().length === 1, "asked to confirm");
      const link = sink.caught.find(({ to }) => to === reader)?.mail.text ?? "";
      const token = /\/fr\/mail\/([\w.-]+)/.exec(link)?.[1] ?? "";
      const [own] = desk.store.mail.subscriptions(1);
      await confirmSubscriptions(desk.deps, { token, subscriptions: [own?.subscription ?? ""] });
      for (let n = 0; n < WITNESSES; n++) {
        const french = n % 2 === 0;
        const places = french ? PLACES_FR : PLACES_NL;
        const place = places[Math.floor(random() * places.length)] ?? "Mons";
        const words = (french ? FR : NL)[n % 3];
        await out.sendMail({
          from: `w${n}@witness.test`,
          to: INBOX,
          subject: french ? "Panne TV" : "Storing tv",
          text: words?.(place) ?? "",
        });
        if (n % 4 === 3) await minutes(1);
      }
      await minutes(5);
      const { down } = desk.store.home(now);
      const incident = down.find(({ operator }) => operator === asOperatorId("proximus"));
      assert.ok(incident !== undefined, "the evening became no incident");
      await until(() => toReader().length >= 2, `the reader is told: ${toReader().join(" | ")}`);
      assert.match(toReader()[1] ?? "", /^Panne de télévision chez Proximus/);

      now = Math.max(now, Date.parse("2018-01-08T20:30:00+01:00"));
      await minutes(1);
      const editor = { role: "editor", id: "e" } as const;
      const { statement } = await enterStatement(desk.deps, editor, {
        key: "resolved",
        said: {
          operator: "proximus",
          speaker: "Proximus",
          said_by: "operator",
          text: "Le problème de télévision est résolu depuis 20h25.",
          claims: [{ kind: "resolved", at: "2018-01-08T20:25:00+01:00" }],
        },
      });
      await minutes(3);
      const asks = (): typeof sink.caught =>
        sink.caught.filter(({ mail: { subject } }) =>
          ["Est-ce revenu chez vous ?", "Werkt het weer bij u?"].includes(subject ?? ""),
        );
      for (let rounds = 0; asks().length < 50 && rounds < 60; rounds++) await minutes(2);
      const asked = new Map(asks().map((ask) => [ask.to, ask]));
      assert.ok(asked.size >= 45, `${asked.size} of ${WITNESSES} were asked`);

      const replies = [...asked.values()];
      for (const [n, ask] of replies.slice(0, 44).entries()) {
        const own = n < 40 ? (STILL[n % STILL.length] ?? "") : (BACK[n % BACK.length] ?? "");
        await out.sendMail({
          from: ask.to,
          to: n % 2 === 0 ? INBOX : (ask.mail.replyTo?.[0]?.address ?? INBOX),
          subject: `Re: ${ask.mail.subject ?? ""}`,
          inReplyTo: ask.mail.messageId ?? "",
          text: `${own}\n\nLe lun. 8 janv. 2018 à 20:45, Vigie <${INBOX}> a écrit :\n> Est-ce revenu chez vous ?\n> « c'est revenu »`,
        });
      }
      await minutes(3);
      const head = await desk.deps.journal.head();
      const entries = await desk.deps.journal.read(1, head.seq, 100_000);
      const answers = entries.flatMap(({ body }) => (body.kind === "answer" ? [body.status] : []));
      assert.equal(answers.filter((status) => status === "down").length, 40);
      assert.equal(answers.filter((status) => status === "up").length, 4);
      const reports = entries.filter(({ body }) => body.kind === "report").length;
      assert.equal(reports, WITNESSES, "an answer became a report");
      const findings = entries.flatMap(({ body }): readonly Finding[] =>
        body.kind === "finding" && body.finding.statement === statement.id ? [body.finding] : [],
      );
      const finding = findings.at(-1);
      assert.equal(finding?.verdict, "contradicted");
      assert.equal(finding?.reason, "answers_still_down");
      const numbers = Object.values(finding?.numbers ?? {});
      assert.ok(numbers.includes(40), `the finding counts ${JSON.stringify(finding?.numbers)}`);
      const view = desk.store.incident(asIncidentId(incident.incident), now);
      assert.ok(view !== null);
      assert.equal(view.told?.people, 1);
      assert.match(
        incidentPage(contextOf(site, "en", now), view),
        /1 person told by e-mail: half within \d+ s, 95(&nbsp;|\s)% within \d+ s/,
      );
      await until(
        () => toReader().some((one) => one.includes("dit terminée")),
        `told that it is not over: ${toReader().join(" | ")}`,
      );
      const notices = entries.flatMap(({ at, body }) =>
        body.kind === "notice" ? [{ at, notice: body.notice }] : [],
      );
      assert.deepEqual([...new Set(notices.map(({ notice }) => notice.kind))].slice(0, 1), [
        "confirmed",
      ]);
      // Each was asked once and told apart; nobody's address is in the journal.
      assert.ok(!JSON.stringify(entries).includes("@witness.test"));
      await until(() => mail.state().inFlight === 0, "all is answered for");
      console.log(
        `seed ${SEED}: ${WITNESSES} wrote, ${asked.size} asked, 40 still down and 4 back counted, finding ${JSON.stringify(finding?.numbers)}`,
      );
    } catch (error) {
      console.error(log.join("\n"));
      throw error;
    } finally {
      out.close();
      await mail.close();
      await desk.close();
      await sink.close();
      folder.remove();
    }
  },
);
