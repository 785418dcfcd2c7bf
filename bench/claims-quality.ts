// Claims on simulated outages that nothing was tuned on: how many true ones are contradicted, how many
// false ones are found and when, beside what a naive test would say. Minutes; fails where a target is missed.
//   node bench/claims-quality.ts [outages per density] [first seed]
import { median, resolvedClaims, zoneClaims } from "../src/claims/_simulated.ts";

const outages = Number(process.argv[2] ?? 420);
const seed = Number(process.argv[3] ?? 77_001);
const sample = { seed, outages, densities: [135, 22] };
const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;

const resolved = resolvedClaims(sample);
const { waits, premature } = resolved;
console.log(
  `"resolved", true: ${resolved.claims}, contradicted ${resolved.wrong}, by the naive test ${resolved.naiveWrong} (${share(resolved.naiveWrong, resolved.claims)})`,
);
console.log(
  `"resolved", premature, by day: ${premature}, contradicted ${waits.length} (${share(waits.length, premature)}), median wait ${median(waits).toFixed(1)} min`,
);
const zone = zoneClaims({ ...sample, outages: Math.ceil(outages * 1.2) });
console.log(
  `"only there", true: ${zone.claims}, contradicted ${zone.wrong}, by the naive test ${zone.naiveWrong} (${share(zone.naiveWrong, zone.claims)})`,
);
console.log(
  `"only there", false: ${zone.falseClaims}, contradicted ${zone.found} (${share(zone.found, zone.falseClaims)})`,
);
const met =
  resolved.wrong === 0 &&
  zone.wrong === 0 &&
  waits.length >= 0.8 * premature &&
  median(waits) <= 15 &&
  zone.found >= 0.67 * zone.falseClaims;
console.log(met ? "all targets met" : "a target is missed");
process.exitCode = met ? 0 : 1;
