/** What a browser would send back of a page's forms. */
export function fieldsOf(page: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const name = /\sname="([^"]+)"/.exec(tag)?.[1];
    const value = /\svalue="([^"]*)"/.exec(tag)?.[1] ?? "";
    const ticked = !/type="(checkbox|radio)"/.test(tag) || /\schecked/.test(tag);
    if (name !== undefined && ticked) fields[name] = unescape(value);
  }
  for (const [, name = "", body = ""] of page.matchAll(
    /<textarea[^>]*\sname="([^"]+)"[^>]*>([^<]*)</g,
  ))
    fields[name] = unescape(body.trim());
  for (const [, name = "", body = ""] of page.matchAll(
    /<select[^>]*\sname="([^"]+)"[^>]*>([^]*?)<\/select>/g,
  )) {
    const chosen = /<option[^>]*value="([^"]*)"[^>]*\sselected/.exec(body);
    fields[name] = chosen?.[1] ?? "";
  }
  return fields;
}

const unescape = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
