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

  const problemsOf = (text: string) => {
    try {
      reading(text)();
      return [];
    } catch (error) {
      return (error as InvalidSettingsError).problems;
    }
  };

  it('reads resources, by type and id', () => {
    const known = reading('[{"type":"record","id":"1","properties":{"v":1}},{"type":"record","id":"2"}]')();
    expect([...known.idsOf('record')]).toEqual(['1', '2']);
    expect(known.find('record', '1')?.properties).toEqual({ v: 1 });
    expect(known.find('record', '3')).toBeUndefined();
    expect(known.find('constructor', 'name')).toBeUndefined();
  });

  it('reads a number for an id as its digits, and null properties as none', () => {
    const known = reading('[{"type":"record","id":101,"properties":null},{"type":"record","id":-7}]')();
    expect([...known.idsOf('record')]).toEqual(['101', '-7']);
    expect(known.find('record', '101')?.properties).toEqual({});
  });

  it('says which types it has', () => {
    const known = reading('[{"type":"record","id":1}]')();
    expect(['record', 'constructor'].map((type) => known.hasType(type))).toEqual([true, false]);
  });

  it.each([
    ['{}', 'must name a JSON file that holds a list of resources.'],
    ['[', 'must name a file of resources that is valid JSON.'],
    ['[{"type":"r","id":"1"},7]', 'names a file in which /1 must be an object with type and id.'],
    ['[{"type":7,"id":"1"}]', 'names a file in which /0/type must be a text.'],
    ['[{"type":"r"}]', /^names a file in which \/0\/id must be a text or a whole number/],
    ['[{"type":"r","id":1.5}]', /\/0\/id must be/],
    ['[{"type":"r","id":12345678901234567890}]', /\/0\/id must be.*larger ones go into quotes/],
    ['[{"type":"r","id":"1","properties":[]}]', 'names a file in which /0/properties must be an object.'],
  ])('says where %j is wrong, and why', (text, detail) => {
    const matched = typeof detail === 'string' ? detail : (expect.stringMatching(detail) as string);
    expect(problemsOf(text)).toEqual([{ env: 'AUTHZEN_RESOURCES_FILE', detail: matched }]);
  });

  it('tells of the first ten faults, and never what stands there', () => {
    const problems = problemsOf(JSON.stringify(Array.from({ length: 20 }, () => 'my-secret')));
    expect(problems).toHaveLength(10);
    expect(JSON.stringify(problems)).not.toContain('my-secret');
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
