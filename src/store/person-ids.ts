const ROOM_AT_FIRST = 2_048;
const FREE = -1;

/**
 * Numbers witnesses 0, 1, 2, … in the order they are met, by a hash of 53 bits: an open table of two
 * typed arrays, 12 bytes a place, at most half full. Never forgets one: what is counted by it is
 * marked in an array of `size` places.
 */
export class PersonIds {
  #hashes: Float64Array = new Float64Array(ROOM_AT_FIRST);
  #ids: Int32Array = new Int32Array(ROOM_AT_FIRST).fill(FREE);
  /** How many there are. */
  size = 0;

  of(hash: number): number {
    let place = this.#placeOf(hash);
    if (this.#ids[place] === FREE) {
      if (this.size * 2 >= this.#ids.length) {
        this.#grow();
        place = this.#placeOf(hash);
      }
      this.#hashes[place] = hash;
      this.#ids[place] = this.size++;
    }
    return this.#ids[place] ?? FREE;
  }

  /** The number of a witness who was met before; -1: never met. */
  known(hash: number): number {
    return this.#ids[this.#placeOf(hash)] ?? FREE;
  }

  /** Where the hash stands, or would: the length is a power of two, neighbours are tried in turn. */
  #placeOf(hash: number): number {
    const mask = this.#ids.length - 1;
    let place = (hash % 4_294_967_291) & mask;
    while (this.#ids[place] !== FREE && this.#hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [hashes, ids] = [this.#hashes, this.#ids];
    this.#hashes = new Float64Array(ids.length * 2);
    this.#ids = new Int32Array(ids.length * 2).fill(FREE);
    for (const [old, id] of ids.entries()) {
      if (id === FREE) continue;
      const hash = hashes[old] ?? 0;
      const place = this.#placeOf(hash);
      this.#hashes[place] = hash;
      this.#ids[place] = id;
    }
  }
}
