import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envExample, settingsMarkdown } from '../../scripts/settings/settings-documentation';

const root = join(__dirname, '../..');

describe('the documentation of the settings', () => {
  it('is .env.example, word for word', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(envExample());
  });

  const readme = join(root, 'README.md');
  (existsSync(readme) ? it : it.skip)('is the table in the README, row for row', () => {
    const rows = readFileSync(readme, 'utf8').split('\n');
    expect(rows).toEqual(expect.arrayContaining(settingsMarkdown().split('\n')));
  });
});
