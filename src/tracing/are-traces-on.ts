import type { Environment } from '../config/read-settings';

/** Whether the standard variables say where traces go, and do not switch them off. */
export function areTracesOn(env: Environment): boolean {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT ?? '';
  const isOff = env.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || env.OTEL_TRACES_EXPORTER === 'none';
  return endpoint.trim() !== '' && !isOff;
}
