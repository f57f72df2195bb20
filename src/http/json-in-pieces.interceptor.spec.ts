import fc from 'fast-check';
import { jsonInPieces } from './json-in-pieces.interceptor';

describe('jsonInPieces', () => {
  const text = async (page: Record<string, unknown>) => (await jsonInPieces(page, 'items')).toString();

  it.each([
    [{}],
    [{ items: [] }],
    [{ total: 2, items: [{ a: 'ä' }, { b: undefined }], nextPageToken: undefined }],
    [{ nextPageToken: undefined, 'a "name"': null, items: [null, undefined, 1] }],
  ])('makes the text that JSON.stringify makes of %j', async (page) => {
    expect(await text(page)).toBe(JSON.stringify(page));
  });

  it('makes it of any page', async () => {
    const page = fc.record({ revision: fc.nat(), items: fc.array(fc.jsonValue()), asOf: fc.string() });
    await fc.assert(fc.asyncProperty(page, async (any) => expect(await text(any)).toBe(JSON.stringify(any))));
  });
});
