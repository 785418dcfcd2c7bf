import type { OutboxState, ProofState, WayState } from "../../model/outbox-state.ts";
import type { DeliveryState, DeliveryView, MailCauseView } from "../../store/mail-views.ts";
import type { PageContext } from "../context.ts";
import { frameOf, timeTag } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { operatorName, servicesText } from "../naming.ts";
import { deskHref, incidentPath, publicHref } from "../paths.ts";

export interface DeskMailView {
  /** Null: this desk sends no mail. */
  readonly sending: { readonly outbox: OutboxState; readonly proof: ProofState } | null;
  readonly ledger: readonly MailCauseView[];
}

/** Answers as they are counted, in the order of their lives. */
export const DELIVERY_STATES: readonly DeliveryState[] = [
  "attempted",
  "accepted",
  "delivered",
  "deferred",
  "bounced",
  "complained",
  "expired",
  "withdrawn",
];

const causeText = (frame: Frame, { cause }: MailCauseView): Html | string => {
  if (cause.kind !== "notice") return frame.say(`ledger.cause.${cause.kind}`);
  const { operator, services, kind, incident } = cause.notice;
  const about = [
    operatorName(frame, operator),
    ...(services.length === 0 ? [] : [servicesText(frame, services)]),
  ];
  const what = `${about.join(", ")}, ${frame.say(`ledger.notice.${kind}`)}`;
  return html`<a href="${publicHref(frame, incidentPath(incident))}"
    >${frame.say("ledger.cause.notice", { what })}</a
  >`;
};

/** As many as are known of: in the journal, or while they are gone through. */
interface Extent {
  /** Null: they are being counted. */
  readonly total: number | null;
  readonly going: boolean;
}

const extentOf = (
  { cause, people }: MailCauseView,
  open: OutboxState["open"] | undefined,
): Extent => {
  const job = open?.find((one) => one.cause === cause.cause);
  return { total: people ?? job?.total ?? null, going: people === null && job !== undefined };
};

const triedOf = ({ counts }: MailCauseView): number =>
  DELIVERY_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

/** "340 queued", "1,200 accepted", "3 deferred"; what nobody tried yet is queued. */
function countParts(
  frame: Frame,
  row: MailCauseView,
  total: number | null,
): readonly { readonly state: DeliveryState | null; readonly text: string }[] {
  const part = (count: number, name: DeliveryState | "queued"): string =>
    `${frame.wording.number(count)} ${frame.say(`delivery.${name}`)}`;
  const parts: { state: DeliveryState | null; text: string }[] = DELIVERY_STATES.flatMap(
    (state) => {
      const count = row.counts[state] ?? 0;
      return count === 0 ? [] : [{ state, text: part(count, state) }];
    },
  );
  const queued = Math.max(0, (total ?? 0) - triedOf(row));
  return queued > 0 ? [{ state: null, text: part(queued, "queued") }, ...parts] : parts;
}

const countsText = (frame: Frame, row: MailCauseView, { total }: Extent): string =>
  countParts(frame, row, total)
    .map(({ text }) => text)
    .join(", ");

/** How far an audience was gone through, and of how many. */
const progressOf = (frame: Frame, row: MailCauseView, { total, going }: Extent): Html | false =>
  going &&
  html`${
    total === null
      ? frame.say("ledger.counting")
      : html`<progress
          max="${total}"
          ${attributes({ value: Math.min(total, triedOf(row)) })}
          aria-label="${frame.say("ledger.going")}"
        ></progress>`
  }`;

const wayText = (frame: Frame, { state, retryAt }: WayState): string =>
  frame.say(`ledger.way.${state}`, { at: frame.times.short(retryAt ?? frame.now) });

const sendingSection = (
  frame: Frame,
  { outbox, proof }: NonNullable<DeskMailView["sending"]>,
): Html => {
  const { proof: seen, silent, on } = proof;
  return html`<section aria-labelledby="ways">
    <h2 id="ways">${frame.say("ledger.ways")}</h2>
    <dl class="facts">
      ${outbox.ways.map(
        (way) =>
          html`<div>
            <dt>${way.name}</dt>
            <dd>
              ${wayText(frame, way)}${way.trouble !== null && html` <span class="small">${way.trouble}</span>`}
            </dd>
          </div>`,
      )}
    </dl>
    ${silent && html`<p class="problem" role="alert">${frame.say("ledger.canaryLate")}</p>`}
    ${
      on &&
      html`<p>
        ${
          seen === null
            ? frame.say("ledger.canaryNone")
            : frame.say("ledger.canary", {
                at: frame.times.at(seen.seenAt),
                seconds: Math.ceil((seen.seenAt - seen.sentAt) / 1000),
              })
        }
      </p>`
    }
  </section>`;
};

