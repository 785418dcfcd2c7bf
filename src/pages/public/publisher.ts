import type { Publisher } from "../context.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const UNKNOWN: Publisher = {
  name: null,
  address: null,
  contact: null,
  editor: null,
  host: null,
  controller: null,
};

/** An address one can write to with one tap. */
const shown = (frame: Frame, value: string | null): Html | string => {
  if (value === null) return html`<span class="problem">${frame.say("publisher.missing")}</span>`;
  return MAIL.test(value) ? html`<a href="mailto:${encodeURI(value)}">${value}</a>` : value;
};

/** Who answers for this desk, entry by entry; what is missing is said to be missing. */
export const publisherFacts = (frame: Frame, names: readonly (keyof Publisher)[]): Html => {
  const publisher = frame.publisher ?? UNKNOWN;
  const missing = names.some((name) => publisher[name] === null);
  return html`<dl class="facts who">
      ${names.map(
        (name) =>
          html`<div>
            <dt>${frame.say(`publisher.${name}`)}</dt>
            <dd>${shown(frame, publisher[name])}</dd>
          </div>`,
      )}
    </dl>
    ${missing && html`<p class="notice doubt">${frame.say("publisher.todo")}</p>`}`;
};
