import type { AccountView, Deed } from "../../../store/queries/accounts.ts";
import type { PageContext } from "../../context.ts";
import { EMPTY_FORM, selectField } from "../../fields.ts";
import { frameOf, timeTag } from "../../frame.ts";
import { html } from "../../html.ts";
import { deskPage } from "../../layout.ts";
import { deskHref } from "../../paths.ts";

/** An account with what the vault holds of it; null once closed. */
export interface NamedPerson extends AccountView {
  readonly name: string | null;
  readonly login: string | null;
}

export interface DeedsView {
  readonly deeds: readonly Deed[];
  readonly people: readonly NamedPerson[];
  readonly filter: { readonly account: string; readonly kind: string };
  /** Kinds there are, for the filter. */
  readonly kinds: readonly string[];
  /** Sequence to go on from; null: no older ones. */
  readonly older: number | null;
}

/** `/desk/deeds`: entries of the journal that somebody at the desk made, or was refused. */
export function deedsPage(context: PageContext, view: DeedsView): string {
  const frame = frameOf(context);
  const title = frame.say("account.deeds");
  const { filter } = view;
  const nameOf = (deed: Deed): string =>
    view.people.find(({ account }) => account === deed.account)?.name ?? deed.account ?? deed.role;
  const form = { ...EMPTY_FORM, values: { ...filter } };
  const all = frame.say("account.deeds.all");
  const query = new URLSearchParams({ ...filter, before: String(view.older ?? "") });
  const main = html`<h1 id="deeds">${title}</h1>
    <p>${frame.say("account.deeds.text")}</p>
    <form class="columns" action="${deskHref(frame, "/deeds")}" method="get">
      ${selectField(
        form,
        { name: "account", label: frame.say("account.deeds.who") },
        {
          choices: view.people.map(({ account, name }) => ({
            value: account,
            label: name ?? account,
          })),
          empty: all,
        },
      )}
      ${selectField(
        form,
        { name: "kind", label: frame.say("account.deeds.what") },
        { choices: view.kinds.map((kind) => ({ value: kind, label: kind })), empty: all },
      )}
      <button type="submit">${frame.say("account.deeds.filter")}</button>
    </form>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="deeds">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">${frame.say("account.deeds.when")}</th>
            <th scope="col">${frame.say("account.deeds.who")}</th>
            <th scope="col">${frame.say("account.deeds.what")}</th>
            <th scope="col">${frame.say("account.deeds.subject")}</th>
          </tr>
        </thead>
        <tbody>
          ${view.deeds.map(
            (deed) =>
              html`<tr>
                <td>${timeTag(frame, deed.at)}</td>
                <td>${nameOf(deed)}</td>
                <td><code>${deed.kind}</code></td>
                <td>${deed.subject}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      view.older !== null &&
      html`<p>
        <a href="${deskHref(frame, `/deeds?${query.toString()}`)}"
          >${frame.say("account.deeds.older")}</a
        >
      </p>`
    }`;
  return deskPage(frame, { title, current: "account", main });
}
