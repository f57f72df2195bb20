import { Injectable } from '@nestjs/common';
import { MetricsRegistry } from '../metrics/metrics-registry';
import { CurrentIndex } from '../revisions/current/current-index';
import { changeKinds } from '../revisions/history/reading/fact-change';
import { DriftReader } from './drift-reader';

@Injectable()
export class DriftMetrics {
  constructor(metrics: MetricsRegistry, current: CurrentIndex, reader: DriftReader) {
    metrics.sampled('rolecall_drift_items', 'Differences from the baseline, by kind.', async () => {
      const index = await current.find();
      const drift = index && (await reader.at(index.revision));
      return (
        drift &&
        changeKinds.map((kind) => ({
          labels: { kind },
          value: drift.items.filter(({ position }) => position.kind === kind).length,
        }))
      );
    });
  }
}
