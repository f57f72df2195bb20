import { readFileSync } from 'node:fs';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const alerts = readFileSync('deploy/prometheus/rolecall-alerts.yaml', 'utf8');
const alertTests = readFileSync('deploy/prometheus/rolecall-alerts.test.yaml', 'utf8');
const dashboard = readFileSync('deploy/grafana/rolecall.json', 'utf8');
const runbook = readFileSync('docs/runbook.md', 'utf8');
const page = readFileSync('docs/metrics.md', 'utf8');

const SERIES_OF_A_HISTOGRAM = /_(bucket|sum|count)$/;
const namesIn = (text: string) =>
  [...new Set(text.match(/\b(rolecall|nodejs)_[a-z0-9_]+/g))].map((name) =>
    name.replace(SERIES_OF_A_HISTOGRAM, ''),
  );

describe('Alert rules, dashboard and pages', () => {
  let served: Set<string>;

  beforeAll(async () => {
    const service = await ServiceWithSimulator.start({ org: buildOrg({ users: [{ id: 'ada' }] }) });
    const { body } = await service.app.inject({ method: 'GET', url: '/metrics', headers: asAdmin });
    await service.stop();
    const types = body.matchAll(/^# TYPE (\S+) (\S+)/gm);
    served = new Set(
      Array.from(types, ([, name, type]) => (type === 'counter' ? `${name}_total` : `${name}`)),
    );
  });

  it.each([
    ['alert rules', alerts],
    ['dashboard', dashboard],
  ])('%s name metrics that there are', (_, text) => {
    const names = namesIn(text);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !served.has(name))).toEqual([]);
  });

  it('the page lists every metric of ours, and no other', () => {
    const listed = Array.from(page.matchAll(/^\| `(rolecall_\w+)` \|/gm), ([, name]) => name).sort();
    expect(listed).toEqual([...served].filter((name) => name.startsWith('rolecall_')).sort());
  });

  it('every alert is shown silent and firing', () => {
    const names = Array.from(alerts.matchAll(/- alert: (\w+)/g), ([, name]) => name!);
    for (const name of names) {
      const shown = alertTests.split(/^ {2}- name: /m).find((one) => one.startsWith(`${name}\n`)) ?? '';
      expect([name, ...Array.from(shown.matchAll(/value: ([01])\b/g), ([, value]) => value).sort()]).toEqual(
        expect.arrayContaining([name, '0', '1']),
      );
    }
  });

  it('every alert has a section in the runbook, and leads to it', () => {
    const names = Array.from(alerts.matchAll(/- alert: (\w+)/g), ([, name]) => name!);
    const sections = Array.from(runbook.matchAll(/^## (\w+)$/gm), ([, name]) => name);
    expect(sections).toEqual(names);
    const links = Array.from(alerts.matchAll(/runbook: docs\/runbook\.md#(\w+)/g), ([, anchor]) => anchor);
    expect(links).toEqual(names.map((name) => name.toLowerCase()));
  });
});
