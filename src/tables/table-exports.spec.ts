import { text } from 'node:stream/consumers';
import { MOST_EXPORTS_AT_ONCE, TableExports } from './table-exports';
import { TooManyExportsError } from './tables.errors';

async function* chunks() {
  yield await Promise.resolve('a');
  yield 'b';
}

async function* broken() {
  yield await Promise.resolve('a');
  throw new Error('damaged');
}

describe('TableExports', () => {
  it('makes files as they are read', async () => {
    expect(await text(new TableExports({ exportReaderTimeoutMs: 60_000 }).stream(chunks()))).toBe('ab');
  });

  it('makes a few at once and no more', () => {
    const exports = new TableExports({ exportReaderTimeoutMs: 60_000 });
    for (let count = 0; count < MOST_EXPORTS_AT_ONCE; count++) exports.stream(chunks());
    expect(() => exports.stream(chunks())).toThrow(TooManyExportsError);
  });

  it.each([
    ['was read to its end', (exports: TableExports) => text(exports.stream(chunks()))],
    ['broke off', (exports: TableExports) => text(exports.stream(broken())).catch(() => undefined)],
    [
      'was let go of',
      (exports: TableExports) =>
        new Promise((resolve) => exports.stream(chunks()).once('close', resolve).destroy()),
    ],
  ])('makes room once a file %s', async (_how, ends) => {
    const exports = new TableExports({ exportReaderTimeoutMs: 60_000 });
    for (let count = 0; count <= MOST_EXPORTS_AT_ONCE; count++) await ends(exports);
  });
});
