import { searchForms } from './audit-filter';

describe('searchForms', () => {
  it.each([
    ['in lower case, and as JSON has it', 'He said "A"', ['he said "a"', 'he said \\"a\\"']],
    ['with the former name of a code', 'already_applied', ['already_applied', 'was_so_already']],
    [
      'with the name of today for a former one',
      '"MOVED_ON"',
      ['"moved_on"', '"changed_since"', '\\"moved_on\\"', '\\"changed_since\\"'],
    ],
    ['once where nothing has another name', 'queue', ['queue']],
  ])('are what is searched for: %s', (_, text, forms) => {
    expect(searchForms(text)).toEqual(forms);
  });
});
