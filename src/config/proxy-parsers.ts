/** The URL of a proxy, which may hold a password. Without a scheme it is http, as curl reads it. */
export function proxyUrl(value: string): string | undefined {
  return proxyUrlFault(value) === undefined ? parsed(value)?.href : undefined;
}

/** Why a URL is none of a proxy. */
export function proxyUrlFault(value: string): string | undefined {
  const url = parsed(value);
  if (url === undefined) return 'it is not a URL';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'its scheme is not http or https';
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return 'it has more than host and port';
  return isEncodedWell(url) ? undefined : 'a % of its user name or password is not written as %25';
}

function parsed(value: string): URL | undefined {
  const text = /^\w+:\/\//.test(value) ? value : `http://${value}`;
  return URL.canParse(text) && value === value.trim() ? new URL(text) : undefined;
}

/** Name and password may be percent-encoded, and are decoded before they are sent. */
function isEncodedWell({ username, password }: URL): boolean {
  try {
    decodeURIComponent(`${username}${password}`);
    return true;
  } catch {
    return false;
  }
}

/** Hosts, domains, addresses and ranges, with a port where they are meant with it only; `*` is all of them. */
export function noProxyList(value: string): readonly string[] | undefined {
  const entries = entriesOf(value);
  return entries.length > 0 && noProxyFault(value) === undefined ? entries : undefined;
}

/** The first entry that could never match, by its place. */
export function noProxyFault(value: string): string | undefined {
  const at = entriesOf(value).findIndex((entry) => entry.includes('//') || !/^[\w.*:[\]/<>-]+$/.test(entry));
  return at === -1 ? undefined : `entry ${at + 1} is not a host, domain, address or range`;
}

function entriesOf(value: string): string[] {
  return value
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
}
