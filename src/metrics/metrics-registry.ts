import { Injectable, Logger } from '@nestjs/common';
import { Counter, type Metric } from 'prom-client';
import { ThrottledLog } from '../common/throttled-log';
import { openMetricsRegistry } from './open-metrics-registry';
import { processMetrics } from './process-metrics';

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What a metric is now: a number, or a sample for each combination of labels; undefined where there is nothing to say. */
export type ReadSamples = () => Samples | Promise<Samples>;
type Samples = number | readonly Sample[] | undefined;

const END = '# EOF\n';

/**
 * All metrics of this service, in OpenMetrics. Names begin with `rolecall_` and carry their unit. A label has few values,
 * known when the code was written or taken from the templates of routes and operations: never an id, a name or an address.
 */
@Injectable()
export class MetricsRegistry {
  private readonly logger = new Logger('Metrics');
  private readonly log = new ThrottledLog((line) => this.logger.warn(line));
  private readonly registry = openMetricsRegistry();
  private readonly failures = this.counter(
    'rolecall_metric_failures',
    'Metrics that a scrape could not read.',
    ['metric'],
  );
  readonly contentType = this.registry.contentType;

  /** A metric that is read when it is scraped. One that cannot be read is left out, counted and logged. */
  sampled(name: string, help: string, read: ReadSamples): void {
    this.registerSampled('gauge', name, help, read);
  }

  /** As `sampled`, for what only ever grows. The name is without its `_total`. */
  sampledCounter(name: string, help: string, read: ReadSamples): void {
    this.registerSampled('counter', name, help, read);
  }

  /** The name is without its `_total`. */
  counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    const counter = new Counter({ name, help, labelNames, registers: [] });
    this.register(counter);
    return counter;
  }

  register(metric: Metric): void {
    this.registry.registerMetric(metric);
  }

  async text(): Promise<string> {
    const ofProcess = await processMetrics().metrics();
    return ofProcess.slice(0, -END.length) + (await this.registry.metrics());
  }

  private registerSampled(type: 'gauge' | 'counter', name: string, help: string, read: ReadSamples): void {
    const get = async () => ({ name, help, type, values: await this.read(name, read), aggregator: 'sum' });
    this.register({ name, type, get } as unknown as Metric);
  }

  private async read(metric: string, read: ReadSamples): Promise<readonly Sample[]> {
    try {
      const samples = (await read()) ?? [];
      return typeof samples === 'number' ? [{ value: samples }] : samples;
    } catch (error) {
      this.failures.inc({ metric });
      this.log.line(metric, { msg: `The metric ${metric} could not be read`, err: error });
      return [];
    }
  }
}
