import { MetricsRegistry } from './metrics-registry';

const linesOf = async (metrics: MetricsRegistry, name: string) =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith(name));

describe('MetricsRegistry', () => {
  it('reads a metric at each scrape, and forgets labels that are gone', async () => {
    const metrics = new MetricsRegistry();
    let found = [{ labels: { severity: 'high' }, value: 2 }];
    metrics.sampled('rolecall_x', 'X.', () => found);
    expect(await linesOf(metrics, 'rolecall_x')).toEqual(['rolecall_x{severity="high"} 2']);
    found = [{ labels: { severity: 'low' }, value: 1 }];
    expect(await linesOf(metrics, 'rolecall_x')).toEqual(['rolecall_x{severity="low"} 1']);
  });

  it('leaves out what there is nothing to say about', async () => {
    const metrics = new MetricsRegistry();
    metrics.sampled('rolecall_age_seconds', 'Age.', () => undefined);
    expect(await linesOf(metrics, 'rolecall_age_seconds')).toEqual([]);
  });

  it('leaves out what cannot be read, counts it, and serves the rest', async () => {
    const metrics = new MetricsRegistry();
    metrics.sampled('rolecall_stored', 'Stored.', () => Promise.reject(new Error('the database is away')));
    metrics.sampled('rolecall_known', 'Known.', () => 7);
    const lines = await linesOf(metrics, 'rolecall_');
    expect(lines.filter((line) => /known|stored/.test(line))).toEqual(['rolecall_known 7']);
    expect(await linesOf(metrics, 'rolecall_metric_failures')).toEqual([
      'rolecall_metric_failures_total{metric="rolecall_stored"} 1',
    ]);
  });

  it('has counters that only grow, under the name that OpenMetrics demands', async () => {
    const metrics = new MetricsRegistry();
    metrics.counter('rolecall_runs', 'Runs.', ['status']).inc({ status: 'failed' }, 2);
    metrics.sampledCounter('rolecall_decisions', 'Decisions.', () => 3);
    const expected = ['rolecall_runs_total{status="failed"} 2'];
    expect(await linesOf(metrics, 'rolecall_runs_total')).toEqual(expected);
    expect(await linesOf(metrics, 'rolecall_runs_total')).toEqual(expected);
    expect(await linesOf(metrics, 'rolecall_decisions_total')).toEqual(['rolecall_decisions_total 3']);
  });

  it('ends once, after the metrics of the process', async () => {
    const text = await new MetricsRegistry().text();
    expect(text.match(/# EOF/g)).toHaveLength(1);
    expect(text.endsWith('# EOF\n')).toBe(true);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});
