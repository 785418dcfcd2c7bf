/** What a scenario's expected.json keeps of a replay: everything but timings, areas as their codes alone. */
export function goldenOf(document: Record<string, unknown>): unknown {
  const { timing: _, ...rest } = document;
  const plain: unknown = JSON.parse(JSON.stringify(rest));
  return shorten(plain);
}

function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== "object" || value === null) return value;
  if ("code" in value && "kind" in value && "country" in value) return value.code;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shorten(inner)]));
}
