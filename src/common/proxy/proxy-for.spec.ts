import type { ProxySettings } from '../../config/settings';
import { proxyFor, targetOf } from './proxy-for';

const HTTP = 'http://web.example:3128/';
const HTTPS = 'http://secure.example:3128/';
const both: ProxySettings = { http: HTTP, https: HTTPS, exempt: [] };

const proxyOf = (url: string, proxies: ProxySettings) => proxyFor(targetOf(new URL(url)), proxies)?.href;

describe('proxyFor', () => {
  it.each([
    ['https://api.mypurecloud.com', both, HTTPS],
    ['http://simulator.example:3900', both, HTTP],
    ['https://api.mypurecloud.com', { http: HTTP, exempt: [] }, undefined],
    ['http://simulator.example', { https: HTTPS, exempt: [] }, undefined],
    ['https://api.mypurecloud.com', { exempt: [] }, undefined],
  ])('takes the proxy of the scheme: %s', (url, proxies, expected) => {
    expect(proxyOf(url, proxies)).toBe(expected);
  });

  it.each([
    'http://localhost:3900',
    'http://LOCALHOST.:3900',
    'http://keys.localhost/jwks',
    'https://127.0.0.1',
    'http://127.8.9.10',
    'http://[::1]:3900',
  ])('reaches this machine by itself: %s', (url) => {
    expect(proxyOf(url, both)).toBeUndefined();
  });

  it.each([
    ['*', 'https://api.mypurecloud.com'],
    ['mypurecloud.com', 'https://mypurecloud.com'],
    ['mypurecloud.com', 'https://api.mypurecloud.com'],
    ['mypurecloud.com', 'https://api.mypurecloud.com.'],
    ['.mypurecloud.com', 'https://api.mypurecloud.com'],
    ['*.mypurecloud.com', 'https://login.mypurecloud.com'],
    ['api.mypurecloud.com:443', 'https://api.mypurecloud.com'],
    ['idp.example:8443', 'https://idp.example:8443/keys'],
    ['10.1.2.3', 'http://10.1.2.3'],
    ['10.0.0.0/8', 'http://10.1.2.3:3900'],
    ['10.0.0.0/8:3900', 'http://10.1.2.3:3900'],
    ['fd00::/8', 'http://[fd00::7]'],
    ['fd00::7', 'http://[fd00::7]'],
    ['[fd00::7]:80', 'http://[fd00::7]'],
  ])('goes past the proxy where NO_PROXY has %s: %s', (entry, url) => {
    expect(proxyOf(url, { ...both, exempt: ['other.example', entry] })).toBeUndefined();
  });

  it.each([
    ['mypurecloud.com', 'https://notmypurecloud.com'],
    ['api.mypurecloud.com', 'https://mypurecloud.com'],
    ['api.mypurecloud.com:8443', 'https://api.mypurecloud.com'],
    ['0.0.1', 'http://10.0.0.1'],
    ['10.0.0.0/8', 'http://11.1.2.3'],
    ['10.0.0.0/99', 'http://10.1.2.3'],
    ['10.0.0.0/8', 'http://ten.example'],
    ['fd00::/8', 'http://10.1.2.3'],
    ['<local>', 'http://intranet'],
  ])('goes through it where NO_PROXY has %s: %s', (entry, url) => {
    expect(proxyOf(url, { ...both, exempt: [entry] })).toBeDefined();
  });
});
