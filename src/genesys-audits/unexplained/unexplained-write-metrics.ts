import { Injectable } from '@nestjs/common';
import { MetricsRegistry } from '../../metrics/metrics-registry';
import { UnexplainedWriteStore } from './unexplained-write-store';

@Injectable()
export class UnexplainedWriteMetrics {
  constructor(metrics: MetricsRegistry, store: UnexplainedWriteStore) {
    metrics.sampled(
      'rolecall_unexplained_writes_open',
      'Writes with the OAuth client of this service that no change of it explains, and no one has accepted.',
      () => store.open(),
    );
  }
}
