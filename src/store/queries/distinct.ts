import type { ReportColumns } from "../report-columns.ts";

/** Rows, and the group each belongs to (0 and up); a row may stand in several groups. */
export interface Grouped {
  readonly rows: Int32Array;
  readonly groups: Int32Array;
  readonly count: number;
}

/** `order[starts[g]..starts[g + 1]]` are the positions of group `g` in `rows`, in their order. */
export function byGroup({ groups, count }: Grouped): {
  readonly starts: Int32Array;
  readonly order: Int32Array;
} {
  const starts = new Int32Array(count + 1);
  groups.forEach((group) => {
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  });
  for (let group = 0; group < count; group += 1) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const next = starts.slice();
  const order = new Int32Array(groups.length);
  groups.forEach((group, position) => {
    const at = next[group] ?? 0;
    order[at] = position;
    next[group] = at + 1;
  });
  return { starts, order };
}

/** Distinct witnesses of each group: one mark a person and group, no set. */
export function personsOfGroups(columns: ReportColumns, grouped: Grouped): Int32Array {
  const { starts, order } = byGroup(grouped);
  const persons = new Int32Array(grouped.count);
  const seenIn = new Int32Array(columns.persons).fill(-1);
  for (let group = 0; group < grouped.count; group += 1) {
    const end = starts[group + 1] ?? 0;
    for (let at = starts[group] ?? 0; at < end; at += 1) {
      const person = columns.person[grouped.rows[order[at] ?? 0] ?? 0] ?? 0;
      if (seenIn[person] === group) continue;
      seenIn[person] = group;
      persons[group] = (persons[group] ?? 0) + 1;
    }
  }
  return persons;
}
