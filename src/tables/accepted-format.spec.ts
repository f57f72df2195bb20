import { acceptedFormat } from './accepted-format';
import { NotAcceptableError } from './tables.errors';
import { tableFormatNames } from './table-formats';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('acceptedFormat', () => {
  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['text/csv', 'csv'],
    ['TEXT/HTML; charset=utf-8', 'html'],
    [XLSX, 'xlsx'],
    ['text/*', 'csv'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['application/json;q=0.2, text/csv;q=0.3', 'csv'],
    ['*/*, application/json;q=0', 'csv'],
    ['image/png, text/html;q=0.1', 'html'],
  ])('reads %p as %s', (accept, format) => {
    expect(acceptedFormat(accept, tableFormatNames)).toBe(format);
  });

  it.each(['image/png', 'application/json;q=0', '', 'json', 'application/pdf;q=1', '*/*;q=x'])(
    'finds nothing for %p',
    (accept) => {
      expect(() => acceptedFormat(accept, tableFormatNames)).toThrow(NotAcceptableError);
    },
  );

  it('finds only formats that are on offer, the first among equals', () => {
    expect(acceptedFormat('text/html, */*;q=0.1', ['csv', 'json'])).toBe('csv');
    expect(() => acceptedFormat('text/html', ['csv', 'json'])).toThrow(
      'Not acceptable. Available formats: CSV, JSON.',
    );
  });
});
