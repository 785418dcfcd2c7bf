import { encode } from "uqr";
import type { NoticeState } from "../../lines/notice-state.ts";
import type { LineRecordBody } from "../../model/line-record.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf, timeTag } from "../frame.ts";
import { attributes, html, type Html, jsonMarkup, toText } from "../html.ts";
import { lookStyle } from "../layout.ts";
import { stateMark } from "../marks.ts";

export interface PublicNotice {
  readonly business: Extract<LineRecordBody, { readonly kind: "business" }>;
  /** The one that stands, else the last that ended; null: there was none. */
  readonly notice: NoticeState | null;
  /** `/line/p/{id}`. */
  readonly path: string;
}

const MARKS = {
  closed: "down",
  cash_only: "checking",
  open: "over",
  call: "checking",
  mail_down: "checking",
} as const;

export const standingOf = (view: PublicNotice): NoticeState | null =>
  view.notice !== null && view.notice.endedAt === null ? view.notice : null;

/** "Closed: no connection" or "Nothing out of the ordinary". */
export const noticeSentence = (frame: Frame, view: PublicNotice): string => {
  const now = standingOf(view);
  return now === null
    ? frame.say("line.public.usual")
    : frame.say(`line.public.${now.record.body.notice}`, {
        instead: now.record.body.instead ?? "",
      });
};

/** https://schema.org/SpecialAnnouncement and https://schema.org/LocalBusiness, as search engines read them. */
function structured(frame: Frame, view: PublicNotice): Html {
  const now = standingOf(view);
  const { name, street, place, phone } = view.business;
  const address =
    street === null && place === null
      ? null
      : {
          "@type": "PostalAddress",
          ...(street === null ? {} : { streetAddress: street }),
          ...(place === null ? {} : { addressLocality: place }),
        };
  const until = now?.record.body.until ?? null;
  const closed = now?.record.body.notice === "closed";
  const business = {
    "@type": "LocalBusiness",
    name,
    ...(address === null ? {} : { address }),
    ...(phone === null ? {} : { telephone: phone }),
    ...(now?.record.body.notice === "cash_only" ? { paymentAccepted: "Cash" } : {}),
    ...(closed
      ? {
          specialOpeningHoursSpecification: {
            "@type": "OpeningHoursSpecification",
            validFrom: frame.times.iso(now.record.at).slice(0, 10),
            ...(until === null ? {} : { validThrough: frame.times.iso(until).slice(0, 10) }),
            opens: "00:00",
            closes: "00:00",
          },
        }
      : {}),
  };
  const announcement =
    now === null
      ? null
      : {
          "@type": "SpecialAnnouncement",
          name: noticeSentence(frame, view),
          text: now.record.body.words ?? noticeSentence(frame, view),
          datePosted: frame.times.iso(now.record.at),
          ...(until === null ? {} : { expires: frame.times.iso(until) }),
          announcementLocation: business,
        };
  return html`<script type="application/ld+json">
    ${jsonMarkup({ "@context": "https://schema.org", ...(announcement ?? business) })}
  </script>`;
}

const head = (frame: Frame, view: PublicNotice, more: Html | null): Html =>
  html`<head>
    <meta charset="utf-8" />
    <title>${view.business.name}: ${noticeSentence(frame, view)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${noticeSentence(frame, view)}" />
    ${lookStyle(frame)}
    <link rel="icon" type="image/svg+xml" href="${frame.assets.icon}" />
    ${more}
  </head>`;

const alternates = (frame: Frame, view: PublicNotice): Html =>
  html`${LANGUAGES.map(
    (lang) =>
      html`<link
        rel="alternate"
        hreflang="${lang}"
        href="${frame.origin ?? ""}${view.path}/${lang}"
      />`,
  )}`;

const languages = (frame: Frame, view: PublicNotice): Html =>
  html`<nav class="languages" aria-label="${frame.say("site.language")}">
    ${LANGUAGES.map((lang) =>
      lang === frame.lang
        ? html`<span lang="${lang}" aria-current="true">${lang.toUpperCase()}</span>`
        : html`<a lang="${lang}" hreflang="${lang}" href="${view.path}/${lang}"
            >${lang.toUpperCase()}</a
          >`,
    )}
  </nav>`;

