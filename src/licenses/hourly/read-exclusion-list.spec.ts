import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidSettingsError } from '../../config/invalid-settings-error';
import { readExclusionList } from './read-exclusion-list';

const list = { source: 'Article of Genesys', date: '2026-02-28', permissions: ['a:b:c', 'a:b:d'] };

describe('readExclusionList', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exclusions-'));
  const hourlyExclusionsFile = join(folder, 'list.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  function read(text: string) {
    writeFileSync(hourlyExclusionsFile, text);
    return readExclusionList({ hourlyExclusionsFile });
  }

  function faultsOf(text: string): string[] {
    try {
      read(text);
      return [];
    } catch (error) {
      if (!(error instanceof InvalidSettingsError)) throw error;
      expect(new Set(error.problems.map(({ env }) => env))).toEqual(new Set(['HOURLY_EXCLUSIONS_FILE']));
      return error.problems.map(({ detail }) => detail);
    }
  }

  it('has no list without a file', () => {
    expect(readExclusionList({ hourlyExclusionsFile: undefined }).published).toBeUndefined();
  });

  it('reads the list, with a byte order mark too', () => {
    expect(read(JSON.stringify(list)).published).toEqual(list);
    expect(read(`\uFEFF${JSON.stringify(list)}`).published).toEqual(list);
  });

  it.each<[string, RegExp]>([
    ['', /valid JSON/],
    ['[]', /an object with source, date and permissions/],
    ['null', /an object with source, date and permissions/],
  ])('refuses a file that holds %j', (text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(fault)]);
  });

  const many = Array.from({ length: 1_001 }, (_, place) => `a:b:${place}`);
  it.each<[object, RegExp]>([
    [{ source: undefined }, /\/source must be a text/],
    [{ source: '  ' }, /\/source must be a text/],
    [{ source: 'x'.repeat(1_025) }, /\/source must be a text/],
    [{ date: '28.02.2026' }, /\/date must be a day/],
    [{ date: '2026-02-30' }, /\/date must be a day/],
    [{ date: '2026-13-01' }, /\/date must be a day/],
    [{ date: 20260228 }, /\/date must be a day/],
    [{ permissions: undefined }, /\/permissions must be a list/],
    [{ permissions: [] }, /at least one permission/],
    [{ permissions: many }, /at most 1000/],
    [{ permissions: ['a:b:c', 'a:b'] }, /\/permissions\/1 must be domain:entity:action/],
    [{ permissions: ['a:b:*'] }, /\/permissions\/0 must be/],
    [{ permissions: ['a:b: c'] }, /\/permissions\/0 must be/],
    [{ permissions: [7] }, /\/permissions\/0 must be/],
    [{ permissions: ['a:b:c', 'a:b:c'] }, /\/permissions\/1 is in the list twice/],
    [{ other: 1 }, /a member is none of/],
  ])('refuses a list with %j', (wrong, fault) => {
    expect(faultsOf(JSON.stringify({ ...list, ...wrong }))).toEqual([expect.stringMatching(fault)]);
  });

  it('names ten faults at most, and never what the file holds', () => {
    const faults = faultsOf(
      JSON.stringify({ source: 1, date: 'secret', permissions: Array(20).fill('secret') }),
    );
    expect(faults).toHaveLength(10);
    expect(faults.join()).not.toContain('secret');
  });

  it('refuses a file that does not exist', () => {
    expect(() => readExclusionList({ hourlyExclusionsFile: join(folder, 'none.json') })).toThrow('ENOENT');
  });
});
