/** Reports whose texts stand in one string: looking for a word is one search in it. */
const BLOCK_REPORTS_MAX = 500;
/** Between two texts; no search can hold it. */
const BETWEEN = "\n";

export interface IndexedText {
  readonly seq: number;
  readonly text: string;
}

class Block {
  readonly seqs: readonly number[];
  /** Where each text begins in `text`. */
  readonly #starts: readonly number[];
  readonly text: string;

  constructor(rows: readonly IndexedText[]) {
    this.seqs = rows.map(({ seq }) => seq);
    const starts: number[] = [];
    let at = 0;
    for (const row of rows) {
      starts.push(at);
      at += row.text.length + BETWEEN.length;
    }
    this.#starts = starts;
    this.text = rows.map(({ text }) => text).join(BETWEEN) + BETWEEN;
  }

  get first(): number {
    return this.seqs[0] ?? 0;
  }

  rows(): readonly IndexedText[] {
    return this.seqs.map((seq, index) => ({ seq, text: this.#textOf(index) }));
  }

  #endOf(index: number): number {
    return (this.#starts[index + 1] ?? this.text.length) - BETWEEN.length;
  }

  #textOf(index: number): string {
    return this.text.slice(this.#starts[index], this.#endOf(index));
  }

  #indexAt(position: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Sequences of the texts that hold every word. */
  holding(words: readonly string[]): ReadonlySet<number> {
    const [first = "", ...others] = words;
    const found = new Set<number>();
    if (!others.every((word) => this.text.includes(word))) return found;
    let at = this.text.indexOf(first);
    while (at >= 0) {
      const index = this.#indexAt(at);
      const text = others.length === 0 ? "" : this.#textOf(index);
      if (others.every((word) => text.includes(word))) found.add(this.seqs[index] ?? 0);
      at = this.text.indexOf(first, this.#endOf(index));
    }
    return found;
  }
}

/** Texts by sequence, some hundreds to a string, oldest first. */
export class WordBlocks {
  #blocks: Block[] = [];
  #size = 0;
  #chars = 0;

  /** How many texts there are. */
  get size(): number {
    return this.#size;
  }

  get chars(): number {
    return this.#chars;
  }

  /** `rows`: in rising order, all older or all newer than what is there. */
  add(rows: readonly IndexedText[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const last = this.#blocks.at(-1);
    const isNewer = last === undefined || first.seq > (last.seqs.at(-1) ?? 0);
    if (!isNewer) this.#blocks.unshift(new Block(rows));
    else if (last !== undefined && last.seqs.length + rows.length <= BLOCK_REPORTS_MAX)
      this.#blocks[this.#blocks.length - 1] = new Block([...last.rows(), ...rows]);
    else this.#blocks.push(new Block(rows));
    this.#size += rows.length;
    for (const { text } of rows) this.#chars += text.length;
  }

  forget(seq: number): void {
    const at = this.#blockAt(seq);
    const block = this.#blocks[at];
    const left = block?.rows().filter((row) => row.seq !== seq) ?? [];
    if (block === undefined || left.length === block.seqs.length) return;
    this.#chars -= (block.rows().find((row) => row.seq === seq)?.text ?? "").length;
    this.#size -= 1;
    if (left.length === 0) this.#blocks.splice(at, 1);
    else this.#blocks[at] = new Block(left);
  }

  /** Takes the oldest out until no more than so many characters are left; the oldest sequence kept. */
  shrink(charsMax: number): number {
    let [oldest] = this.#blocks;
    while (oldest !== undefined && this.#chars > charsMax) {
      for (const seq of oldest.seqs) if (this.#chars > charsMax) this.forget(seq);
      [oldest] = this.#blocks;
    }
    return this.#blocks[0]?.first ?? 0;
  }

  clear(): void {
    this.#blocks = [];
    [this.#size, this.#chars] = [0, 0];
  }

  #blockAt(seq: number): number {
    let [low, high] = [0, this.#blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#blocks[middle]?.first ?? 0) <= seq) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Tests reports by their sequence; each block is searched once, when it is first asked. */
  matching(words: readonly string[]): (seq: number) => boolean {
    const held = new Map<Block, ReadonlySet<number>>();
    // The longest is the rarest, most of the time.
    const ordered = words.toSorted((a, b) => b.length - a.length);
    let block: Block | undefined;
    let hits: ReadonlySet<number> = new Set();
    return (seq) => {
      const isInside = block !== undefined && seq >= block.first && seq <= (block.seqs.at(-1) ?? 0);
      if (!isInside) {
        block = this.#blocks[this.#blockAt(seq)];
        if (block === undefined) return false;
        hits = held.get(block) ?? block.holding(ordered);
        held.set(block, hits);
      }
      return hits.has(seq);
    };
  }
}
