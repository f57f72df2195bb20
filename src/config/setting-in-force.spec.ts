import { randomUUID } from 'node:crypto';
import { readSettings } from './read-settings';
import { settingInForce } from './setting-in-force';
import type { Setting } from './setting';
import { settingsTable } from './settings-table';
import { live } from './testing/refusal-of';

const plain: Setting<string> = {
  env: 'COLOR',
  alias: 'COLOUR',
  formerName: 'PAINT',
  description: 'The color.',
  expected: 'a color',
  default: 'red',
  parse: (text) => text,
};
const secret: Setting<string> = { ...plain, env: 'PHRASE', default: undefined, secret: true };

describe('settingInForce', () => {
  it.each([
    ['the default', {}, { value: 'red', source: 'default', variable: undefined }],
    ['what is set', { COLOR: 'blue' }, { value: 'blue', source: 'environment', variable: 'COLOR' }],
    ['the alias', { COLOUR: 'blue' }, { value: 'blue', source: 'environment', variable: 'COLOUR' }],
    ['the former name', { PAINT: 'blue' }, { value: 'blue', source: 'environment', variable: 'PAINT' }],
    ['the default for an empty one', { COLOR: '' }, { value: 'red', source: 'default', variable: undefined }],
  ])('has %s', (_, env, expected) => {
    const { name, description, default: fallback, secret: isSecret, ...found } = settingInForce(plain, env);
    expect(found).toEqual(expected);
    expect([name, description, fallback, isSecret]).toEqual(['COLOR', 'The color.', 'red', false]);
  });

  it('says of a secret that it is set, and where', () => {
    expect(settingInForce(secret, { PHRASE: 'sesame' })).toMatchObject({
      source: 'environment',
      secret: true,
    });
    expect(settingInForce(secret, { PHRASE_FILE: '/run/phrase' })).toMatchObject({
      source: 'file',
      variable: 'PHRASE_FILE',
    });
    expect(settingInForce({ ...secret, alias: undefined }, {})).toMatchObject({ source: 'none' });
    expect(JSON.stringify(settingInForce(secret, { PHRASE: 'sesame' }))).not.toContain('sesame');
  });

  it.each(['https://ann:sesame@example.org', 'https://sesame@example.org/x', 'postgres://:sesame@db/x'])(
    'takes %s for a secret wherever it is',
    (text) => {
      const found = settingInForce(plain, { COLOR: text });
      expect(found).toMatchObject({ secret: true, source: 'environment' });
      expect(JSON.stringify(found)).not.toContain('sesame');
    },
  );

  it('shows an address without a user', () => {
    expect(settingInForce(plain, { COLOR: 'https://example.org/a@b' }).value).toBe('https://example.org/a@b');
  });
});

describe('the settings in force', () => {
  it('are all of the table, and tell no secret', () => {
    const phrase = randomUUID();
    const { inForce } = readSettings({
      ...live,
      GENESYS_CLIENT_SECRET: phrase,
      DATABASE_URL: `postgres://rolecall:${phrase}@db/rolecall`,
      HTTPS_PROXY: `http://rolecall:${phrase}@proxy:3128`,
    });
    expect(inForce.map(({ name }) => name)).toEqual(Object.values(settingsTable).map(({ env }) => env));
    expect(JSON.stringify(inForce)).not.toContain(phrase);
    expect(JSON.stringify(inForce)).not.toContain(live.ROLECALL_BOOTSTRAP_API_KEY);
    expect(inForce.find(({ name }) => name === 'GENESYS_CLIENT_ID')).toMatchObject({
      value: live.GENESYS_CLIENT_ID,
      source: 'environment',
    });
  });
});
