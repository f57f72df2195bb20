import type { DataCategory } from './categories/data-category';
import { categoryFaults } from './category-faults';

const category = (key: string, active = true): [string, DataCategory] => [
  key,
  {
    key,
    active,
    origin: 'custom',
    version: 1,
    content: { label: key, description: '', sensitivity: 'ordinary' },
  },
];
const categories = new Map([category('contact.email'), category('contact.fax', false)]);

describe('the categories of a purpose', () => {
  it('are fine when each is known and active', () => {
    expect(categoryFaults(['contact.email'], categories)).toEqual([]);
  });

  it('are refused by their place, with what may have been meant', () => {
    expect(categoryFaults(['contact.email', 'contact.emial', 'x'], categories)).toEqual([
      {
        pointer: '/body/dataCategories/1',
        detail: 'there is no data category contact.emial; did you mean contact.email?',
      },
      {
        pointer: '/body/dataCategories/2',
        detail: 'there is no data category x; /api/v1/data-categories lists them',
      },
    ]);
  });

  it('are refused when they are not active, unless the purpose had them before', () => {
    const detail = 'the data category contact.fax is not active';
    expect(categoryFaults(['contact.fax'], categories)).toEqual([
      { pointer: '/body/dataCategories/0', detail },
    ]);
    expect(categoryFaults(['contact.fax'], categories, ['contact.fax'])).toEqual([]);
  });

  it('never suggest one that is not active', () => {
    expect(categoryFaults(['contact.fux'], categories)[0]?.detail).not.toContain('contact.fax');
  });
});
