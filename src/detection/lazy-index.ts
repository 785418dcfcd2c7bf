/**
 * A map that is written for every report and read for few: what is set is only queued, and hashed
 * when somebody asks. The last value set for a key counts.
 */
export class LazyIndex<K, V> {
  readonly #known: Map<K, V> = new Map();
  #keys: K[] = [];
  #values: V[] = [];

  /** Entries, a key that was set twice since the last question counted twice. */
  get size(): number {
    return this.#known.size + this.#keys.length;
  }

  set(key: K, value: V): void {
    this.#keys.push(key);
    this.#values.push(value);
  }

  get(key: K): V | undefined {
    this.#settle();
    return this.#known.get(key);
  }

  delete(key: K): void {
    this.#settle();
    this.#known.delete(key);
  }

  #settle(): void {
    if (this.#keys.length === 0) return;
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = [];
    this.#values = [];
    for (let i = 0; i < keys.length; i += 1) this.#known.set(keys[i] as K, values[i] as V);
  }
}
