/**
 * The only way to make HTML: everything interpolated is escaped, so that a witness's words can be
 * nothing but words. `raw` is for this project's own constants.
 */

const htmlBrand: unique symbol = Symbol("html");

/** Markup that is already safe. */
export interface Html {
  readonly [htmlBrand]: string;
}

/** Null, undefined and false leave nothing. */
export type Interpolation =
  | string
  | number
  | Html
  | readonly Interpolation[]
  | null
  | undefined
  | false;

const isHtml = (value: object): value is Html => htmlBrand in value;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/**
 * Control characters (but tab and line feed), bidi controls that could turn a sentence around,
 * byte order marks, and half surrogates, which UTF-8 cannot carry.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
/** Marks stacked on one letter beyond this number run over the lines around it. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** The text a reader may see of what somebody wrote. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replaceAll(FORBIDDEN, "").replaceAll(STACKED_MARKS, "$1");

/** Nearly every text is of such letters and signs alone, of which none is taken out or escaped. */
const PLAIN = /^[\t\n !#-%(-;=?-_a-~\u00A0-\u02FF\u2011-\u2027\u202F]*$/;

export const escapeText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : cleanText(text).replaceAll(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");

/** Markup from a constant of this project; never from anything a person wrote. */
export const raw = (markup: string): Html => ({ [htmlBrand]: markup });

export const EMPTY: Html = raw("");

const stringOf = (value: Interpolation): string => {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  if (isHtml(value)) return value[htmlBrand];
  return value.map((item) => stringOf(item)).join("");
};

/** Templates are laid out for people who read the source; readers of pages are spared the indentation. */
const LINE_BREAK = /\s*\n\s*/g;
const TAG_END = / +\/?>/g;
/** A template that ends inside a tag, right after the name of an attribute. */
const UNQUOTED = /\s[\w-]+=$/;

/** Each template of the source is made ready once; there are as many as are written. */
const tightened = new WeakMap<TemplateStringsArray, readonly string[]>();

function tight(template: TemplateStringsArray): readonly string[] {
  const known = tightened.get(template);
  if (known !== undefined) return known;
  if (template.slice(0, -1).some((part) => UNQUOTED.test(part)))
    throw new Error("html: an attribute value must be in double quotes");
  const made = template.map((part) => part.replaceAll(LINE_BREAK, " ").replaceAll(TAG_END, ">"));
  tightened.set(template, made);
  return made;
}

/**
 * `html\`<p title="${a}">${b}</p>\``. Values stand in text or in double-quoted attributes; an
 * unquoted attribute is a broken invariant and throws.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Interpolation[]): Html {
  const parts = tight(strings);
  let made = parts[0] ?? "";
  for (const [index, value] of values.entries()) made += stringOf(value) + (parts[index + 1] ?? "");
  return raw(made);
}

/** ` name="value"` for what is there, ` name` for true, nothing for null and false. */
export function attributes(
  pairs: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html {
  let made = "";
  for (const [name, value] of Object.entries(pairs)) {
    if (value === null || value === undefined || value === false) continue;
    if (!/^[a-z][a-z0-9-]*$/.test(name) || name.startsWith("on") || name === "style") {
      throw new Error(`html: attribute ${name} is not allowed`);
    }
    made += value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
  }
  return raw(made);
}

/** JSON inside a `<script type="application/ld+json">`: what could end the element or begin a comment is escaped. */
export const jsonMarkup = (value: unknown): Html =>
  raw(
    JSON.stringify(value).replaceAll(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );

/** The bytes-to-be. */
export const toText = (markup: Html): string => markup[htmlBrand];

const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITIES).map(([character, code]) => [code, character]),
);

/** The words of markup made by `html`, without its tags: for what is not a page. */
export const plainText = (markup: Html): string =>
  toText(markup)
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:amp|lt|gt|quot|#39|#96);/g, (code) => CODES[code] ?? "")
    .replaceAll(/[ \t\n\r]+/g, " ")
    .trim();
