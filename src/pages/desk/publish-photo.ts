import type { ReportId } from "../../model/ids.ts";
import type { PhotoRegion } from "../../model/photo.ts";
import type { PhotoView } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { checkbox, hiddenField, problemSummary } from "../fields.ts";
import type { FormProblems } from "../fields.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { deskHref } from "../paths.ts";
import { shownPhotoHref } from "../shown-photos.ts";

export interface PublishPhotoView {
  readonly csrf: string;
  readonly report: ReportId;
  readonly photo: PhotoView;
  readonly agreed: boolean;
  /** Id under which it is shown; null: it is not. */
  readonly shown: string | null;
  readonly regions: readonly PhotoRegion[];
  readonly regionsMax: number;
  /** Asked for: the picture as it would be shown. */
  readonly preview: boolean;
  readonly problems: FormProblems;
}

const SIDES = ["left", "top", "width", "height"] as const;

/** `left=10&top=…`: regions as an address and as a form say them. */
export function regionsQuery(regions: readonly PhotoRegion[]): string {
  const query = new URLSearchParams();
  for (const [index, region] of regions.entries())
    for (const side of SIDES) query.set(`${side}${index}`, String(region[side]));
  return query.toString();
}

const regionFields = (frame: Frame, index: number, region: PhotoRegion | undefined): Html =>
  html`<fieldset class="region" data-region>
    <legend>${frame.say("photo.region", { number: index + 1 })}</legend>
    ${SIDES.map(
      (side) =>
        html`<label
          >${frame.say(`photo.${side}`)}
          <input
            type="number"
            name="${side}${index}"
            data-side="${side}"
            min="${side === "left" || side === "top" ? 0 : 1}"
            max="100"
            step="1"
            value="${region?.[side] ?? ""}"
        /></label>`,
    )}
  </fieldset>`;

const pictures = (frame: Frame, view: PublishPhotoView): Html => {
  const { photo, report, regions, preview } = view;
  const kept = deskHref(frame, `/reports/${encodeURIComponent(report)}/photos/${photo.number}`);
  const alt = frame.say("photo.alt", { number: photo.number + 1 });
  return html`<div class="blur" data-blur>
      <img src="${kept}" width="${photo.width}" height="${photo.height}" alt="${alt}" />
    </div>
    ${
      preview &&
      html`<figure class="blur" id="preview">
        <figcaption>${frame.say("photo.previewAlt")}</figcaption>
        <img
          src="${kept}/preview?${regionsQuery(regions)}"
          width="${photo.width}"
          height="${photo.height}"
          alt="${frame.say("photo.previewAlt")}"
        />
      </figure>`
    }`;
};

/** `/desk/reports/{report}/photos/{n}/publish` */
export function publishPhotoPage(context: PageContext, view: PublishPhotoView): string {
  const frame = frameOf(context);
  const { csrf, report, photo, agreed, shown, regions, regionsMax, problems } = view;
  const action = deskHref(
    frame,
    `/reports/${encodeURIComponent(report)}/photos/${photo.number}/publish`,
  );
  const form = html`<form action="${action}" method="post" data-save-form>
    ${hiddenField("csrf", csrf)}
    <h2 id="regions">${frame.say("photo.regions")}</h2>
    <p class="small">${frame.say("photo.regionsHint")}</p>
    <div class="regions">
      ${Array.from({ length: regionsMax }, (_, index) => regionFields(frame, index, regions[index]))}
    </div>
    <p>
      <button type="submit" name="do" value="preview" class="quiet">
        ${frame.say("photo.preview")}
      </button>
    </p>
    ${checkbox({ values: {}, problems }, { name: "checked", label: frame.say("photo.checked") })}
    <button type="submit" name="do" value="publish" data-save>
      ${frame.say("photo.publishTitle")}
    </button>
  </form>`;
  const main = html`<h1>${frame.say("photo.publishTitle")}</h1>
    ${problemSummary(frame, { values: {}, problems })}
    ${
      shown !== null &&
      html`<form action="${action}" method="post">
        ${hiddenField("csrf", csrf)}
        <p>
          <a href="${shownPhotoHref(frame, shown)}">${frame.say("photo.isPublic")}</a>
          <button type="submit" name="do" value="withdraw" class="danger">
            ${frame.say("photo.withdraw")}
          </button>
        </p>
      </form>`
    }
    ${pictures(frame, view)}
    ${agreed ? form : html`<p class="lead">${frame.say("photo.noConsent")}</p>`}`;
  return deskPage(frame, {
    title: frame.say("photo.publishTitle"),
    current: null,
    main,
    blur: true,
  });
}
