import { isVisible } from './is-visible';

describe('isVisible', () => {
  it.each(['a', ' a ', 'ä', '0', '%', '\u{1f600}'])('is true for %p', (text) =>
    expect(isVisible(text)).toBe(true),
  );

  it.each(['', ' ', '\u00a0', '\u3164', '\ufe0f\t', undefined, 5])('is false for %p', (text) =>
    expect(isVisible(text)).toBe(false),
  );
});
