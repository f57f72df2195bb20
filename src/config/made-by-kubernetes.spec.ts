import { isMadeByKubernetes } from './made-by-kubernetes';
import { variablesOf } from './setting';
import { settingsTable } from './settings-table';

describe('isMadeByKubernetes', () => {
  it.each([
    ['AUDIT_SERVICE_HOST', '10.0.0.11'],
    ['AUDIT_SERVICE_PORT', '80'],
    ['AUDIT_SERVICE_PORT_HTTP_METRICS', '9090'],
    ['SYNC_PORT', 'tcp://10.0.0.1:80'],
    ['GENESYS_PROXY_PORT', 'udp://10.0.0.1:53'],
    ['ROLECALL_PORT_8080_TCP', 'tcp://10.0.0.11:8080'],
    ['ROLECALL_PORT_8080_TCP_PROTO', 'tcp'],
    ['ROLECALL_PORT_8080_TCP_PORT', '8080'],
    ['ROLECALL_PORT_8080_TCP_ADDR', '10.0.0.11'],
    ['CHANGES_PORT_36412_SCTP_ADDR', '10.0.0.11'],
  ])('knows %s=%s', (name, value) => {
    expect(isMadeByKubernetes(name, value)).toBe(true);
  });

  it.each([
    ['PORT', '3000'],
    ['ROLECALL_PORT', '3000'],
    ['AUDIT_HOST', '10.0.0.11'],
    ['SYNC_INTERVAL', 'tcp://10.0.0.1:80'],
  ])('leaves %s=%s to us', (name, value) => {
    expect(isMadeByKubernetes(name, value)).toBe(false);
  });

  it('never has the name of a setting, so that no service can set one', () => {
    const names = Object.values(settingsTable).flatMap(variablesOf);
    expect(names.filter((name) => isMadeByKubernetes(name, 'tcp://10.0.0.1:80'))).toEqual([]);
  });
});
