/** A run of words that both versions have, or one of them only. */
export interface DiffPart {
  readonly change: "same" | "removed" | "added";
  readonly text: string;
}

/** Words of the differing middle part of each version; beyond it the whole middle counts as changed. */
export const DIFF_WORDS_MAX = 1_000;

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** Lengths of the longest common subsequence of what begins at each pair of places. */
function commonLengths(old: readonly string[], next: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(next.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (row === undefined) continue;
      const skip = Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
      row[j] = old[i] === next[j] ? (rows[i + 1]?.[j + 1] ?? 0) + 1 : skip;
    }
  }
  return rows;
}

function middle(old: readonly string[], next: readonly string[]): DiffPart[] {
  if (old.length > DIFF_WORDS_MAX || next.length > DIFF_WORDS_MAX)
    return [
      { change: "removed", text: old.join("") },
      { change: "added", text: next.join("") },
    ];
  const common = commonLengths(old, next);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    const [gone, come] = [old[i], next[j]];
    if (gone !== undefined && gone === come) {
      parts.push({ change: "same", text: gone });
      i += 1;
      j += 1;
    } else if (
      gone !== undefined &&
      (come === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      parts.push({ change: "removed", text: gone });
      i += 1;
    } else {
      parts.push({ change: "added", text: come ?? "" });
      j += 1;
    }
  }
  return parts;
}

/** Runs of one change together; a blank between two changed words belongs to them. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs: DiffPart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.text === "") continue;
    if (last?.change === part.change)
      runs[runs.length - 1] = { change: part.change, text: last.text + part.text };
    else runs.push(part);
  }
  return runs;
}

/**
 * What changed from one text to the next, word by word: the parts that are not "added" give the old
 * text, those that are not "removed" the new one. Longest common subsequence of words, after what
 * both begin and end with.
 */
export function diffWords(old: string, next: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(old), wordsOf(next)];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return joined([
    { change: "same", text: a.slice(0, head).join("") },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { change: "same", text: a.slice(a.length - tail).join("") },
  ]);
}
