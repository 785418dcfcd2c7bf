type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/**
 * True when two values say the same as JSON, whatever the order of their fields: what "the same
 * body" of a repeated key means.
 */
export const sameContent = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && sameContent(one[name], other[name]));
};

/** What JSON keeps of a value: a body in memory is compared as it would be stored. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
