import { ChainCheck, ChainFault, type Verification, verdict } from "./check-chain.ts";
import type { Entry } from "../model/entry.ts";
import type { StoredBatch } from "./chain.ts";
import { exportHeader } from "./export.ts";

/** A line longer than this is no batch of ours: it is refused instead of gathered. */
export const EXPORT_LINE_BYTES_MAX: number = 256 * 1024 * 1024;

const NEWLINE = 10;
const PREFIX_BYTES_MAX = 160;
const RECORD = /^\{"first":(\d{1,16}),"last":(\d{1,16}),"hash":"([0-9a-f]{64})","entries":/;

/** Lines without their newline; a last line without one is an error, since something is missing. */
async function* lines(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const bytes of stream) {
    let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      yield Buffer.concat([...parts, rest.subarray(0, end)]);
      [parts, size] = [[], 0];
      rest = rest.subarray(end + 1);
    }
    size += rest.length;
    if (size > EXPORT_LINE_BYTES_MAX) throw new ChainFault("the line is too long");
    // A stream may use its memory again for the next piece.
    if (rest.length > 0) parts.push(Buffer.from(rest));
  }
  if (size > 0) throw new ChainFault("the last line is cut off");
}

const asBatch = (line: Buffer): StoredBatch => {
  const prefix = RECORD.exec(line.toString("latin1", 0, PREFIX_BYTES_MAX));
  if (prefix === null || line.at(-1) !== "}".charCodeAt(0)) {
    throw new ChainFault("the line is no batch");
  }
  const [text, first = "", last = "", hash = ""] = prefix;
  return {
    first: Number(first),
    last: Number(last),
    hash: Buffer.from(hash, "hex"),
    bytes: line.subarray(text.length, -1),
  };
};

/**
 * Checks an export (`export.ts`) as it streams by, holding one batch at a time. Every byte counts:
 * header, each batch's bytes and hash, their order, and the end line with its totals. `onBatch` sees
 * the entries of each batch that holds, with its hash (hex).
 */
export const verifyExport = async (
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onBatch?: (entries: readonly Entry[], hash: string) => void,
): Promise<Verification> => {
  const chain = new ChainCheck();
  let header = false;
  let ended = false;
  const result = await verdict(chain, async () => {
    for await (const line of lines(stream)) {
      if (ended) throw new ChainFault("something follows the end");
      if (!header) {
        if (line.toString("latin1") !== exportHeader()) throw new ChainFault("no known header");
        header = true;
      } else if (line.subarray(0, 6).toString("latin1") === '{"end"') {
        const { batches, entries, head } = chain.result();
        const expected = JSON.stringify({ end: { batches, entries, head } });
        if (line.toString("latin1") !== expected) throw new ChainFault("the end does not match");
        ended = true;
      } else {
        const entries = chain.take(asBatch(line));
        onBatch?.(entries, chain.result().head);
      }
    }
    if (!ended) throw new ChainFault("the end is missing");
  });
  return result.ok || header ? result : { ...result, record: 0 };
};
