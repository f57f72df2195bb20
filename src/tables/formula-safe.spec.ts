import { formulaSafe, looksLikeFormula } from './formula-safe';

describe('formulaSafe', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    ' =1+1',
    '\t=1+1',
    '\ufeff=1+1',
    '\u200b=1+1',
    '\u0000=1',
    '\tx',
    '\rx',
    '\nx',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ])('disarms %p', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  it.each(['', 'Ada', 'a=b', '1-1', "'=1", 'x@example.org', '«=»', ' x', '*'])('leaves %p alone', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });

  it('disarms once', () => {
    expect(looksLikeFormula(formulaSafe('=1'))).toBe(false);
  });
});
