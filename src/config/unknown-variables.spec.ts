import { variablesOf } from './setting';
import { settingsTable } from './settings-table';
import { unknownVariables } from './unknown-variables';

describe('unknownVariables', () => {
  it('refuses what is near a setting, and names that setting and no value', () => {
    expect(unknownVariables({ SYNC_INTERVALL: 'va~lue', ROLECALL_PORT: '80' })).toEqual({
      problems: [
        { env: 'SYNC_INTERVALL', detail: 'is not a setting. Did you mean SYNC_INTERVAL?' },
        { env: 'ROLECALL_PORT', detail: 'is not a setting. Did you mean PORT?' },
      ],
      ignored: [],
    });
  });

  it('ignores what is near none', () => {
    expect(unknownVariables({ AUDIT_TOPIC: 'x', JWT_SECRET: '' })).toEqual({
      problems: [],
      ignored: ['AUDIT_TOPIC', 'JWT_SECRET'],
    });
  });

  it.each(['rolecall', 'audit', 'sync', 'genesys', 'jwt', 'changes-lease', 'audit-checkpoint'])(
    'has nothing to say about the Kubernetes service %s',
    (service) => {
      const name = service.toUpperCase().replace('-', '_');
      const env = {
        [`${name}_SERVICE_HOST`]: '10.0.0.11',
        [`${name}_SERVICE_PORT`]: '8080',
        [`${name}_SERVICE_PORT_HTTP`]: '8080',
        [`${name}_PORT`]: 'tcp://10.0.0.11:8080',
        [`${name}_PORT_8080_TCP`]: 'tcp://10.0.0.11:8080',
        [`${name}_PORT_8080_TCP_PROTO`]: 'tcp',
        [`${name}_PORT_8080_TCP_PORT`]: '8080',
        [`${name}_PORT_8080_TCP_ADDR`]: '10.0.0.11',
      };
      expect(unknownVariables(env)).toEqual({ problems: [], ignored: [] });
    },
  );

  it('leaves settings and the variables of others alone', () => {
    const settings = Object.values(settingsTable).flatMap(variablesOf);
    const env = Object.fromEntries([...settings, 'PATH', 'SIMULATOR_PORT'].map((name) => [name, 'x']));
    expect(unknownVariables(env)).toEqual({ problems: [], ignored: [] });
  });

  it('looks at every name that a setting of ours begins with', () => {
    const general = ['HOST', 'PORT', 'PUBLIC', 'LOG', 'SWAGGER', 'DATA', 'DATABASE', 'HTTP', 'HTTPS', 'NO'];
    const ours = Object.values(settingsTable).filter(({ env }) => !general.includes(env.split('_')[0]!));
    const unseen = ours.filter(
      ({ env }) => unknownVariables({ [`${env}_X_Y_Z_OF_OTHERS`]: 'x' }).ignored.length === 0,
    );
    expect(unseen).toEqual([]);
  });
});
