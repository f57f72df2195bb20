import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pruneBackups } from './prune-backups';

describe('pruneBackups', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rolecall-prune-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const backup = (day: number) => `rolecall-backup-2026-01-0${day}T08-00-00.000Z`;
  const add = (name: string, isComplete = true) => {
    mkdirSync(join(folder, name));
    if (isComplete) writeFileSync(join(folder, name, 'manifest.json'), '{}');
  };

  it('keeps the newest, and whatever is no complete backup', () => {
    for (const day of [3, 1, 4, 2]) add(backup(day));
    add(backup(0), false);
    add('rolecall-backup-of-mine');
    add(`${backup(5)}.part`);
    expect(pruneBackups(folder, 2)).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(
      [backup(0), backup(3), backup(4), `${backup(5)}.part`, 'rolecall-backup-of-mine'].sort(),
    );
  });

  it.each([4, Infinity])('deletes nothing where no more than %d are there', (keep) => {
    for (const day of [1, 2]) add(backup(day));
    expect(pruneBackups(folder, keep)).toBe(0);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
