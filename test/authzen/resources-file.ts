import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file for `AUTHZEN_RESOURCES_FILE`, gone when the suite ends. */
export function resourcesFile(resources: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-authzen-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'resources.json');
  writeFileSync(file, JSON.stringify(resources));
  return file;
}
