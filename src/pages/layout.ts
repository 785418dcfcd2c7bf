import { LANGUAGES } from "../model/vocabulary.ts";
import { ABOUT_PAGES } from "../wording/guide-keys.ts";
import type { Language } from "../model/vocabulary.ts";
import { demoBar } from "./demo/bar.ts";
import type { Frame } from "./frame.ts";
import { html, raw, toText } from "./html.ts";
import type { Html } from "./html.ts";
import { isDesk, knownLine, manifestLink, outboxBar } from "./offline.ts";
import { aboutPath, archivePath, deskHref, publicHref } from "./paths.ts";

/** How each language names itself. */
const OWN_NAMES: Readonly<Record<Language, string>> = {
  fr: "Français",
  nl: "Nederlands",
  de: "Deutsch",
  en: "English",
};

export interface PublicLayout {
  readonly title: string;
  /** Address below the language segment, query included; links to the other languages. Null: no such links. */
  readonly path: string | null;
  readonly main: Html;
  /** Path of the page whose changes this one follows: its own, or that of the subject it is about. */
  readonly live?: string | null;
  readonly scripts?: readonly ("report" | "desk" | "line")[];
  /** Kept out of search engines: a witness's own page. */
  readonly secret?: boolean;
  readonly description?: string;
  /** The page has a map: its tools come along; its sheet stands beside it, where it holds up nothing above. "still": its picture is a file; "played": it has a slider. */
  readonly map?: boolean | "still" | "played";
  /** A page of places, past incidents or the desk itself: they share a sheet. */
  readonly guide?: boolean;
  /** A page of the editors' desk. */
  readonly desk?: boolean;
}

const DOCTYPE = "<!doctype html>\n";
const LOGO = raw(
  `<svg class="logo" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" focusable="false"><rect x="1.75" y="2.75" width="4.5" height="10.5" class="line"/><rect x="9" y="2" width="6" height="12" class="full"/></svg>`,
);

/** For search engines, which want whole addresses: the page's own, and the same page in the other languages. */
const addresses = (frame: Frame, path: string): Html | null => {
  const { origin, base, lang } = frame;
  if (origin === undefined || origin === null) return null;
  const whole = (other: Language): string => origin + publicHref({ base, lang: other }, path);
  return html`<link rel="canonical" href="${whole(lang)}" />${LANGUAGES.map(
      (other) => html`<link rel="alternate" hreflang="${other}" href="${whole(other)}" />`,
    )}`;
};

/** The sheet that stands inside every page. */
export const lookStyle = (frame: Frame): Html => raw(`<style>${frame.assets.look}</style>`);

const head = (frame: Frame, layout: PublicLayout, scripts: readonly string[]): Html =>
  html`<head>
    <meta charset="utf-8" />
    <title>${layout.title} · ${frame.deskName}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${layout.description ?? frame.say("site.tagline")}" />
    ${layout.secret === true && html`<meta name="robots" content="noindex" /><meta name="referrer" content="no-referrer" />`}
    ${lookStyle(frame)}
    ${
      layout.guide === true &&
      frame.assets.guideCss !== undefined &&
      html`<link rel="stylesheet" href="${frame.assets.guideCss}" />`
    }
    ${
      layout.desk === true &&
      frame.assets.deskCss !== undefined &&
      html`<link rel="stylesheet" href="${frame.assets.deskCss}" />`
    }
    ${
      frame.assets.printCss !== undefined &&
      html`<link rel="stylesheet" media="print" href="${frame.assets.printCss}" />`
    }
    ${
      frame.playing &&
      frame.assets.demo &&
      html`<link rel="stylesheet" href="${frame.assets.demo.css}" />
        <meta name="robots" content="noindex" />
        <script type="module" src="${frame.assets.demo.script}"></script>`
    }
    <link rel="icon" type="image/svg+xml" href="${frame.assets.icon}" />
    ${layout.path !== null && layout.secret !== true && addresses(frame, layout.path)}
    ${layout.path !== null && manifestLink(frame)}
    ${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
    ${
      // After the live script, which takes note of the page as it was sent.
      layout.map &&
      frame.assets.map &&
      html`<script type="module" src="${frame.assets.map.script}"></script>
        ${
          layout.map === "still" &&
          html`<script type="module" src="${frame.assets.map.whole}"></script>`
        }${
          layout.map === "played" &&
          html`<script type="module" src="${frame.assets.map.slider}"></script>`
        }`
    }
  </head>`;

