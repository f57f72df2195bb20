import fc from 'fast-check';
import { editDistance, nearestKeys } from './nearest-keys';

const known = [
  'contact.email',
  'contact.phone_number',
  'recording.voice',
  'recording.voicemail',
  'conversation',
];

describe('nearestKeys', () => {
  it.each([
    ['contact.emial', 'contact.email'],
    ['contact.e-mail', 'contact.email'],
    ['Contact.Email', 'contact.email'],
    ['contact.phonenumber', 'contact.phone_number'],
    ['customer.phone_number', 'contact.phone_number'],
    ['email', 'contact.email'],
    ['contact.phone', 'contact.phone_number'],
    ['contact.email_address', 'contact.email'],
    ['recording.voic', 'recording.voice'],
  ])('takes %s for %s', (wrong, expected) => {
    expect(nearestKeys(wrong, known)[0]).toBe(expected);
  });

  it('suggests nothing for what is like nothing', () => {
    expect(nearestKeys('shoe_size', known)).toEqual([]);
  });

  it('suggests a few at most, in a stable order', () => {
    expect(nearestKeys('aa', ['ad', 'ac', 'ab', 'ae'])).toEqual(['ab', 'ac', 'ad']);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
  ])('is, from %p to %p, %p', (one, other, expected) => {
    expect(editDistance(one, other, 10)).toBe(expected);
    expect(editDistance(other, one, 10)).toBe(expected);
  });

  it('gives up beyond what anybody asks about', () => {
    expect(editDistance('aaaaaa', 'bbbbbb', 2)).toBe(3);
    expect(editDistance('a', 'aaaaaaa', 2)).toBe(3);
  });

  it('is never longer than over a third text', () => {
    const text = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const between = (one: string, other: string) => editDistance(one, other, 100);
        expect(between(a, c)).toBeLessThanOrEqual(between(a, b) + between(b, c));
      }),
    );
  });
});
