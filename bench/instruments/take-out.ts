import { createRequire } from 'node:module';
import { MetricsEndpointModule } from '../../src/metrics/metrics-endpoint.module';
import { openMetricsRegistry } from '../../src/metrics/open-metrics-registry';
import { LatencyHistogram } from '../../src/metrics/latency-histogram';

export type Instrument = 'metrics' | 'tracing';

const nothing = () => undefined;
const load = createRequire(__filename);

const takers: Readonly<Record<Instrument, () => void>> = {
  metrics: () => {
    MetricsEndpointModule.prototype.onModuleInit = nothing;
    LatencyHistogram.prototype.observe = nothing;
    replace('../../src/metrics/decision-counts', { count: nothing });
    replace('../../src/metrics/process-metrics', { processMetrics: openMetricsRegistry });
  },
  tracing: () => {
    const spanned = (_names: unknown, work: (span: object) => unknown) => work({ setAttribute: nothing });
    replace('../../src/common/spanned', { spanned, spanOfPast: nothing });
    replace('../../src/database/trace-query', { traceQuery: nothing });
  },
};

/** Takes what counts or traces out of this process, as if it had never been written. Call it before a service starts. */
export function takeOut(instruments: readonly Instrument[]): void {
  for (const instrument of instruments) takers[instrument]();
}

/** Compiled modules call each other's functions through their exports. Throws where there is no such function. */
function replace(module: string, functions: Readonly<Record<string, unknown>>): void {
  const exported = load(module) as Record<string, unknown>;
  for (const [name, instead] of Object.entries(functions)) {
    if (typeof exported[name] !== 'function') throw new Error(`${module} exports no function ${name}.`);
    exported[name] = instead;
  }
}
