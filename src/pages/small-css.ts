/**
 * A style sheet without comments and layout: what is sent, so that the source may be laid out for
 * people. Knows only what `look.css` uses: no strings with spaces in a row, no data addresses.
 */
export const smallCss = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};,>]) ?/g, "$1")
    .replaceAll(/([{;][a-z-]+): /g, "$1:")
    .replaceAll(";}", "}")
    .replaceAll(/(?<=[ :,(-])0(?=\.\d)/g, "")
    .trim();
