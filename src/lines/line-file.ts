import {
  isOf,
  LINE_ROLES,
  type LineParty,
  type LineRecord,
  type LineRecordKind,
  type LineRole,
  type RecordOf,
} from "../model/line-record.ts";

/** A business's file: its entries in the order in which things happened. */
export interface LineFile {
  /** All of them, those taken back too; by when it happened, then as they came in. */
  readonly all: readonly LineRecord[];
  /** Ids of entries that were taken back. */
  readonly withdrawn: ReadonlySet<string>;
  /** What counts: without those taken back, and without the taking back itself. */
  readonly live: readonly LineRecord[];
}

const inOrder = (a: LineRecord, b: LineRecord): number => a.at - b.at || a.seq - b.seq;

/** Two phones add entries and never change one: whatever order they come in, the file is the same. */
export function lineFile(records: readonly LineRecord[]): LineFile {
  const all = records.toSorted(inOrder);
  const withdrawn = new Set<string>();
  for (const { body } of all) if (body.kind === "withdrawn") withdrawn.add(body.record);
  const live = all.filter(({ id, body }) => body.kind !== "withdrawn" && !withdrawn.has(id));
  return { all, withdrawn, live };
}

export const recordsOf = <Kind extends LineRecordKind>(
  file: LineFile,
  kind: Kind,
): readonly RecordOf<Kind>[] => file.live.filter(isOf(kind));

/** Who it is, as last written down; null: not said yet. */
export const businessOf = (file: LineFile): RecordOf<"business">["body"] | null =>
  recordsOf(file, "business").at(-1)?.body ?? null;

/** The lines there are, each as last described; a line that was tapped but never described counts too. */
export function linesOf(file: LineFile): readonly RecordOf<"line">["body"][] {
  const described = recordsOf(file, "line");
  const tapped = recordsOf(file, "state");
  return LINE_ROLES.flatMap((role): RecordOf<"line">["body"][] => {
    const own = described.findLast(({ body }) => body.line === role)?.body;
    if (own !== undefined) return [own];
    const used = tapped.some(({ body }) => body.lines.includes(role));
    return used ? [{ kind: "line", line: role, operator: null, contract: null, services: [] }] : [];
  });
}

export const rolesOf = (file: LineFile): readonly LineRole[] =>
  linesOf(file).map(({ line }) => line);

/** Those who answer for each other: who subcontracts a repair has answered with it. */
const SIDES: readonly (readonly LineParty[])[] = [
  ["operator", "network_operator", "subcontractor"],
];

/** Whether what one of two did counts for the other. */
export const answersFor = (one: LineParty, other: LineParty): boolean =>
  (SIDES.find((side) => side.includes(one)) ?? [one]).includes(other);

/** ISO 3166-1 alpha-2 of where the business is; null: its place is not known. */
export const countryOf = (file: LineFile): string | null =>
  businessOf(file)?.area?.slice(0, 2) ?? null;
