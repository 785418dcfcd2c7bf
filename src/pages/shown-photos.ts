import type { ShownPhoto } from "../store/views.ts";
import { timeTag } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { placeName } from "./naming.ts";

export const shownPhotoHref = ({ base }: { readonly base: string }, id: string): string =>
  `${base}/photos/${encodeURIComponent(id)}.jpg`;

/** Photos of witnesses that an editor shows; fetched when they come near. */
export const shownPhotos = (frame: Frame, photos: readonly ShownPhoto[]): Html | null =>
  photos.length === 0
    ? null
    : html`<section aria-labelledby="photos" data-live="photos">
        <h2 id="photos">${frame.say("photo.section")}</h2>
        <ul class="photos">
          ${photos.map(({ id, width, height, saidAt, area }) => {
            const where = area === null ? "" : `, ${placeName(frame, area)}`;
            return html`<li>
              <a href="${shownPhotoHref(frame, id)}"
                ><img
                  src="${shownPhotoHref(frame, id)}"
                  width="${width}"
                  height="${height}"
                  loading="lazy"
                  alt="${frame.say("photo.publicAlt")}${where}, ${frame.times.short(saidAt)}"
              /></a>
              <span class="small">${timeTag(frame, saidAt)}${where}</span>
            </li>`;
          })}
        </ul>
      </section>`;
