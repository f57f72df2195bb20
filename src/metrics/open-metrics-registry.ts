import { Registry, type OpenMetricsContentType } from 'prom-client';

/** The library's types let a registry be of OpenMetrics, and do not let one be made so. */
export function openMetricsRegistry(): Registry<OpenMetricsContentType> {
  const registry = new Registry() as unknown as Registry<OpenMetricsContentType>;
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  return registry;
}
