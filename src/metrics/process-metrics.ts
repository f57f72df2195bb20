import { collectDefaultMetrics, type OpenMetricsContentType, type Registry } from 'prom-client';
import { openMetricsRegistry } from './open-metrics-registry';

let registry: Registry<OpenMetricsContentType> | undefined;

/** Event loop, heap, garbage collection, CPU and handles. They are the process's, however many services it has started. */
export function processMetrics(): Registry<OpenMetricsContentType> {
  if (registry === undefined) {
    registry = openMetricsRegistry();
    collectDefaultMetrics({ register: registry as unknown as Registry });
  }
  return registry;
}
