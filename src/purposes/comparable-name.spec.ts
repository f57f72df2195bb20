import { comparableName } from './comparable-name';

describe('comparableName', () => {
  it.each([
    ['Marketing Analytics', '  marketing   ANALYTICS '],
    ['Marketing Analytics', 'Marketing\u00a0Analytics'],
    ['Straße', 'STRASSE'],
    ['Café', 'Cafe\u0301'],
    ['Größe', 'GRÖSSE'],
    ['Ｓｕｒｖｅｙ', 'survey'],
    ['Care \u2764\ufe0f', 'Care \u2764'],
    ['Survey\u3164', 'Survey'],
  ])('is the same for %p and %p', (one, other) => {
    expect(comparableName(one)).toBe(comparableName(other));
  });

  it.each([
    ['Marketing Analytics', 'MarketingAnalytics'],
    ['Café', 'Cafe'],
    ['Plan 1 1', 'Plan 11'],
  ])('tells %p from %p', (one, other) => {
    expect(comparableName(one)).not.toBe(comparableName(other));
  });
});
