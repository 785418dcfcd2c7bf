import { html, toText } from "../../pages/html.ts";
import { cleanText } from "../../pages/html.ts";
import type { Html } from "../../pages/html.ts";
import type { Language } from "../../model/vocabulary.ts";

/** What a message says, once; text and HTML are two renderings of it. */
export type Block =
  | { readonly kind: "head"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "link"; readonly label: string; readonly url: string }
  | { readonly kind: "small"; readonly text: string; readonly url?: string };

const LINE_CHARS = 76;

/** Lines of at most 76 characters, broken at blanks; a long word stays whole. */
export function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/)) {
    if (line !== "" && line.length + 1 + word.length > LINE_CHARS) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

function textOf(block: Block): string {
  switch (block.kind) {
    case "head":
    case "text":
      return wrapped(cleanText(block.text));
    case "list":
      return block.items.map((item) => wrapped(`- ${cleanText(item)}`, "  ")).join("\n");
    case "link":
      return `${wrapped(block.label)}\n${block.url}`;
    case "small":
      return wrapped(cleanText(block.text)) + (block.url === undefined ? "" : `\n${block.url}`);
  }
}

export const plainBody = (blocks: readonly Block[]): string =>
  `${blocks.map(textOf).join("\n\n")}\n`;

function htmlOf(block: Block): Html {
  switch (block.kind) {
    case "head":
      return html`<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${block.text}</h1>`;
    case "text":
      return html`<p style="margin:0 0 16px">${block.text}</p>`;
    case "list":
      return html`<ul style="margin:0 0 16px;padding-left:20px">
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case "link":
      return html`<p style="margin:0 0 16px">
        ${block.label}<br /><a href="${block.url}">${block.url}</a>
      </p>`;
    case "small":
      return html`<p style="margin:0 0 8px;font-size:13px;color:#555">
        ${block.text}${block.url !== undefined && html`<br /><a style="color:#555" href="${block.url}">${block.url}</a>`}
      </p>`;
  }
}

/** No picture, no script, nothing fetched: it looks the same to everybody and tells nobody that it was read. */
export const htmlBody = (
  lang: Language,
  { title, blocks }: { readonly title: string; readonly blocks: readonly Block[] },
): string =>
  "<!doctype html>\n" +
  toText(
    html`<html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
      </head>
      <body
        style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:600px;margin:0 auto;padding:16px"
      >
        ${blocks.map(htmlOf)}
      </body>
    </html> `,
  );
