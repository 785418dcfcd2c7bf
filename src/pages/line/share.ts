import type { Instant } from "../../model/ids.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf, timeTag } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { accessSection } from "./access.ts";
import { entryForm, hidden, input, type RefusedEntry, stateOf, tick } from "./inputs.ts";
import type { LineView } from "./view.ts";

export interface ShareRow {
  readonly share: string;
  readonly label: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly live: boolean;
  /** When it was read, newest first. */
  readonly reads: readonly Instant[];
}

export interface SharePage {
  readonly shares: readonly ShareRow[];
  /** Address of the link that was just made: it is shown this once. */
  readonly made: string | null;
  readonly refused: RefusedEntry | null;
  /** A mailbox is noted at which a new address may be asked for. */
  readonly access: boolean;
}

const shareRow = (frame: Frame, view: LineView, row: ShareRow): Html => {
  const { say } = frame;
  return html`<li class="row">
    <div>
      <p>
        <strong>${row.label}</strong> ·
        ${row.live ? frame.times.until(row.expiresAt) : say("line.shareEnded")}
      </p>
      <p class="small">
        ${say("line.shareReads", { count: row.reads.length })}
        ${row.reads.slice(0, 5).map((at, index) => html`${index > 0 && " · "}${timeTag(frame, at)}`)}
      </p>
      ${
        row.live &&
        html`<form action="${view.path}/share/end" method="post">
          ${hidden("share", row.share)}<button class="quiet" type="submit">
            ${say("line.shareEnd")}
          </button>
        </form>`
      }
    </div>
  </li>`;
};

const mailForm = (frame: Frame, view: LineView, open: boolean): Html =>
  entryForm(
    { action: `${view.path}/records`, kind: "mail_address", name: `mail-${open ? "open" : "end"}` },
    html`${hidden("back", "share")}${hidden("open", open ? "yes" : "no")}
      <p class="send">
        <button class="quiet" type="submit">
          ${frame.say(!open ? "line.mail.end" : view.mailAddress === null ? "line.mail.make" : "line.mail.again")}
        </button>
      </p>`,
  );

/** Mails that become entries; nothing where the desk takes no mail. */
function mailSection(frame: Frame, view: LineView): Html | null {
  if (!view.takesMail) return null;
  return html`<section id="mail">
    <h2>${frame.say("line.mail.title")}</h2>
    <p>${frame.say("line.mail.text")}</p>
    ${
      view.mailAddress !== null &&
      html`<p class="code">
        <a href="mailto:${view.mailAddress}"><code>${view.mailAddress}</code></a>
      </p>`
    }
    ${mailForm(frame, view, true)} ${view.mailAddress !== null && mailForm(frame, view, false)}
  </section>`;
}

/** `…/share`: links for others, who read what; the whole file to take along, and its end. */
export function sharePage(context: PageContext, view: LineView, page: SharePage): string {
  const frame = frameOf(context);
  const { say } = frame;
  const form = stateOf(page.refused, "share");
  const erase = stateOf(page.refused, "erase");
  const title = say("line.page.share");
  const main = html`<h1>${title}</h1>
    ${
      page.made !== null &&
      html`<div class="notice">
        <p>${say("line.shareMade")}</p>
        <p class="code"><code>${page.made}</code></p>
      </div>`
    }
    <section>
      <h2>${say("line.shareNew")}</h2>
      <p>${say("line.shareText")}</p>
      <form action="${view.path}/share" method="post">
        ${input(form, { name: "label", label: say("line.shareFor") }, { maxlength: 120, required: true })}
        ${input(form, { name: "days", label: say("line.shareDays") }, { inputmode: "numeric", maxlength: 3, value: "7" })}
        <p class="send"><button type="submit">${say("line.shareMake")}</button></p>
      </form>
      <ul class="rows">
        ${page.shares.map((row) => shareRow(frame, view, row))}
      </ul>
    </section>
    ${accessSection(frame, view, { refused: page.refused, set: page.access })}
    ${mailSection(frame, view)}
    <section>
      <h2>${say("line.export")}</h2>
      <ul class="choices">
        <li><a href="${view.path}/diary.pdf">${say("line.exportPdf")}</a></li>
        <li><a href="${view.path}/diary.json">${say("line.exportText")}</a></li>
      </ul>
      <p class="small">
        ${say("line.exportHow", { command: "vigie verify line-diary.json" })}
        <a href="${frame.base}/line/key">${frame.base}/line/key</a>
      </p>
    </section>
    <section>
      <h2>${say("line.erase")}</h2>
      <p>${say("line.eraseText")}</p>
      <form action="${view.path}/erase" method="post">
        ${tick(erase, { name: "confirm", label: say("line.eraseConfirm") })}
        <p class="send"><button class="danger" type="submit">${say("line.eraseNow")}</button></p>
      </form>
    </section>
    <p><a href="${view.path}">${say("line.back")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true });
}
