import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './read-settings';
import { variablesOf, type Setting } from './setting';
import { settingsTable } from './settings-table';
import { API_KEY, live, refusalOf, simulator } from './testing/refusal-of';

describe('Settings in files', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'rolecall-settings-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const holding = (content: string) => {
    const path = join(folder, createHash('sha256').update(content).digest('hex'));
    writeFileSync(path, content);
    return path;
  };

  it.each(
    Object.values<Setting<unknown>>(settingsTable)
      .filter(({ secret }) => secret)
      .map(({ env }) => env),
  )('takes the content of %s_FILE', (variable) => {
    const given = { [`${variable}_FILE`]: holding('bad~value ') };
    expect(refusalOf({ ...simulator, ...given }).message).toMatch(
      new RegExp(`  ${variable}_FILE must name a file that holds .*`),
    );
    expect(refusalOf({ ...simulator, ...given }).message).not.toContain('bad~value');
  });

  it('starts with them as with the values themselves', () => {
    const settings = readSettings({
      GENESYS_CLIENT_ID: 'id',
      GENESYS_CLIENT_SECRET_FILE: holding('s3\n'),
      ROLECALL_BOOTSTRAP_API_KEY_FILE: holding(API_KEY),
      DATABASE_URL_FILE: holding('postgres://u:p@host/rolecall\n'),
    });
    expect(settings.genesys.clientSecret).toBe('s3');
    expect(settings.auth.bootstrapApiKey).toBe(API_KEY);
    expect(settings.database.url).toBe('postgres://u:p@host/rolecall');
  });

  it('takes a value and a file that say the same, and refuses those that differ', () => {
    const both = { ...live, GENESYS_CLIENT_SECRET_FILE: holding('s3\n') };
    expect(readSettings(both).genesys.clientSecret).toBe('s3');
    expect(refusalOf({ ...both, GENESYS_CLIENT_SECRET: 'other' }).problems).toEqual([
      {
        env: 'GENESYS_CLIENT_SECRET and GENESYS_CLIENT_SECRET_FILE',
        detail: 'are two names of one setting and differ: set one.',
      },
    ]);
  });

  it('names a file that is wrong once, and neither its path nor its content', () => {
    const { problems, message } = refusalOf({
      GENESYS_CLIENT_ID: 'id',
      GENESYS_CLIENT_SECRET_FILE: '/nowhere/bad~value',
      ROLECALL_BOOTSTRAP_API_KEY_FILE: holding('bad~value'),
    });
    expect(problems).toEqual([
      {
        env: 'GENESYS_CLIENT_SECRET_FILE',
        detail: 'names a file that does not exist: create or mount it, or correct the path.',
      },
      {
        env: 'ROLECALL_BOOTSTRAP_API_KEY_FILE',
        detail: 'must name a file that holds rk_ followed by 32 to 253 letters, digits, - or _.',
      },
    ]);
    expect(message).not.toContain('bad~value');
  });

  it('never has the variable of another setting', () => {
    const variables = Object.values(settingsTable).flatMap(variablesOf);
    expect(new Set(variables).size).toBe(variables.length);
  });
});
