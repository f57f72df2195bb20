import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidSettingsError } from './invalid-settings-error';
import { loadEnvironment } from './load-environment';

describe('loadEnvironment', () => {
  it('says what to do about a file that cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-env-'));
    try {
      expect(() => loadEnvironment(folder)).toThrow(InvalidSettingsError);
      expect(() => loadEnvironment(folder)).toThrow(
        /rolecall-env-\w+ cannot be read \(\w+\): let this process read it, or remove it and set the variables themselves/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