/** Those the desk offers, and the one that is read. */
const offered = ({ languages: chosen = [], lang }: Frame): readonly Language[] => {
  if (chosen.length === 0) return LANGUAGES;
  return chosen.includes(lang) ? chosen : [...chosen, lang];
};

const languages = (frame: Frame, path: string): Html =>
  html`<nav class="languages" aria-label="${frame.say("site.language")}">
    ${offered(frame).map((lang) =>
      lang === frame.lang
        ? html`<span lang="${lang}" aria-current="true">${lang.toUpperCase()}</span>`
        : html`<a
            lang="${lang}"
            hreflang="${lang}"
            href="${publicHref({ base: frame.base, lang }, path)}"
            title="${OWN_NAMES[lang]}"
            >${lang.toUpperCase()}</a
          >`,
    )}
  </nav>`;

const footer = (frame: Frame): Html =>
  html`<footer>
    <details class="method" id="method">
      <summary>${frame.say("site.method")}</summary>
      <p>${frame.say("site.methodText")}</p>
    </details>
    <nav aria-label="${frame.say("about.pages")}">
      <ul class="about small">
        ${(
          [
            ["/check", "check.title"],
            [archivePath({}), "archive.title"],
            ...ABOUT_PAGES.map((page) => [aboutPath(page), `about.footer.${page}`] as const),
          ] as const
        ).map(
          ([path, key]) =>
            html`<li><a href="${publicHref(frame, path)}">${frame.say(key)}</a></li>`,
        )}
        ${isDesk(frame) && html`<li><a href="${frame.base}/line/">${frame.say("line.title")}</a></li>`}
      </ul>
    </nav>
    <p class="small">
      ${frame.say("site.times", { zone: frame.zone })}
      <span data-live="as-of"
        >${frame.say("site.asOf", { at: `${frame.times.day(frame.now)}, ${frame.times.clock(frame.now)}` })}</span
      >.
    </p>
  </footer>`;

/** One polite voice for the whole page; the script fills it, so without scripts it stays silent. */
const liveStatus = (frame: Frame, path: string): Html =>
  html`<p
    class="live small"
    id="live"
    role="status"
    data-events="${frame.base}/events?page=${encodeURIComponent(publicHref(frame, path))}"
    data-fresh="${frame.say("site.live.now")}"
    data-offline="${frame.say("site.live.offline")}"
    data-updated="${frame.say("site.live.updated")}"
  ></p>`;

/** At the end: a colour holds up nothing that is above. */
const accentSheet = ({ accent, base }: Frame): Html | null =>
  accent === null || accent === undefined
    ? null
    : html`<link rel="stylesheet" href="${base}/assets/accent/${accent.slice(1)}.css" />`;

/** A whole public page. */
export function publicPage(frame: Frame, layout: PublicLayout): string {
  // What is tried in the demonstration is not kept on the device, where the real desk would find it.
  const kept = !frame.playing;
  const scripts = [
    ...(layout.live !== undefined && layout.live !== null ? [frame.assets.scripts.live] : []),
    ...(kept ? (layout.scripts ?? []).flatMap((name) => frame.assets.scripts[name] ?? []) : []),
    ...(kept ? [frame.assets.scripts.outbox] : []),
  ];
  const home = publicHref(frame, "/");
  return (
    DOCTYPE +
    toText(
      html`<html lang="${frame.lang}">
        ${head(frame, layout, scripts)}
        <body>
          <a class="skip" href="#main">${frame.say("site.skip")}</a>
          <header class="mast">
            <a class="name" href="${home}">${LOGO} ${frame.deskName}</a>
            ${layout.path !== null && languages(frame, layout.path)}
          </header>
          ${kept ? html`${knownLine(frame)} ${outboxBar(frame, layout.scripts?.includes("line"))}` : demoBar(frame, layout.path)}
          <main id="main" tabindex="-1">${layout.main}</main>
          ${layout.live !== undefined && layout.live !== null && liveStatus(frame, layout.live)}
          ${footer(frame)} ${accentSheet(frame)}
        </body>
      </html> `,
    )
  );
}

