import { clientAddress } from './client-address';

const from = (ip: string | undefined, remoteAddress?: string) =>
  clientAddress({ ip, socket: { remoteAddress } });

describe('clientAddress', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8::7', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['[2001:db8::7]:443', '2001:db8::7'],
  ])('reads %s as %s', (ip, expected) => {
    expect(from(ip, '10.0.0.1')).toBe(expected);
  });

  it.each(['unknown', '_hidden', '203.0.113', '203.0.113.7 evil', '203.0.113.7\nlevel=50', '[x]:1', ''])(
    'takes the connection for it where a proxy forwards %j',
    (ip) => {
      expect(from(ip, '::ffff:10.0.0.1')).toBe('10.0.0.1');
    },
  );

  it('knows none once the connection is gone', () => {
    expect(from(undefined)).toBeUndefined();
  });
});
