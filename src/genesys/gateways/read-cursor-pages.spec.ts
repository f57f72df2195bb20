import { readCursorPages, type CursorListing } from './read-cursor-pages';

type Page = { entities: { id: string }[]; cursor?: string | null; nextUri?: string | null };

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

describe('readCursorPages', () => {
  const read = async (
    pages: Record<string, Page>,
    parameter: CursorListing<unknown>['parameter'] = 'after',
  ) => {
    const asked: (string | undefined)[] = [];
    const result = await readCursorPages(
      {
        operation: 'GET /things',
        pageSizes: [200],
        parameter,
        fetch: ({ cursor }) => {
          asked.push(cursor);
          return Promise.resolve(pages[cursor ?? 'first']);
        },
        read: (row) => ({ id: row.id() }),
      },
      {},
    );
    return { asked, ids: result.items.map(({ id }) => id) };
  };

  it('follows the parameter of nextUri', async () => {
    const pages = {
      first: { entities: rows('a', 'b'), nextUri: '/api/v2/things?pageSize=2&after=b%2B%3D' },
      'b+=': { entities: rows('c'), nextUri: null },
    };

    expect(await read(pages)).toEqual({ asked: [undefined, 'b+='], ids: ['a', 'b', 'c'] });
  });

  it('follows the cursor of the answer, across an empty page', async () => {
    const pages = {
      first: { entities: rows('a'), cursor: 'two' },
      two: { entities: [], cursor: 'three' },
      three: { entities: rows('a', 'b'), cursor: '' },
    };

    expect(await read(pages, 'cursor')).toEqual({ asked: [undefined, 'two', 'three'], ids: ['a', 'b'] });
  });

  it('refuses a cursor that comes back', async () => {
    const pages = {
      first: { entities: [], cursor: 'x' },
      x: { entities: [], cursor: 'y' },
      y: { entities: [], cursor: 'x' },
    };

    await expect(read(pages, 'cursor')).rejects.toMatchObject({ code: 'genesys_paging_endless' });
  });

  it('refuses a nextUri without a cursor, rather than stop short', async () => {
    await expect(read({ first: { entities: [], nextUri: '/api/v2/things?page=2' } })).rejects.toMatchObject({
      code: 'genesys_unexpected_shape',
    });
  });
});
