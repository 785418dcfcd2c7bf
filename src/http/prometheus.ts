export interface Sample {
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
  /** After the name: `_sum`, `_count`. */
  readonly suffix?: string;
}

export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: "gauge" | "counter" | "summary";
  readonly samples: readonly Sample[];
}

const escaped = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"');

const labelsOf = (labels: Sample["labels"] = {}): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
};

/** Prometheus text format 0.0.4; a metric without a sample is left out. */
export const prometheusText = (metrics: readonly Metric[]): string =>
  metrics
    .filter(({ samples }) => samples.length > 0)
    .map(
      ({ name, help, type, samples }) =>
        `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n` +
        `# TYPE ${name} ${type}\n` +
        samples
          .map(({ value, labels, suffix = "" }) => `${name}${suffix}${labelsOf(labels)} ${value}\n`)
          .join(""),
    )
    .join("");

export const PROMETHEUS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
