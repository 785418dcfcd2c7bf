import { LEARNING_SHOWN_MAX } from "../../store/settings-views.ts";
import type { MessageKey } from "../../wording/keys.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf, timeTag } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { deskHref } from "../paths.ts";
import { concernsOf, type StatusView } from "./status-view.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
const HASH_CHARS = 12;

type Fact = readonly [key: MessageKey, value: Html | string | number | null];

function bytes({ wording }: Frame, value: number): string {
  if (value >= GIB) return `${wording.number(value / GIB)} GiB`;
  return value >= MIB ? `${wording.number(value / MIB)} MiB` : `${wording.number(value / KIB)} KiB`;
}

const ms = (frame: Frame, value: number | null): string | null =>
  value === null ? null : `${frame.wording.precise(value)} ms`;

/** Facts that are not known are left out. */
const section = (
  frame: Frame,
  {
    id,
    title,
    facts,
  }: { readonly id: string; readonly title: MessageKey; readonly facts: readonly Fact[] },
): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${frame.say(title)}</h2>
    <dl class="facts code">
      ${facts
        .filter(([, value]) => value !== null)
        .map(
          ([key, value]) =>
            html`<div>
              <dt>${frame.say(key)}</dt>
              <dd>${typeof value === "number" ? frame.wording.number(value) : value}</dd>
            </div>`,
        )}
    </dl>
  </section>`;

function journalSection(frame: Frame, { journal, vitals }: StatusView): Html {
  const chain = vitals?.chain ?? null;
  const checked =
    chain === null
      ? frame.say("status.chain.none")
      : html`${timeTag(frame, chain.checkedAt)}:
        ${chain.ok ? frame.say("status.chain.ok", { entries: chain.entries ?? 0 }) : frame.say("status.chain.bad", { reason: chain.reason ?? "" })}`;
  return section(frame, {
    id: "journal",
    title: "status.journal",
    facts: [
      ["status.entries", journal.seq],
      ["status.last", journal.seq === 0 ? null : timeTag(frame, journal.at)],
      ["status.hash", html`<code>${journal.hash.slice(0, HASH_CHARS)}</code>`],
      ["status.appends", vitals?.writes.appends ?? null],
      ["status.p50", ms(frame, vitals?.writes.p50Ms ?? null)],
      ["status.p99", ms(frame, vitals?.writes.p99Ms ?? null)],
      ["status.trouble", vitals?.writes.trouble ?? null],
      ["status.chain", vitals === null ? null : checked],
    ],
  });
}

const watchSection = (
  frame: Frame,
  { journal, storeSeq, vitals, openIncidents }: StatusView,
): Html =>
  section(frame, {
    id: "watch",
    title: "status.watch",
    facts: [
      ["status.watchLag", vitals === null ? null : journal.seq - vitals.watch.seq],
      [
        "status.folded",
        vitals?.watch.foldedAt === null || vitals?.watch.foldedAt === undefined
          ? null
          : timeTag(frame, vitals.watch.foldedAt),
      ],
      ["status.storeLag", journal.seq - storeSeq],
      ["status.incidents", openIncidents],
    ],
  });

function machineSection(frame: Frame, { vitals }: StatusView): Html | null {
  if (vitals === null) return null;
  const { disk, clock, memory, startedAt } = vitals;
  const step =
    clock.step === null
      ? frame.say("status.step.none")
      : html`${frame.wording.precise(clock.step.ms / 1000)} s, ${timeTag(frame, clock.step.at)}`;
  return section(frame, {
    id: "machine",
    title: "status.machine",
    facts: [
      ["status.started", timeTag(frame, startedAt)],
      ["status.free", disk && bytes(frame, disk.free)],
      ["status.size", disk && bytes(frame, disk.journal)],
      ["status.memory", bytes(frame, memory.resident)],
      ["status.drift", ms(frame, clock.driftMs)],
      ["status.step", step],
    ],
  });
}

const readersSection = (frame: Frame, { readers }: StatusView): Html =>
  section(frame, {
    id: "readers",
    title: "status.readers",
    facts: [
      ["status.live", readers.live],
      ["status.pages", readers.pages],
      ["status.pageBytes", bytes(frame, readers.pageBytes)],
      ["status.rendered", readers.rendered],
    ],
  });

function mailSection(frame: Frame, { mail }: StatusView): Html {
  if (mail === null)
    return html`<section aria-labelledby="mail">
      <h2 id="mail">${frame.say("status.mail")}</h2>
      <p>${frame.say("status.mail.none")}</p>
    </section>`;
  const { ways, inFlight } = mail.state();
  const { proof } = mail.watch();
  const shown = ways.map(({ name, state }) => `${name}: ${frame.say(`status.way.${state}`)}`);
  return html`${section(frame, {
      id: "mail",
      title: "status.mail",
      facts: [
        ["status.ways", frame.wording.list(shown)],
        ["status.inFlight", inFlight],
        ["status.proof", proof === null ? null : timeTag(frame, proof.seenAt)],
      ],
    })}
    <p><a href="${deskHref(frame, "/mail")}">${frame.say("status.mail.more")}</a></p>`;
}

function alarmsSection(frame: Frame, { settings }: StatusView): Html {
  const { weeks, chanceMax, streams, learning, alarms } = settings;
  const confirmed = weeks.reduce((sum, week) => sum + week.confirmed, 0);
  return html`${section(frame, {
      id: "alarms",
      title: "status.alarms",
      facts: [
        ["status.weeks", weeks.length],
        ["status.confirmed", confirmed],
        ["status.budget", frame.wording.precise(alarms.alarmBudgetPerWeek)],
        ["status.chance", chanceMax],
        ["status.streams", streams],
        [
          "status.learning",
          learning.length < LEARNING_SHOWN_MAX ? learning.length : `≥ ${LEARNING_SHOWN_MAX}`,
        ],
      ],
    })}
    <p><a href="${deskHref(frame, "/settings")}#weeks">${frame.say("status.alarms.more")}</a></p>`;
}

/** `/desk/status`: how the desk itself stands. */
export function statusPage(context: PageContext, view: StatusView): string {
  const frame = frameOf(context);
  const title = frame.say("status.title");
  const concerns = concernsOf(view, frame.now);
  const main = html`<h1>${title}</h1>
    ${
      concerns.length === 0
        ? html`<p class="notice" role="status">${frame.say("status.well")}</p>`
        : html`<ul class="notice doubt">
            ${concerns.map((concern) => html`<li>${frame.say(`status.concern.${concern}`)}</li>`)}
          </ul>`
    }
    ${journalSection(frame, view)} ${watchSection(frame, view)} ${machineSection(frame, view)}
    ${mailSection(frame, view)} ${readersSection(frame, view)} ${alarmsSection(frame, view)}
    <p class="small">${frame.say("status.metrics")} <code>${frame.base}/metrics</code></p>`;
  return deskPage(frame, { title, current: "settings", main });
}
