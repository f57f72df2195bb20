import { noProxyFault, noProxyList, proxyUrl, proxyUrlFault } from './proxy-parsers';

describe('proxyUrl', () => {
  it.each([
    ['http://proxy.example.org:3128', 'http://proxy.example.org:3128/'],
    ['https://proxy.example.org', 'https://proxy.example.org/'],
    ['proxy.example.org:3128', 'http://proxy.example.org:3128/'],
    ['http://ann:p%40ss@proxy.example.org:3128/', 'http://ann:p%40ss@proxy.example.org:3128/'],
    ['http://[::1]:3128', 'http://[::1]:3128/'],
  ])('reads %s', (value, expected) => {
    expect(proxyUrl(value)).toBe(expected);
  });

  it.each([
    ['socks5://proxy.example.org:1080', 'its scheme is not http or https'],
    ['http://proxy.example.org/path', 'it has more than host and port'],
    ['http://proxy.example.org/?a=b', 'it has more than host and port'],
    [' http://proxy.example.org', 'it is not a URL'],
    ['http://', 'it is not a URL'],
    ['proxy.example.org:99999', 'it is not a URL'],
    ['http://ann:50%@proxy.example.org', 'a % of its user name or password is not written as %25'],
  ])('refuses %j: %s', (value, fault) => {
    expect(proxyUrl(value)).toBeUndefined();
    expect(proxyUrlFault(value)).toBe(fault);
  });
});

describe('noProxyList', () => {
  it('reads entries between commas and blanks, in small letters', () => {
    expect(noProxyList('.Svc, *.example.org:8443 10.0.0.0/8,,[::1]:80,<local>,*')).toEqual([
      '.svc',
      '*.example.org:8443',
      '10.0.0.0/8',
      '[::1]:80',
      '<local>',
      '*',
    ]);
  });

  it.each([
    ['a.example,http://b.example', 'entry 2 is not a host, domain, address or range'],
    ['a~b', 'entry 1 is not a host, domain, address or range'],
  ])('refuses %j: %s', (value, fault) => {
    expect(noProxyList(value)).toBeUndefined();
    expect(noProxyFault(value)).toBe(fault);
  });
});
