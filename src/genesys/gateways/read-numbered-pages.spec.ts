import { GenesysForbiddenError } from '../genesys.errors';
import { aRequest } from '../testing/scripted-transport';
import { responseError } from '../interceptors/response-error';
import type { ListOptions } from './list-result';
import { readNumberedPages, type NumberedListing } from './read-numbered-pages';

interface Asked {
  pageSize: number;
  pageNumber: number;
}

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** A listing over rows that may change from call to call. */
function listing(
  answer: (asked: Asked, call: number) => unknown,
  overrides: Partial<NumberedListing<string>> = {},
) {
  const asked: Asked[] = [];
  const fetch = (page: Asked) => {
    asked.push(page);
    return Promise.resolve().then(() => answer(page, asked.length));
  };
  const read = (options: ListOptions = {}) =>
    readNumberedPages({ operation: 'GET /things', fetch, read: (row) => row.id(), ...overrides }, options);
  return { asked, read };
}

/** Cuts pages as Genesys does: no larger than the cap, whatever is asked. */
const capped = (all: string[], cap: number) => {
  return ({ pageSize, pageNumber }: Asked) => {
    const size = Math.min(pageSize, cap);
    const entities = rows(...all.slice((pageNumber - 1) * size, pageNumber * size));
    return {
      entities,
      pageSize: size,
      pageNumber,
      total: all.length,
      pageCount: Math.ceil(all.length / size),
    };
  };
};

describe('readNumberedPages', () => {
  it.each([1, 4, 13, 25, 26, 27, 500])('reads all rows once when pages are capped at %i', async (cap) => {
    const { asked, read } = listing(capped(letters, cap));

    expect(await read()).toEqual({ items: letters, rowsRead: 26, expectedTotal: 26 });
    expect(asked).toHaveLength(Math.ceil(26 / cap));
  });

  it('reads an empty listing with one call', async () => {
    const { asked, read } = listing(capped([], 10));

    expect((await read()).items).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('reports its progress', async () => {
    const pages: unknown[] = [];
    await listing(capped(letters, 10)).read({ onPage: (page) => pages.push(page) });

    expect(pages).toEqual([10, 10, 6].map((items) => ({ items, expectedPages: 3 })));
  });

  it('goes on until an empty page when nothing says how many there are', async () => {
    const { read } = listing(({ pageNumber }) => ({
      entities: pageNumber < 4 ? rows(`row ${pageNumber}`) : [],
    }));

    expect((await read()).items).toEqual(['row 1', 'row 2', 'row 3']);
  });

  it('asks for smaller pages when large ones are refused', async () => {
    const refusal = responseError(aRequest(), { status: 400, headers: {}, body: {} });
    const { asked, read } = listing((page) => {
      if (page.pageSize > 100) throw refusal;
      return capped(letters, 100)(page);
    });

    expect((await read()).items).toHaveLength(26);
    expect(asked.map(({ pageSize }) => pageSize)).toEqual([500, 100]);
  });

  it('passes other refusals on', async () => {
    const { asked, read } = listing(() => {
      throw responseError(aRequest(), { status: 403, headers: {}, body: {} });
    });

    await expect(read()).rejects.toBeInstanceOf(GenesysForbiddenError);
    expect(asked).toHaveLength(1);
  });

  it('reads again when a row went and the others moved up meanwhile', async () => {
    const { read } = listing((page, call) => capped(call === 1 ? letters : letters.slice(1), 13)(page));

    expect((await read()).items).toEqual(letters.slice(1));
  });

  it('reads again when a row came twice because another was added before it', async () => {
    const { read } = listing((page, call) => capped(call === 1 ? letters.slice(1) : letters, 5)(page));

    expect((await read()).items).toEqual(letters);
  });

  it('gives up on a listing that never holds still, and shows what is missing', async () => {
    const { asked, read } = listing((page) => ({
      ...capped(letters, 13)(page),
      entities: rows('same'),
      total: 26,
    }));

    expect(await read()).toEqual({ items: ['same'], rowsRead: 1, expectedTotal: 26, unsettled: true });
    expect(asked).toHaveLength(6);
  });

  it('says that something may have been missed where a row changed and moved to another page', async () => {
    const read = async (about?: NumberedListing<string>['about']) => {
      const key: NumberedListing<string>['key'] = (row) => row.id() + row.string('state');
      const states = ['old', 'new'];
      const answer = ({ pageNumber }: Asked) => ({
        ...capped(letters, 13)({ pageSize: 13, pageNumber }),
        entities: [{ id: 'same', state: states[pageNumber - 1] }],
        total: 2,
      });
      return (await listing(answer, { key, ...(about && { about }) }).read()).unsettled;
    };
    expect(await read((row) => row.id())).toBe(true);
    expect(await read()).toBeUndefined();
  });

  it('refuses a listing that answers another page than the one asked for', async () => {
    const { read } = listing(() => capped(letters, 13)({ pageSize: 13, pageNumber: 1 }));

    await expect(read()).rejects.toMatchObject({ code: 'genesys_unexpected_shape' });
  });

  it('refuses a listing that never ends', async () => {
    const { read } = listing(({ pageNumber }) => ({ entities: rows(`row ${pageNumber}`) }));

    await expect(read()).rejects.toMatchObject({ code: 'genesys_paging_endless' });
  });

  it('stops before the row beyond which Genesys refuses', async () => {
    const { asked, read } = listing(capped(letters, 5), { lastRow: 12 });

    expect(await read()).toEqual({ items: letters.slice(0, 10), rowsRead: 10, expectedTotal: 26 });
    expect(asked).toHaveLength(2);
  });
});
