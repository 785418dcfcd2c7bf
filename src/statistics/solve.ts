const STEPS_MAX = 200;

/** A rising function with its slope, between two bounds where it passes zero. */
export interface Rising {
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
  readonly low: number;
  readonly high: number;
}

/** Where a rising function passes zero: Newton's steps, kept inside a shrinking bracket. */
export const root = (rising: Rising, start: number): number => {
  let { low, high } = rising;
  let x = Math.min(high, Math.max(low, start));
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const value = rising.value(x);
    if (value === 0) return x;
    if (value > 0) high = x;
    else low = x;
    const slope = rising.slope(x);
    const newton = slope > 0 ? x - value / slope : Number.NaN;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= Math.abs(x) * 1e-15 || next === low || next === high) return next;
    x = next;
  }
  return x;
};
