import { escapeMarkup } from './escape-markup';

describe('escapeMarkup', () => {
  it.each(Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)))(
    'keeps or replaces %j alone',
    (character) => {
      const entity = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[character];
      const isControl = character < ' ' && !['\t', '\n', '\r'].includes(character);
      expect(escapeMarkup(`a${character}b`)).toBe(`a${entity ?? (isControl ? '\ufffd' : character)}b`);
    },
  );

  it.each([
    ['é 漢 😀', 'é 漢 😀'],
    ['\ud83d', '\ufffd'],
    ['\ude00', '\ufffd'],
    ['\ufffe\uffff', '\ufffd\ufffd'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMarkup(text)).toBe(expected);
  });
});
