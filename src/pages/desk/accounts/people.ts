import { type Role, ROLES } from "../../../model/account.ts";
import type { Instant } from "../../../model/ids.ts";
import type { ApiKeyView } from "../../../store/queries/accounts.ts";
import type { NamedPerson } from "./deeds.ts";
import type { PageContext } from "../../context.ts";
import { EMPTY_FORM, type FormState, hiddenField, selectField, textField } from "../../fields.ts";
import { type Frame, frameOf, timeTag } from "../../frame.ts";
import { html, type Html } from "../../html.ts";
import { deskPage } from "../../layout.ts";
import { deskHref } from "../../paths.ts";

export interface PeopleView {
  readonly csrf: string;
  readonly people: readonly NamedPerson[];
  readonly keys: readonly ApiKeyView[];
  /** Shown once, to whoever just made it. */
  readonly invitation: { readonly link: string; readonly expiresAt: Instant } | null;
  readonly madeKey: string | null;
  readonly form: FormState;
}

/** Doors of later: nobody is invited as one of them yet. */
const INVITED: readonly Role[] = ROLES.filter(
  (role) => role !== "operator" && role !== "subscriber",
);

const roleField = (frame: Frame, role: Role, id: string): Html =>
  selectField(
    { ...EMPTY_FORM, values: { role } },
    { name: "role", id, label: frame.say("account.role") },
    {
      choices: INVITED.map((value) => ({ value, label: frame.say(`account.role.${value}`) })),
      empty: null,
    },
  );

function personRow(frame: Frame, person: NamedPerson, csrf: string): Html {
  const { account, role, open, code, passkeys } = person;
  const secured = [
    frame.say(code ? "account.secured.code" : "account.secured.password"),
    ...(passkeys > 0 ? [frame.say("account.secured.passkey", { count: passkeys })] : []),
  ].join(", ");
  const path = `/accounts/${encodeURIComponent(account)}`;
  return html`<tr>
    <th scope="row">
      ${person.name ?? account}${person.login !== null && html` <span class="small">${person.login}</span>`}
    </th>
    <td>${open ? frame.say(`account.role.${role}`) : frame.say("account.closed")}</td>
    <td>${open && secured}</td>
    <td>
      ${
        open &&
        html`<details>
          <summary>${frame.say("account.changeRole")}</summary>
          <form action="${deskHref(frame, `${path}/role`)}" method="post">
            ${hiddenField("csrf", csrf)} ${roleField(frame, role, `role-${account}`)}
            <button type="submit">${frame.say("account.changeRole")}</button>
          </form>
          <form action="${deskHref(frame, `${path}/close`)}" method="post">
            ${hiddenField("csrf", csrf)}
            <button type="submit" class="quiet">${frame.say("account.close")}</button>
          </form>
        </details>`
      }
    </td>
  </tr>`;
}

function peopleTable(frame: Frame, { people, csrf }: PeopleView): Html {
  if (people.length === 0) return html`<p>${frame.say("account.people.none")}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="people">
    <table class="dense">
      <thead>
        <tr>
          <th scope="col">${frame.say("account.name")}</th>
          <th scope="col">${frame.say("account.role")}</th>
          <th scope="col">${frame.say("account.secured")}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${people.map((person) => personRow(frame, person, csrf))}
      </tbody>
    </table>
  </div>`;
}

const keyItem = (frame: Frame, key: ApiKeyView, csrf: string): Html =>
  html`<li>
    ${key.label}, ${frame.say(`account.role.${key.role}`)}, ${timeTag(frame, key.madeAt)}
    ${
      key.ended
        ? html`(${frame.say("account.keys.ended")})`
        : html`<form class="inline" action="${deskHref(frame, "/keys/end")}" method="post">
            ${hiddenField("csrf", csrf)} ${hiddenField("key", key.apiKey)}
            <button
              type="submit"
              class="quiet"
              aria-label="${frame.say("account.keys.end")}: ${key.label}"
            >
              ${frame.say("account.keys.end")}
            </button>
          </form>`
    }
  </li>`;

const keySection = (frame: Frame, view: PeopleView): Html =>
  html`<section aria-labelledby="keys-title">
    <h2 id="keys-title">${frame.say("account.keys")}</h2>
    <p>${frame.say("account.keys.text")}</p>
    ${
      view.madeKey !== null &&
      html`<p class="notice" role="status">
        ${frame.say("account.keys.made")} <code>${view.madeKey}</code>
      </p>`
    }
    ${
      view.keys.length === 0
        ? html`<p>${frame.say("account.keys.none")}</p>`
        : html`<ul>
            ${view.keys.map((key) => keyItem(frame, key, view.csrf))}
          </ul>`
    }
    <form class="narrow" action="${deskHref(frame, "/keys")}" method="post">
      ${hiddenField("csrf", view.csrf)}
      ${textField(
        view.form,
        { name: "label", label: frame.say("account.keys.label") },
        { required: true, maxlength: 100 },
      )}
      ${roleField(frame, "editor", "key-role")}
      <button type="submit">${frame.say("account.keys.make")}</button>
    </form>
  </section>`;

/** `/desk/accounts` */
export function peoplePage(context: PageContext, view: PeopleView): string {
  const frame = frameOf(context);
  const title = frame.say("account.people");
  const { invitation } = view;
  const main = html`<h1 id="people">${title}</h1>
    ${
      invitation !== null &&
      html`<p class="notice" role="status">
        ${frame.say("account.invite.link", { until: frame.times.short(invitation.expiresAt) })}<br /><code
          >${invitation.link}</code
        >
      </p>`
    }
    ${peopleTable(frame, view)}
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">${frame.say("account.invite")}</h2>
      <form class="narrow" action="${deskHref(frame, "/accounts/invite")}" method="post">
        ${hiddenField("csrf", view.csrf)} ${roleField(frame, "editor", "invite-role")}
        <button type="submit">${frame.say("account.invite.button")}</button>
      </form>
    </section>
    ${keySection(frame, view)}
    <p><a href="${deskHref(frame, "/deeds")}">${frame.say("account.deeds")}</a></p>`;
  return deskPage(frame, { title, current: "account", main });
}
