import type { AreaCode, Instant } from "../model/ids.ts";
import type { FormProblems } from "./fields.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { placeName } from "./naming.ts";

/** The closed list; a phone that stores another format converts it when it is asked for these. */
const ACCEPT = "image/jpeg,image/png,image/webp";

interface PhotoShown {
  readonly number: number;
  readonly at: Instant;
  readonly width: number;
  readonly height: number;
  readonly area: AreaCode | null;
}

/**
 * Photos of one report, each linked to its full size; `folder`: the address they lie below.
 * `publish`: for editors, with the way to their publication.
 */
export const photoList = (
  frame: Frame,
  photos: readonly PhotoShown[],
  { folder, publish = false }: { readonly folder: string; readonly publish?: boolean },
): Html =>
  html`<ul class="photos">
    ${photos.map(({ number, at, width, height, area }) => {
      const href = `${folder}/${number}`;
      return html`<li>
        <a href="${href}"
          ><img
            src="${href}"
            width="${width}"
            height="${height}"
            loading="lazy"
            alt="${frame.say("photo.alt", { number: number + 1 })}"
        /></a>
        <span class="small"
          >${timeTag(frame, at)}${area !== null && html`, ${frame.say("photo.area", { place: placeName(frame, area) })}`}</span
        >
        ${publish && html`<a class="small" href="${href}/publish">${frame.say("photo.publish")}</a>`}
      </li>`;
    })}
  </ul>`;

/** On the report form: uncovered by the script, which keeps the photos until they are sent. */
export const photoField = (frame: Frame): Html =>
  html`<div class="field" data-photo hidden>
    <label for="photo">${frame.say("photo.label")}</label>
    <p class="small" id="photo-hint">${frame.say("photo.hint")}</p>
    <input
      id="photo"
      name="photo"
      type="file"
      accept="${ACCEPT}"
      multiple
      aria-describedby="photo-hint"
    />
  </div>`;

export interface PhotoForm {
  readonly action: string;
  /** The first one that is free. */
  readonly number: number;
  readonly problems: FormProblems;
}

/** On the witness's own page: works without scripts, and asks about the place. */
export const photoForm = (frame: Frame, { action, number, problems }: PhotoForm): Html => {
  const problem = problems["photo"];
  return html`<form action="${action}" method="post" enctype="multipart/form-data">
    <input type="hidden" name="number" value="${number}" />
    <div class="field${problem !== undefined && " wrong"}">
      <label for="photo">${frame.say("photo.label")}</label>
      <p class="small" id="photo-hint">${frame.say("photo.hint")}</p>
      ${problem !== undefined && html`<p class="problem" id="photo-problem">${problem}</p>`}
      <input
        id="photo"
        name="photo"
        type="file"
        accept="${ACCEPT}"
        required
        aria-describedby="photo-hint${problem !== undefined && " photo-problem"}"
      />
    </div>
    <p>
      <label
        ><input type="checkbox" name="position" value="yes" /> ${frame.say("photo.position")}</label
      >
    </p>
    <button type="submit" class="quiet">${frame.say("photo.add")}</button>
  </form>`;
};

/** On the witness's own page: may an editor show them? */
export const photoConsent = (
  frame: Frame,
  { action, agreed }: { readonly action: string; readonly agreed: boolean },
): Html =>
  html`<form action="${action}" method="post">
    <p class="small" id="consent-hint">
      ${frame.say(agreed ? "photo.consentGiven" : "photo.consentHint")}
    </p>
    <button
      type="submit"
      class="quiet"
      name="agreed"
      value="${agreed ? "no" : "yes"}"
      aria-describedby="consent-hint"
    >
      ${frame.say(agreed ? "photo.consentTake" : "photo.consent")}
    </button>
  </form>`;