function told(frame: Frame, view: PublicNotice): Html {
  const now = standingOf(view);
  const ended = now === null ? (view.notice?.endedAt ?? null) : null;
  const { say } = frame;
  return html`<p class="above">${view.business.name}</p>
    <h1>
      ${stateMark(now === null ? "over" : MARKS[now.record.body.notice])}
      ${noticeSentence(frame, view)}
    </h1>
    ${now !== null && now.record.body.words !== null && html`<blockquote>${now.record.body.words}</blockquote>`}
    ${
      now !== null &&
      html`<p>
        ${say("line.public.since", { at: frame.times.at(now.record.at) })}
        ${
          now.record.body.until === null
            ? say("line.public.untilHolds")
            : say("line.public.until", { until: frame.times.until(now.record.body.until) })
        }
      </p>`
    }
    ${ended !== null && html`<p>${say("line.public.ended", { at: frame.times.at(ended) })}</p>`}
    ${(view.business.street !== null || view.business.place !== null || view.business.phone !== null) && html`<p class="small">${[view.business.street, view.business.place, view.business.phone].filter((part) => part !== null).join(" · ")}</p>`}`;
}

const whole = (
  frame: Frame,
  { top, body, kind }: { readonly top: Html; readonly body: Html; readonly kind: string },
): string =>
  `<!doctype html>\n${toText(html`<html lang="${frame.lang}">${top}<body${attributes({ class: kind })}>${body}</body></html> `)}`;

/** `/line/p/{id}/{lang}`: what customers must know; one small answer, complete without scripts. */
export function publicNoticePage(context: PageContext, view: PublicNotice): string {
  const frame = frameOf(context);
  return whole(frame, {
    kind: "",
    top: head(frame, view, html`${alternates(frame, view)}${structured(frame, view)}`),
    body: html`<header class="mast">${languages(frame, view)}</header>
      <main id="main">${told(frame, view)}</main>
      <footer>
        <p class="small">
          ${frame.say("line.public.asOf", { at: frame.times.at(frame.now) })} ·
          <a href="${frame.base}/${frame.lang}/">${frame.deskName}</a>
        </p>
      </footer>`,
  });
}

/** `/line/p/{id}/embed`: one line in the page of somebody else. */
export function embeddedNotice(context: PageContext, view: PublicNotice): string {
  const frame = frameOf(context);
  return whole(frame, {
    kind: "",
    top: head(frame, view, null),
    body: html`<main id="main">
      <p>
        ${stateMark(standingOf(view) === null ? "over" : MARKS[standingOf(view)?.record.body.notice ?? "open"])}
        <a href="${view.path}/${frame.lang}" target="_top">${view.business.name}</a>:
        ${noticeSentence(frame, view)} ${timeTag(frame, standingOf(view)?.record.at ?? frame.now)}
      </p>
    </main>`,
  });
}

const SIDE = 240;

function qrCode(frame: Frame, address: string): Html {
  const { data, size } = encode(address, { border: 4 });
  let path = "";
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries()) if (dark) path += `M${x} ${y}h1v1h-1z`;
  return html`<svg
    role="img"
    aria-label="${frame.say("line.qr")}"
    width="${SIDE}"
    height="${SIDE}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff"></rect>
    <path d="${path}" fill="#000"></path>
  </svg>`;
}

/** `/line/p/{id}/poster`: for the door; every browser prints it or saves it as PDF. */
export function posterPage(context: PageContext, view: PublicNotice): string {
  const frame = frameOf(context);
  const address = `${frame.origin ?? ""}${view.path}`;
  return whole(frame, {
    kind: "",
    top: head(frame, view, html`<meta name="robots" content="noindex" />`),
    body: html`<main id="main">
      ${told(frame, view)}
      <p>${qrCode(frame, address)}</p>
      <p class="small">${frame.say("line.posterText")} ${address}</p>
    </main>`,
  });
}
