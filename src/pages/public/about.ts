import { ABOUT_SECTIONS } from "../../wording/guide-keys.ts";
import type { AboutPage, AboutSection } from "../../wording/guide-keys.ts";
import type { MessageKey } from "../../wording/keys.ts";
import type { PageContext } from "../context.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { aboutPath } from "../paths.ts";
import { publisherFacts } from "./publisher.ts";

/** The keys of a section's heading and text. */
const KEYS: Readonly<
  Record<AboutPage, (section: never) => readonly [title: MessageKey, text: MessageKey]>
> = {
  method: (at: AboutSection<"method">) => [`method.${at}.title`, `method.${at}.text`],
  privacy: (at: AboutSection<"privacy">) => [`privacy.${at}.title`, `privacy.${at}.text`],
  legal: (at: AboutSection<"legal">) => [`legal.${at}.title`, `legal.${at}.text`],
  accessibility: (at: AboutSection<"accessibility">) => [
    `accessibility.${at}.title`,
    `accessibility.${at}.text`,
  ],
};

const ITEM = "- ";

/** Lines are paragraphs; a run of lines that begin with "- " is a list. */
const paragraphs = (text: string): readonly Html[] => {
  const blocks: string[][] = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (line.startsWith(ITEM) && last?.[0]?.startsWith(ITEM) === true) last.push(line);
    else blocks.push([line]);
  }
  return blocks.map((lines) =>
    lines[0]?.startsWith(ITEM) === true
      ? html`<ul class="bullets">
          ${lines.map((line) => html`<li>${line.slice(ITEM.length)}</li>`)}
        </ul>`
      : html`<p>${lines[0]}</p>`,
  );
};

/** What this page is made from besides words: each source once. */
const sources = (frame: Frame): Html => {
  const all = [...(frame.credits ?? []), ...(frame.outlines?.().credits ?? [])];
  const credits = new Map(all.map((credit) => [`${credit.source} ${credit.licence}`, credit]));
  return html`<ul class="bullets">
    ${[...credits.values()].map(
      ({ source, licence, url, version }) =>
        html`<li>
          <a href="${url}">${source}</a>${version !== "" && ` (${version})`}, ${licence}
        </li>`,
    )}
  </ul>`;
};

/** `/{lang}/method`, `/privacy`, `/legal`, `/accessibility` */
export function aboutPage(context: PageContext, page: AboutPage): string {
  const frame = frameOf(context);
  const title = frame.say(`about.${page}`);
  const main = html`<h1>${title}</h1>
    ${ABOUT_SECTIONS[page].map((section) => {
      const [heading, text] = KEYS[page](section as never);
      return html`<section aria-labelledby="${section}">
        <h2 id="${section}">${frame.say(heading)}</h2>
        ${paragraphs(frame.say(text, { deskName: frame.deskName }))}
        ${page === "legal" && section === "sources" && sources(frame)}
        ${page === "legal" && section === "desk" && publisherFacts(frame, ["name", "address", "contact", "editor", "host"])}
        ${page === "privacy" && section === "rights" && publisherFacts(frame, ["controller", "address", "contact"])}
        ${page === "accessibility" && section === "ways" && publisherFacts(frame, ["contact"])}
      </section>`;
    })}`;
  return publicPage(frame, { title, path: aboutPath(page), main, guide: true });
}
