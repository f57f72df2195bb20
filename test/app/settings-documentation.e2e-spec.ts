import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envExample, settingsMarkdown } from '../../scripts/settings/settings-documentation';

const root = join(__dirname, '../..');

describe('the documentation of the settings', () => {
  it('is .env.example, word for word', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(envExample());
  });

  it('is the table in the README, row for row', () => {
    const rows = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
    expect(rows).toEqual(expect.arrayContaining(settingsMarkdown().split('\n')));
  });
});
