import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from './commands';
import { programs } from './programs';

describe('programs', () => {
  it.each(programs)('has $name, as the package does', ({ name, file }) => {
    expect(existsSync(`${file}.ts`)).toBe(true);
    const { bin } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      bin: Readonly<Record<string, string>>;
    };
    expect(file.endsWith(bin[`rolecall-${name}`]!.replace(/^dist\/src\/|\.js$/g, ''))).toBe(true);
  });

  it('have names of their own', () => {
    const names = [...commands, ...programs].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
