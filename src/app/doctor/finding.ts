/** What was looked at, what was found, and what to do about it. */
export interface DoctorFinding {
  readonly level: "good" | "weak" | "bad";
  readonly about: string;
  readonly found: string;
  /** Null: nothing. */
  readonly todo: string | null;
}

type Finding = (about: string, found: string, todo?: string | null) => DoctorFinding;

const at =
  (level: DoctorFinding["level"]): Finding =>
  (about, found, todo = null) => ({ level, about, found, todo });

export const good: Finding = at("good");
export const weak: Finding = at("weak");
export const bad: Finding = at("bad");
