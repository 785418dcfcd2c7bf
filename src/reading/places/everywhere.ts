import { asAreaCode } from "../../model/ids.ts";
import type { PlaceMention } from "../../model/reading.ts";
import type { Message } from "./message.ts";
import { beginsAt, CUES } from "./words.ts";

const mentionOf = (
  message: Message,
  country: string,
  range: readonly [number, number],
): PlaceMention[] => {
  const code = asAreaCode(country);
  const area = message.gazetteer.get(code);
  if (area === undefined) return [];
  const { tokens } = message.tokens;
  const span = [tokens[range[0]]?.start ?? 0, tokens[range[1] - 1]?.end ?? 0] as const;
  return [
    {
      name: area.name,
      country,
      kind: "country",
      code,
      candidates: [{ code, name: area.name, score: 1 }],
      span,
    },
  ];
};

/** "tout le pays", "bundesweit": the likeliest country, unless the message names its places. */
export const everywhereIn = (
  message: Message,
  found: readonly PlaceMention[],
): readonly PlaceMention[] => {
  if (found.some((mention) => mention.kind === "country")) return [];
  for (let at = 0; at < message.words.length; at += 1) {
    const hexagon = beginsAt(CUES.hexagon, message, at);
    if (hexagon > 0) return mentionOf(message, "FR", [at, at + hexagon]);
    const length = beginsAt(CUES.everywhere, message, at);
    const [country] = message.context.countries;
    if (length === 0 || country === undefined || found.length > 0) continue;
    return mentionOf(message, country, [at, at + length]);
  }
  return [];
};
