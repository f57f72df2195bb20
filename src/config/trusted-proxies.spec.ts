import { trustedProxies, trustedProxiesFault } from './trusted-proxies';

describe('trustedProxies', () => {
  it.each([
    ['loopback', ['loopback']],
    ['10.0.0.1', ['10.0.0.1']],
    ['10.0.0.0/8, fd00::/8,::1, loopback', ['10.0.0.0/8', 'fd00::/8', '::1', 'loopback']],
    ['10.0.0.1,10.0.0.1', ['10.0.0.1']],
    ['10.0.0.1/32,2001:db8::1/128', ['10.0.0.1/32', '2001:db8::1/128']],
  ])('reads %s', (value, expected) => {
    expect(trustedProxies(value)).toEqual(expected);
  });

  it.each([
    ['', 'entry 1 is empty'],
    ['10.0.0.1,,::1', 'entry 2 is empty'],
    ['loopback,*', 'entry 2 would let every caller choose an address'],
    ['proxy.example.org', 'entry 1 is not an IP address or range (host names are not looked up)'],
    ['10.0.0', 'entry 1 is not an IP address or range (host names are not looked up)'],
    ['fe80::1%eth0', 'entry 1 is not an IP address or range (host names are not looked up)'],
    ['true', 'entry 1 is not an IP address or range (host names are not looked up)'],
    ['::1,10.0.0.0/33', 'entry 2 has a prefix length that is not a number from 1 to 32'],
    ['fd00::/129', 'entry 1 has a prefix length that is not a number from 1 to 128'],
    ['10.0.0.0/', 'entry 1 has a prefix length that is not a number from 1 to 32'],
    ['10.0.0.0/255.0.0.0', 'entry 1 has a prefix length that is not a number from 1 to 32'],
    ['10.0.0.0/8/8', 'entry 1 has a prefix length that is not a number from 1 to 32'],
    ['0.0.0.0/0', 'entry 1 is a range of all addresses, so that every caller could choose one'],
    ['::/00', 'entry 1 is a range of all addresses, so that every caller could choose one'],
  ])('refuses %j: %s', (value, fault) => {
    expect(trustedProxies(value)).toBeUndefined();
    expect(trustedProxiesFault(value)).toBe(fault);
  });
});