export interface DeskLayout {
  readonly title: string;
  readonly current:
    | "home"
    | "queue"
    | "handover"
    | "calls"
    | "import"
    | "statements"
    | "mail"
    | "settings"
    | "account"
    | null;
  readonly main: Html;
  /** Rectangles are drawn on a photo. */
  readonly blur?: boolean;
  /** Passkeys are offered. */
  readonly passkey?: boolean;
}

const DESK_PAGES = [
  ["home", "/"],
  ["queue", "/queue"],
  ["handover", "/handover"],
  ["calls", "/calls"],
  ["import", "/import"],
  ["statements", "/statements"],
  ["mail", "/mail"],
  ["settings", "/settings"],
  ["account", "/account"],
] as const;

const keysHelp = (frame: Frame): Html =>
  html`<details class="keys" id="keys">
    <summary>${frame.say("desk.keys.title")}</summary>
    <dl class="facts">
      ${(
        [
          ["j k", "next"],
          ["e", "edit"],
          ["m", "mark"],
          ["s", "save"],
          ["/", "search"],
          ["n", "show"],
          ["a", "aside"],
          ["c", "correct"],
          ["x", "split"],
          ["q", "ask"],
          ["u", "undo"],
          ["?", "help"],
        ] as const
      ).map(
        ([keys, what]) =>
          html`<div>
            <dt>${keys.split(" ").map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${frame.say(`desk.keys.${what}`)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;

/** A whole desk page: the same structure as a public one, wider. */
export function deskPage(
  frame: Frame,
  { title, current, main, blur, passkey }: DeskLayout,
): string {
  const layout: PublicLayout = { title, path: null, main, secret: true, desk: true };
  return (
    DOCTYPE +
    toText(
      html`<html lang="${frame.lang}">
        ${head(frame, layout, [
          frame.assets.scripts.desk,
          ...(blur === true && frame.assets.scripts.blur !== undefined
            ? [frame.assets.scripts.blur]
            : []),
          ...(passkey === true && frame.assets.scripts.passkey !== undefined
            ? [frame.assets.scripts.passkey]
            : []),
        ])}
        <body class="desk">
          <a class="skip" href="#main">${frame.say("site.skip")}</a>
          <header class="mast">
            <a class="name" href="${deskHref(frame, "/")}"
              >${LOGO} ${frame.deskName} · ${frame.say("desk.title")}</a
            >
            <a class="small" href="${publicHref(frame, "/")}">${frame.say("desk.public")}</a>
          </header>
          ${
            current !== null &&
            html`<nav class="tabs" aria-label="${frame.say("desk.title")}">
              ${DESK_PAGES.map(
                ([name, path]) =>
                  html`<a
                    href="${deskHref(frame, path)}"
                    ${name === current ? raw(` aria-current="page"`) : null}
                    >${frame.say(`desk.nav.${name}`)}</a
                  >`,
              )}
            </nav>`
          }
          ${demoBar(frame, null)}
          <main id="main" tabindex="-1">${main}</main>
          <footer>
            ${current !== null && keysHelp(frame)}
            <p class="small">${frame.say("site.times", { zone: frame.zone })}</p>
          </footer>
          ${accentSheet(frame)}
        </body>
      </html> `,
    )
  );
}
