/** A table is kept as columns once this share of the nodes is live. */
const DENSE_SHARE = 1 / 16;
const NONE = -1;

/** Slot of each live node: a map while few are live, an array (4 bytes a node) once many are. */
export class SlotTable {
  readonly #nodes: number;
  readonly #few: Map<number, number> = new Map();
  #many: Int32Array | null = null;
  #size = 0;

  /** `nodes`: numbers from 0 below it may be set. */
  constructor(nodes: number) {
    this.#nodes = nodes;
  }

  get size(): number {
    return this.#size;
  }

  /** -1 where nothing is. */
  get(node: number): number {
    if (this.#many !== null) return this.#many[node] ?? NONE;
    return this.#few.get(node) ?? NONE;
  }

  /** For a node that has no slot yet. */
  add(node: number, slot: number): void {
    this.#size += 1;
    if (this.#many !== null) {
      this.#many[node] = slot;
      return;
    }
    this.#few.set(node, slot);
    if (this.#size < this.#nodes * DENSE_SHARE) return;
    const many = new Int32Array(this.#nodes).fill(NONE);
    for (const [known, at] of this.#few) many[known] = at;
    this.#few.clear();
    this.#many = many;
  }

  delete(node: number): void {
    if (this.get(node) === NONE) return;
    this.#size -= 1;
    if (this.#many === null) this.#few.delete(node);
    else this.#many[node] = NONE;
  }

  clear(): void {
    this.#few.clear();
    this.#many = null;
    this.#size = 0;
  }

  *[Symbol.iterator](): Generator<readonly [node: number, slot: number]> {
    if (this.#many === null) {
      yield* this.#few;
      return;
    }
    for (let node = 0; node < this.#many.length; node += 1) {
      const slot = this.#many[node] ?? NONE;
      if (slot !== NONE) yield [node, slot];
    }
  }
}
