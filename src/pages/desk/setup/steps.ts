import { DESK_PARTS, type DeskPart } from "../../../commands/settings/set-up-desk.ts";
import { type FormState, hiddenField, problemSummary } from "../../fields.ts";
import type { Frame } from "../../frame.ts";
import { attributes, html, type Html } from "../../html.ts";
import { deskPage } from "../../layout.ts";
import { deskHref } from "../../paths.ts";

/** In the order they are asked. */
export type SetupStep = DeskPart | "mail" | "page";
export const SETUP_STEPS: readonly SetupStep[] = [...DESK_PARTS, "mail", "page"];

export const stepHref = (frame: Frame, step: SetupStep): string =>
  deskHref(frame, `/setup/${step}`);

export const nextStep = (step: SetupStep): SetupStep =>
  SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1] ?? "page";

const stepList = (frame: Frame, current: SetupStep): Html =>
  html`<nav aria-label="${frame.say("setup.steps")}">
    <ol class="steps">
      ${SETUP_STEPS.map(
        (step) =>
          html`<li>
            <a
              href="${stepHref(frame, step)}"
              ${attributes({ "aria-current": step === current ? "step" : null })}
              >${frame.say(`setup.title.${step}`)}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;

/** One page of the set-up around what it asks. */
export function setupStepPage(
  frame: Frame,
  { step, main }: { readonly step: SetupStep; readonly main: Html },
): string {
  const title = frame.say(`setup.title.${step}`);
  const counts = { step: SETUP_STEPS.indexOf(step) + 1, steps: SETUP_STEPS.length };
  const whole = html`<p class="small">${frame.say("setup.step", counts)}</p>
    <h1>${title}</h1>
    <p>${frame.say(`setup.text.${step}`)}</p>
    ${main} ${stepList(frame, step)}`;
  return deskPage(frame, { title, current: null, main: whole });
}

export interface StepForm {
  readonly step: SetupStep;
  readonly csrf: string;
  readonly key: string;
  readonly form: FormState;
  readonly fields: Html;
}

/** A form that saves and goes on, and a way past it. */
export const stepForm = (frame: Frame, { step, csrf, key, form, fields }: StepForm): Html =>
  html`${problemSummary(frame, form)}
    <form class="narrow" action="${stepHref(frame, step)}" method="post">
      ${hiddenField("csrf", csrf)} ${hiddenField("key", key)} ${fields}
      <p class="send">
        <button type="submit">${frame.say("setup.save")}</button>
        <a href="${stepHref(frame, nextStep(step))}">${frame.say("setup.skip")}</a>
      </p>
    </form>`;