const ledgerTable = (frame: Frame, { ledger, sending }: DeskMailView): Html => {
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${frame.say("ledger.sent")}"
  >
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">${frame.say("ledger.what")}</th>
          <th scope="col">${frame.say("ledger.when")}</th>
          <th scope="col">${frame.say("ledger.people")}</th>
          <th scope="col">${frame.say("ledger.state")}</th>
        </tr>
      </thead>
      <tbody>
        ${ledger.map((row) => {
          const extent = extentOf(row, sending?.outbox.open);
          const { total, going } = extent;
          return html`<tr>
            <th scope="row">${causeText(frame, row)}</th>
            <td>${timeTag(frame, row.cause.at)}</td>
            <td>
              ${total !== null && frame.wording.number(total)}${total !== null && going && ` (${frame.say("ledger.going")})`}
              ${total !== null && going && html`<br />`}${progressOf(frame, row, extent)}
            </td>
            <td>
              <a href="${deskHref(frame, `/mail/${row.cause.cause}`)}"
                >${countsText(frame, row, extent) || frame.say("delivery.queued")}</a
              >
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
};

/** `/desk/mail`: what was sent, and whether sending works. */
export function deskMailPage(context: PageContext, view: DeskMailView): string {
  const frame = frameOf(context);
  const title = frame.say("ledger.title");
  const main = html`<h1>${title}</h1>
    ${view.sending === null ? html`<p class="lead">${frame.say("ledger.off")}</p>` : sendingSection(frame, view.sending)}
    <section aria-labelledby="ledger">
      <h2 id="ledger">${frame.say("ledger.sent")}</h2>
      ${view.ledger.length === 0 ? html`<p>${frame.say("ledger.nothing")}</p>` : ledgerTable(frame, view)}
    </section>`;
  return deskPage(frame, { title, current: "mail", main });
}

export interface DeliveryRowView extends DeliveryView {
  /** `a…@example.org`; null: a witness, or an address that is erased. */
  readonly masked: string | null;
}

export interface DeskMailCauseView {
  readonly row: MailCauseView;
  /** Causes that are being gone through. */
  readonly open: OutboxState["open"];
  /** Only those in this state; null: all that were tried. */
  readonly state: DeliveryState | null;
  readonly deliveries: readonly DeliveryRowView[];
  /** Person after whom the next page goes on; null: this is the last. */
  readonly next: number | null;
}

/** `/desk/mail/{cause}`: each recipient of one message. */
export function deskMailCausePage(context: PageContext, view: DeskMailCauseView): string {
  const frame = frameOf(context);
  const title = frame.say("ledger.title");
  const { row, deliveries, next, state: chosen } = view;
  const extent = extentOf(row, view.open);
  const path = `/mail/${row.cause.cause}`;
  const parts = countParts(frame, row, extent.total);
  const main = html`<p class="above">
      <a href="${deskHref(frame, "/mail")}">${frame.say("ledger.back")}</a>
    </p>
    <h1>${causeText(frame, row)}</h1>
    <p class="lead">
      ${timeTag(frame, row.cause.at)}:
      ${parts.map(
        ({ state, text }, index) =>
          html`${index > 0 && ", "}${
            state === null
              ? text
              : html`<a
                  href="${deskHref(frame, `${path}?state=${state}`)}"
                  ${attributes({ "aria-current": state === chosen ? "true" : null })}
                  >${text}</a
                >`
          }`,
      )}
      ${extent.going && html`<br />`}${progressOf(frame, row, extent)}
    </p>
    ${chosen !== null && html`<p><a href="${deskHref(frame, path)}">${frame.say("ledger.all")}</a></p>`}
    <div class="scroll" tabindex="0" role="group" aria-label="${frame.say("ledger.person")}">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">${frame.say("ledger.person")}</th>
            <th scope="col">${frame.say("ledger.state")}</th>
            <th scope="col">${frame.say("ledger.when")}</th>
            <th scope="col">${frame.say("ledger.tries")}</th>
            <th scope="col">${frame.say("ledger.answer")}</th>
          </tr>
        </thead>
        <tbody>
          ${deliveries.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.masked ?? `#${one.person}`}</th>
                <td>${frame.say(`delivery.${one.state}`)}</td>
                <td>${timeTag(frame, one.at)}</td>
                <td>${frame.wording.number(one.tries)}</td>
                <td>
                  ${one.answer ?? ""}
                  ${one.nextAt !== null && html`<span class="small">${frame.say("ledger.retry", { at: frame.times.short(one.nextAt) })}</span>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${next !== null && html`<p><a href="${deskHref(frame, `${path}?${chosen === null ? "" : `state=${chosen}&`}after=${next}`)}">${frame.say("ledger.next")}</a></p>`}`;
  return deskPage(frame, { title, current: "mail", main });
}
