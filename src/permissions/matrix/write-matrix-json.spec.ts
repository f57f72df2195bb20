import { collectText } from '../../tables/testing/collect';
import type { MatrixRow } from './permission-matrix';
import { writeMatrixJson } from './write-matrix-json';

const row = (id: string, permissions: string[] = []) =>
  ({ user: { id }, permissions }) as unknown as MatrixRow;
const read = async (rows: MatrixRow[]) =>
  JSON.parse(await collectText(writeMatrixJson({ revision: 1 }, rows))) as unknown;

describe('writeMatrixJson', () => {
  it('writes what a caller can parse, whatever the ids hold', async () => {
    expect(await read([row('a', ['x:y:z', 'admin']), row('"}\n')])).toEqual({
      revision: 1,
      matrix: { a: ['x:y:z', 'admin'], '"}\n': [] },
    });
  });

  it('writes an organisation without users', async () => {
    expect(await read([])).toEqual({ revision: 1, matrix: {} });
  });

  it('goes on through many batches', async () => {
    const rows = Array.from({ length: 333 }, (_, number) => row(`u${number}`));
    expect(Object.keys(((await read(rows)) as { matrix: object }).matrix)).toHaveLength(333);
  });
});
