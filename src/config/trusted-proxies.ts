import { isIP } from 'node:net';

/** Addresses, ranges and `loopback`, separated by commas: whose `X-Forwarded-For` is believed. */
export function trustedProxies(value: string): readonly string[] | undefined {
  return trustedProxiesFault(value) === undefined ? [...new Set(entriesOf(value))] : undefined;
}

/** The first entry that cannot be used, by its place, and why. */
export function trustedProxiesFault(value: string): string | undefined {
  const faults = entriesOf(value).map(faultOf);
  const at = faults.findIndex((fault) => fault !== undefined);
  return at === -1 ? undefined : `entry ${at + 1} ${faults[at]}`;
}

function entriesOf(value: string): string[] {
  return value.split(',').map((entry) => entry.trim());
}

function faultOf(entry: string): string | undefined {
  if (entry === 'loopback') return undefined;
  if (entry === '') return 'is empty';
  if (entry === '*') return 'would let every caller choose an address';
  const [address = '', prefix] = entry.split(/\/(.*)/s);
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (bits === 0 || address.includes('%'))
    return 'is not an IP address or range (host names are not looked up)';
  if (prefix === undefined) return undefined;
  if (/^0+$/.test(prefix)) return 'is a range of all addresses, so that every caller could choose one';
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= bits
    ? undefined
    : `has a prefix length that is not a number from 1 to ${bits}`;
}
