import { webhookUrlFault } from './webhook-url';

const PUBLIC = 'must lead to a public address';

describe('webhookUrlFault', () => {
  it.each([
    ['https://hooks.example.org/a?b=c', undefined],
    ['https://8.8.8.8/', undefined],
    ['https://hooks.example.org:8443/', undefined],
    ['http://hooks.example.org/', 'must be an https URL'],
    ['ftp://hooks.example.org/', 'must be an https URL'],
    ['hooks.example.org', 'must be a URL'],
    ['https://user:pass@hooks.example.org/', 'must have no user name or password'],
    ['https://hooks.example.org/#a', 'must have no fragment'],
    ['https://127.0.0.1/', PUBLIC],
    ['https://0x7f.1/', PUBLIC],
    ['https://2130706433/', PUBLIC],
    ['https://017700000001/', PUBLIC],
    ['https://[::1]/', PUBLIC],
    ['https://[::ffff:10.0.0.1]/', PUBLIC],
    ['https://169.254.169.254/latest/meta-data', PUBLIC],
    ['https://localhost/', PUBLIC],
    ['https://LOCALHOST./', PUBLIC],
    ['https://a.localhost/', PUBLIC],
    ['https://metadata.google.internal/', PUBLIC],
    ['https://printer.local/', PUBLIC],
    ['https://intranet/', PUBLIC],
  ])('%s: %s', (url, fault) => expect(webhookUrlFault(url, false)).toBe(fault));

  it('takes plain http and private addresses where the settings allow them', () => {
    for (const url of ['http://127.0.0.1:3000/', 'https://intranet/', 'http://[::1]/'])
      expect(webhookUrlFault(url, true)).toBeUndefined();
    expect(webhookUrlFault('ftp://intranet/', true)).toBe('must be an https URL');
  });
});
