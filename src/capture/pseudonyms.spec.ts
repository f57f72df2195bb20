import { Pseudonyms } from './pseudonyms';

describe('pseudonyms', () => {
  const by = new Pseudonyms();

  it('are the same for the same, and others for others', () => {
    expect(by.id('ada')).toBe(by.id('ada'));
    expect(by.id('ada')).not.toBe(by.id('bob'));
    expect(by.name('User', 'Ada Park')).toBe(by.name('User', 'Ada Park'));
    expect(by.name('User', 'Ada Park')).not.toBe(by.name('User', 'Ada Parker'));
  });

  it('differ from capture to capture', () => {
    expect(new Pseudonyms().id('ada')).not.toBe(new Pseudonyms().id('ada'));
  });

  it('look like what they replace', () => {
    expect(by.id('ada')).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(by.name('User', 'Ada Park')).toMatch(/^User [0-9a-f]{12}$/);
    expect(by.email('Ada@Example.org')).toMatch(/^[0-9a-f]{16}@example\.invalid$/);
    expect(by.email('ada@example.org')).toBe(by.email('Ada@Example.org'));
  });

  it('spare all divisions, and what was empty', () => {
    expect([by.id('*'), by.name('User', ''), by.email('')]).toEqual(['*', '', '']);
  });

  it.each(['0', '42', '-1.5', 'true', 'FALSE'])('spare the value %s', (value) => {
    expect(by.value(value)).toBe(value);
  });

  it.each(['Ada', '+49 30 1234567', '493012345678'])('replace the value %s', (value) => {
    expect(by.value(value)).not.toBe(value);
  });
});
