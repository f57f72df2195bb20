import { randomUUID } from 'node:crypto';
import { readSettings } from '../config/read-settings';
import { live } from '../config/testing/refusal-of';
import { ServiceSettingsController } from './service-settings.controller';

describe('ServiceSettingsController', () => {
  const phrase = randomUUID();
  const settings = readSettings({ ...live, GENESYS_CLIENT_SECRET: phrase, SYNC_INTERVAL: '20m' });
  const list = new ServiceSettingsController(settings).list().settings;
  const named = (name: string) => list.find((setting) => setting.name === name);

  it('tells what is set, and what counts where nothing is', () => {
    expect(named('SYNC_INTERVAL')).toMatchObject({ value: '20m', default: '15m', source: 'environment' });
    expect(named('PORT')).toMatchObject({ value: '3000', source: 'default', secret: false });
  });

  it('tells of a secret that it is set, and nothing of its value', () => {
    expect(named('GENESYS_CLIENT_SECRET')).toMatchObject({ secret: true, source: 'environment' });
    expect(JSON.stringify(list)).not.toContain(phrase);
  });
});
