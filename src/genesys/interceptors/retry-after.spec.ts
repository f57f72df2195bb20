import { retryAfterMs } from './retry-after';

const date = 'Tue, 01 Sep 2026 10:00:00 GMT';

describe('retryAfterMs', () => {
  it.each([
    ['0', 0],
    ['1', 1_000],
    [' 42 ', 42_000],
    ['Tue, 01 Sep 2026 10:00:30 GMT', 30_000],
    ['Tue, 01 Sep 2026 09:59:00 GMT', 0],
    ['99999999999', 86_400_000],
    ['Tue, 01 Sep 2099 10:00:30 GMT', 86_400_000],
  ])('reads %p', (value, ms) => {
    expect(retryAfterMs({ 'retry-after': value, date })).toBe(ms);
  });

  it.each(['', 'soon', '-5', '1.5', '1e3', '0x10', 'NaN', 'Tue, 99 Foo 2026'])('ignores %p', (value) => {
    expect(retryAfterMs({ 'retry-after': value, date })).toBeUndefined();
  });

  it('is undefined without the header', () => {
    expect(retryAfterMs({ date })).toBeUndefined();
  });

  it('ignores a date when the server does not tell its own time', () => {
    expect(retryAfterMs({ 'retry-after': date })).toBeUndefined();
  });
});
