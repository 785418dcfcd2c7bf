import { LANGUAGES } from "../../model/vocabulary.ts";
import type { RecipientView, SubscriptionView } from "../../store/mail-views.ts";
import type { PageContext } from "../context.ts";
import { hiddenField, problemSummary, selectField } from "../fields.ts";
import type { FormState } from "../fields.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { mailPath, publicHref } from "../paths.ts";
import { aboutText, quietFields } from "./subscribe.ts";
import type { About } from "./subscribe.ts";

export interface OwnSubscription extends SubscriptionView {
  readonly about: NonNullable<About>;
}

/** What the holder of a link sees and changes. */
export interface OwnMailView {
  readonly token: string;
  readonly recipient: Pick<RecipientView, "lang" | "quiet">;
  readonly subscriptions: readonly OwnSubscription[];
  readonly problems: FormState["problems"];
}

const action = (frame: Frame, token: string, verb: string): string =>
  publicHref(frame, `${mailPath(token)}/${verb}`);

const waiting = (frame: Frame, { token, subscriptions }: OwnMailView): Html | null => {
  const asked = subscriptions.filter(({ confirmed }) => !confirmed);
  if (asked.length === 0) return null;
  return html`<section aria-labelledby="waiting" class="ask">
    <h2 id="waiting">${frame.say("mail.waiting")}</h2>
    <p>${frame.say("mail.waitingHint")}</p>
    <form action="${action(frame, token, "confirm")}" method="post">
      <div class="set">
        ${asked.map(
          ({ subscription, about }) =>
            html`<label class="check"
              ><input
                type="checkbox"
                name="subscription"
                value="${subscription}"
                ${attributes({ checked: true })}
              />
              ${aboutText(frame, about)}</label
            >`,
        )}
      </div>
      <p class="send"><button type="submit">${frame.say("mail.confirm")}</button></p>
    </form>
  </section>`;
};

const active = (frame: Frame, { token, subscriptions }: OwnMailView): Html => {
  const agreed = subscriptions.filter(({ confirmed }) => confirmed);
  return html`<section aria-labelledby="active">
    <h2 id="active">${frame.say("mail.active")}</h2>
    ${agreed.length === 0 && html`<p>${frame.say("mail.none")}</p>`}
    <ul class="plain">
      ${agreed.map(
        ({ subscription, about }) =>
          html`<li>
            <form class="inline" action="${action(frame, token, "remove")}" method="post">
              ${hiddenField("subscription", subscription)} ${aboutText(frame, about)}
              <button
                type="submit"
                class="quiet"
                aria-label="${frame.say("mail.remove")}: ${aboutText(frame, about)}"
              >
                ${frame.say("mail.remove")}
              </button>
            </form>
          </li>`,
      )}
    </ul>
  </section>`;
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const preferences = (frame: Frame, { token, recipient, problems }: OwnMailView): Html => {
  const { lang, quiet } = recipient;
  const form: FormState = {
    problems,
    values: {
      lang,
      quiet_from: quiet === null ? "" : clock(quiet.from),
      quiet_until: quiet === null ? "" : clock(quiet.until),
    },
  };
  return html`<section aria-labelledby="preferences">
    <h2 id="preferences">${frame.say("mail.preferences")}</h2>
    ${problemSummary(frame, form)}
    <form action="${action(frame, token, "preferences")}" method="post">
      ${selectField(form, { name: "lang", label: frame.say("site.language") }, { choices: LANGUAGES.map((value) => ({ value, label: frame.say(`language.${value}`) })), empty: null })}
      ${quietFields(frame, form)}
      <p class="send"><button type="submit" class="quiet">${frame.say("mail.save")}</button></p>
    </form>
  </section>`;
};

const stop = (frame: Frame, token: string): Html =>
  html`<section aria-labelledby="stop">
    <h2 id="stop">${frame.say("mail.stop")}</h2>
    <p>${frame.say("mail.stopHint")}</p>
    <form action="${action(frame, token, "stop")}" method="post">
      <button type="submit" class="danger">${frame.say("mail.stop")}</button>
    </form>
  </section>`;

/** `/{lang}/mail/{token}`: showing it changes nothing. */
export function ownMailPage(context: PageContext, view: OwnMailView): string {
  const frame = frameOf(context);
  const title = frame.say("mail.title");
  const main = html`<h1>${title}</h1>
    ${waiting(frame, view)} ${active(frame, view)} ${preferences(frame, view)}
    ${stop(frame, view.token)}`;
  return publicPage(frame, { title, path: mailPath(view.token), main, secret: true });
}

/** `/{lang}/mail/{token}/stop`: a button; links are followed by programs too. */
export function stopPage(context: PageContext, token: string): string {
  const frame = frameOf(context);
  const title = frame.say("mail.stop");
  const path = `${mailPath(token)}/stop`;
  const main = html`<h1>${frame.say("mail.title")}</h1>
    ${stop(frame, token)}`;
  return publicPage(frame, { title, path, main, secret: true });
}

export function stoppedPage(context: PageContext): string {
  const frame = frameOf(context);
  const title = frame.say("mail.title");
  const main = html`<h1>${title}</h1>
    <p class="lead" role="status">${frame.say("mail.stopped")}</p>`;
  return publicPage(frame, { title, path: null, main, secret: true });
}
