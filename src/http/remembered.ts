/** Some hundred bytes an answer. */
const ANSWERS_MAX = 4_096;
/** Longer than any address; longer texts are answered anew each time. */
const TEXT_CHARS_MAX = 64;

/** Remembers the answers to the last texts asked about: in an outage the same addresses come again and again. */
export function remembered<T extends {} | null>(
  answer: (text: string) => T,
  max: number = ANSWERS_MAX,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = answer(text);
    if (text.length > TEXT_CHARS_MAX) return fresh;
    if (known.size >= max) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
