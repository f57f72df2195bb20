import type { Metric } from 'prom-client';

interface Latencies {
  readonly labels: Readonly<Record<string, string>>;
  /** How many fell into each bucket; the last is for those that fell into none. */
  readonly counts: number[];
  sum: number;
}

type LabelTree = Map<string, LabelTree | Latencies>;

/**
 * How long something takes, by labels. A histogram of our own: the library's sorts and joins the labels at each
 * observation, which a check would pay for.
 */
export class LatencyHistogram {
  private readonly all: Latencies[] = [];
  /** By the first label, then the next: to make one text of all would cost each check. */
  private readonly tree: LabelTree = new Map();

  constructor(
    readonly name: string,
    private readonly help: string,
    private readonly labelNames: readonly string[],
    /** Upper bounds in seconds. */
    private readonly buckets: readonly number[],
  ) {}

  /** `labels` in the order of their names. */
  observe(seconds: number, ...labels: string[]): void {
    const latencies = this.of(labels);
    let bucket = 0;
    while (bucket < this.buckets.length && seconds > this.buckets[bucket]!) bucket++;
    latencies.counts[bucket]!++;
    latencies.sum += seconds;
  }

  /** As the registry reads a metric. */
  get(): Promise<object> {
    const values = this.all.flatMap((one) => this.valuesOf(one));
    return Promise.resolve({
      name: this.name,
      help: this.help,
      type: 'histogram',
      values,
      aggregator: 'sum',
    });
  }

  asMetric(): Metric {
    return this as unknown as Metric;
  }

  private of(labels: readonly string[]): Latencies {
    let level = this.tree;
    const last = labels.length - 1;
    for (let at = 0; at < last; at++) {
      let next = level.get(labels[at]!) as LabelTree | undefined;
      if (next === undefined) level.set(labels[at]!, (next = new Map()));
      level = next;
    }
    const known = level.get(labels[last]!) as Latencies | undefined;
    if (known !== undefined) return known;
    const latencies = this.added(labels);
    level.set(labels[last]!, latencies);
    return latencies;
  }

  private added(labels: readonly string[]): Latencies {
    const named = Object.fromEntries(this.labelNames.map((name, i) => [name, labels[i] ?? '']));
    const latencies = { labels: named, counts: Array<number>(this.buckets.length + 1).fill(0), sum: 0 };
    this.all.push(latencies);
    return latencies;
  }

  private valuesOf({ labels, counts, sum }: Latencies) {
    let count = 0;
    const buckets = counts.map((fallen, i) => ({
      metricName: `${this.name}_bucket`,
      labels: { ...labels, le: this.buckets[i] ?? '+Inf' },
      value: (count += fallen),
    }));
    return [
      ...buckets,
      { metricName: `${this.name}_sum`, labels, value: sum },
      { metricName: `${this.name}_count`, labels, value: count },
    ];
  }
}
