import { LatencyHistogram } from './latency-histogram';
import { MetricsRegistry } from './metrics-registry';

describe('LatencyHistogram', () => {
  const histogram = () =>
    new LatencyHistogram('rolecall_x_seconds', 'How long x takes.', ['route', 'status'], [0.1, 1]);

  it('counts what fell into each bucket and all below it', async () => {
    const one = histogram();
    for (const seconds of [0.05, 0.1, 0.5, 5]) one.observe(seconds, '/a', '200');
    one.observe(2, '/b', '500');
    const metrics = new MetricsRegistry();
    metrics.register(one.asMetric());
    const lines = (await metrics.text()).split('\n').filter((line) => line.includes('rolecall_x_seconds'));
    expect(lines).toEqual([
      '# HELP rolecall_x_seconds How long x takes.',
      '# TYPE rolecall_x_seconds histogram',
      'rolecall_x_seconds_bucket{route="/a",status="200",le="0.1"} 2',
      'rolecall_x_seconds_bucket{route="/a",status="200",le="1"} 3',
      'rolecall_x_seconds_bucket{route="/a",status="200",le="+Inf"} 4',
      'rolecall_x_seconds_sum{route="/a",status="200"} 5.65',
      'rolecall_x_seconds_count{route="/a",status="200"} 4',
      'rolecall_x_seconds_bucket{route="/b",status="500",le="0.1"} 0',
      'rolecall_x_seconds_bucket{route="/b",status="500",le="1"} 0',
      'rolecall_x_seconds_bucket{route="/b",status="500",le="+Inf"} 1',
      'rolecall_x_seconds_sum{route="/b",status="500"} 2',
      'rolecall_x_seconds_count{route="/b",status="500"} 1',
    ]);
  });
});
