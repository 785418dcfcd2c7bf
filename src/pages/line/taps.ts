import { businessOf, linesOf } from "../../lines/line-file.ts";
import { nowOf } from "../../lines/tapped.ts";
import { LINE_ROLES, LINE_SERVICES, type LineRole, TAPS } from "../../model/line-record.ts";
import { type Frame, timeTag } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { stateMark } from "../marks.ts";
import { entryForm, hidden, input, type RefusedEntry, select, stateOf, ticks } from "./inputs.ts";
import { capital, type LineView, MARK_OF, roleName, tapName } from "./view.ts";

const buttons = (frame: Frame): Html =>
  html`<p class="tap-row tap">
    ${TAPS.map(
      (tap) =>
        html`<button class="quiet" name="state" value="${tap}">
          ${capital(tapName(frame, tap))}
        </button> `,
    )}
  </p>`;

const nowLine = (frame: Frame, view: LineView, role: LineRole): Html => {
  const run = nowOf(view.file, role);
  if (run === null) return html`<p class="small">${frame.say("line.nothingSaid")}</p>`;
  return html`<p>
    <span class="badge s-${MARK_OF[run.state]}"
      >${stateMark(MARK_OF[run.state])} <span>${tapName(frame, run.state)}</span></span
    >
    ${timeTag(frame, run.at, frame.times.since(run.at))}
  </p>`;
};

const form = (
  frame: Frame,
  view: LineView,
  {
    roles,
    refused,
  }: { readonly roles: readonly LineRole[]; readonly refused: RefusedEntry | null },
): Html => {
  const name = roles.length > 1 ? "all" : (roles[0] ?? "main");
  const typed = stateOf(refused, "state");
  return entryForm(
    { action: `${view.path}/records`, kind: "state", name },
    html`${roles.map((role) => hidden("lines", role))} ${buttons(frame)}
      <details class="more">
        <summary>${frame.say("line.earlier")}</summary>
        ${input(typed, { name: "when", label: frame.say("line.since") }, { type: "datetime-local", max: frame.times.input(frame.now) })}
      </details>`,
  );
};

/** Each line with its state and the four taps; all at once where there are several. */
export function tapsSection(frame: Frame, view: LineView, refused: RefusedEntry | null): Html {
  const roles = linesOf(view.file).map(({ line }) => line);
  if (roles.length === 0) return linesForm(frame, view, refused);
  return html`<section>
    <h2>${frame.say("line.now")}</h2>
    ${
      roles.length > 1 &&
      view.owner &&
      html`<div>
        <h3>${frame.say("line.allLines")}</h3>
        ${form(frame, view, { roles, refused })}
      </div>`
    }
    ${roles.map(
      (role) =>
        html`<div id="line-${role}">
          <h3>${roleName(frame, role)}</h3>
          ${nowLine(frame, view, role)}
          ${view.owner && form(frame, view, { roles: [role], refused })}
        </div>`,
    )}
  </section>`;
}

/** A line is described once, and again when something about it changes. */
export function linesForm(frame: Frame, view: LineView, refused: RefusedEntry | null): Html {
  const { say } = frame;
  const known = linesOf(view.file);
  const typed = stateOf(refused, "line");
  const next = LINE_ROLES.find((role) => !known.some(({ line }) => line === role)) ?? "main";
  return html`<section id="lines">
    <h2>${say("line.lines")}</h2>
    <p>${say("line.linesText")}</p>
    ${entryForm(
      { action: `${view.path}/records`, kind: "line", name: "line" },
      html`${select(
          typed,
          { name: "line", label: say("line.which") },
          {
            choices: LINE_ROLES.map((role) => ({ value: role, label: roleName(frame, role) })),
            first: next,
          },
        )}
        ${input(typed, { name: "operator", label: say("line.operator") }, { maxlength: 120, autocomplete: "off" })}
        ${input(typed, { name: "contract", label: say("line.contract") }, { maxlength: 200, autocomplete: "off" })}
        ${ticks(
          typed,
          { name: "services", label: say("line.services") },
          {
            choices: LINE_SERVICES.map((service) => ({
              value: service,
              label: say(`line.service.${service}`),
            })),
            first: [],
          },
        )}
        <p class="send"><button type="submit">${say("line.keep")}</button></p>`,
    )}
  </section>`;
}

/** Who it is, to be put right; what is empty is not known any more. */
export function businessForm(frame: Frame, view: LineView, refused: RefusedEntry | null): Html {
  const { say } = frame;
  const known = businessOf(view.file);
  const typed = stateOf(refused, "business");
  const values = {
    name: known?.name ?? "",
    place: known?.place ?? "",
    street: known?.street ?? "",
    phone: known?.phone ?? "",
    zone: known?.zone ?? "",
  };
  const form = refused?.kind === "business" ? typed : { values, problems: {} };
  return entryForm(
    { action: `${view.path}/records`, kind: "business", name: "business" },
    html`${input(form, { name: "name", label: say("line.open.name") }, { maxlength: 120, required: true })}
      ${input(form, { name: "place", label: say("line.open.place") }, { maxlength: 120 })}
      ${input(form, { name: "street", label: say("line.open.street") }, { maxlength: 200 })}
      ${input(form, { name: "phone", label: say("line.open.phone") }, { maxlength: 200, type: "tel" })}
      ${input(form, { name: "zone", label: say("line.business.zone", { zone: frame.zone }) }, { maxlength: 60, spellcheck: "false" })}
      <p class="send"><button type="submit">${say("line.keep")}</button></p>`,
  );
}
