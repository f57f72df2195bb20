import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidSettingsError } from '../../config/invalid-settings-error';
import { readResourcesFile } from './read-resources-file';

describe('readResourcesFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-resources-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const reading = (text: string) => {
    const file = join(folder, 'resources.json');
    writeFileSync(file, text);
    return () => readResourcesFile(file);
  };

  it('reads resources, by type and id', () => {
    const known = reading('[{"type":"record","id":"1","properties":{"v":1}},{"type":"record","id":"2"}]')();
    expect([...known.idsOf('record')]).toEqual(['1', '2']);
    expect(known.find('record', '1')?.properties).toEqual({ v: 1 });
    expect(known.find('record', '3')).toBeUndefined();
    expect(known.find('constructor', 'name')).toBeUndefined();
  });

  it('knows nothing without a file', () => {
    expect([...readResourcesFile(undefined).idsOf('record')]).toEqual([]);
  });

  it.each(['', '{}', '[7]', '[{"type":"record"}]', '[{"type":"record","id":"1","properties":[]}]'])(
    'refuses a file that says %j',
    (text) => {
      expect(reading(text)).toThrow(InvalidSettingsError);
    },
  );

  it('refuses a file that is not there', () => {
    expect(() => readResourcesFile(join(folder, 'none'))).toThrow(InvalidSettingsError);
  });
});
