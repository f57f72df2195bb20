import { collectDefaultMetrics, Gauge, type OpenMetricsContentType, type Registry } from 'prom-client';
import { packageVersion } from '../common/package-version';
import { openMetricsRegistry } from './open-metrics-registry';

let registry: Registry<OpenMetricsContentType> | undefined;

/** Version, event loop, heap, garbage collection, CPU and handles. They are the process's, however many services it has started. */
export function processMetrics(): Registry<OpenMetricsContentType> {
  if (registry === undefined) {
    registry = openMetricsRegistry();
    collectDefaultMetrics({ register: registry as unknown as Registry });
    registry.registerMetric(buildInfo());
  }
  return registry;
}

function buildInfo(): Gauge {
  const gauge = new Gauge({
    name: 'rolecall_build_info',
    help: 'Always 1; its label is the version of the service.',
    labelNames: ['version'],
    registers: [],
  });
  gauge.set({ version: packageVersion() }, 1);
  return gauge;
}
