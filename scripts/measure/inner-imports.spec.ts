import { innerImports } from './inner-imports';
import type { SourceFile } from './source-files';

const file = (path: string, ...imported: string[]): SourceFile => {
  const text = imported.map((specifier) => `import { x } from '${specifier}';\n`).join('');
  return { path, text, lines: imported.length };
};

describe('imports into the inside of another feature', () => {
  it.each([
    ['of a file in it', '../conflicts/rules/stored-rule', 1],
    ['of its module', '../conflicts/conflicts.module', 0],
    ['of a DTO', '../conflicts/rules/rule.dto', 0],
    ['of a reader', '../conflicts/rules-reader', 0],
    ['of a base room', '../access/index/access-index', 0],
    ['of the same room', './kept/assertion', 0],
    ['of a package', 'kysely', 0],
  ])('count an import %s', (_, specifier, count) => {
    expect(innerImports([file('src/assertions/assertions.service.ts', specifier)])).toHaveLength(count);
  });

  it('do not count what composes the application', () => {
    expect(innerImports([file('src/app.module.ts', './conflicts/rules/stored-rule')])).toEqual([]);
  });
});
