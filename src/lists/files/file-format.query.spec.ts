import { NotAcceptableError } from '../../tables/tables.errors';
import { fileFormatOf } from './file-format.query';

describe('fileFormatOf', () => {
  it.each([
    [undefined, undefined, undefined],
    [undefined, 'application/json', undefined],
    [undefined, '*/*', undefined],
    [undefined, 'text/csv', 'csv'],
    [undefined, 'text/html,application/xhtml+xml,*/*;q=0.8', undefined],
    ['json', undefined, 'json'],
    ['csv', 'application/json', 'csv'],
    ['xlsx', 'image/png', 'xlsx'],
  ] as const)('takes format=%p with Accept %p as a wish for %p', (format, accept, expected) => {
    expect(fileFormatOf({ format }, accept)).toBe(expected);
  });

  it('finds nothing for what no list comes in', () => {
    expect(() => fileFormatOf({}, 'image/png')).toThrow(NotAcceptableError);
  });
});
