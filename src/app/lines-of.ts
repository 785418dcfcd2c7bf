/** A line longer than this is cut into pieces of its length: nothing that grows without end is gathered. */
const LINE_CHARS_MAX = 2_000_000;

/**
 * The lines of a stream of UTF-8, without their ends. Written out, because readline's own iteration
 * can miss the end of a stream that closes while a line is being worked on.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stream) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = rest.indexOf("\n", from); end >= 0; end = rest.indexOf("\n", from)) {
      yield rest.slice(from, rest[end - 1] === "\r" ? end - 1 : end);
      from = end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > LINE_CHARS_MAX) {
      yield rest;
      rest = "";
    }
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
