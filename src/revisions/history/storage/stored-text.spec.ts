import { idFrom, storedText } from './stored-text';

describe('storedText', () => {
  it('leaves ids of Genesys as they are', () => {
    expect(storedText('c0ffee00-1234-4abc-9def-00112233aabb')).toBe('c0ffee00-1234-4abc-9def-00112233aabb');
    expect(storedText('*')).toBe('*');
  });

  it.each(['', 'a\0b', 'a\\u0000b', '\\', '"', '\ud800', '\ufffd', 'é', 'e\u0301', '\n', '😀'])(
    'makes of %j a text that a database takes and that leads back to it',
    (id) => {
      const stored = storedText(id);
      expect(stored).not.toContain('\0');
      expect(Buffer.from(stored).toString()).toBe(stored);
      expect(idFrom(stored)).toBe(id);
    },
  );
});
