const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/**
 * Letter pairs in common, 0..1 (Dice's coefficient), each pair counted as often as both have it. Tells
 * another spelling from another name.
 */
export const pairLikeness = (left: string, right: string): number => {
  const first = pairsOf(left);
  const rest = pairsOf(right);
  const total = first.length + rest.length;
  let shared = 0;
  for (const pair of first) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return total === 0 ? 0 : (2 * shared) / total;
};
