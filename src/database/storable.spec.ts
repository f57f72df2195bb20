import { UnstorableTextError } from './database.errors';
import { assertStorable } from './storable';

describe('assertStorable', () => {
  it.each(['', 'id', '\n\t\u0001', '\ufffd', '\u{10ffff}', '\ud83d\ude00', 1, null, 10n, new Uint8Array(1)])(
    'takes %p',
    (value) => {
      expect(() => assertStorable([value])).not.toThrow();
    },
  );

  it.each(['\0', 'a\0', '\ud800', '\udfff', 'a\ud83d', '\ude00\ud83d', '\ud83d\ud83d\ude00'])(
    'refuses %p, wherever it stands',
    (value) => {
      expect(() => assertStorable(['good', value])).toThrow(UnstorableTextError);
    },
  );
});
