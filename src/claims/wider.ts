/** The same numbers with room for at least so many, and twice as many as before. */
export const wider = (column: Int32Array, room: number): Int32Array => {
  const fresh = new Int32Array(Math.max(room, column.length * 2));
  fresh.set(column);
  return fresh;
};
