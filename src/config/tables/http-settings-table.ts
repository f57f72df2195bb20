import { corsOrigins, duration, integer, publicUrl, text } from '../parsers';
import type { Setting } from '../setting';
import { aDuration } from './a-duration';

/** Where callers reach the service. */
export const httpSettings = {
  exportReaderTimeoutMs: {
    env: 'EXPORT_READER_TIMEOUT',
    description:
      'How long the reader of an export or a report may stall before the connection is closed. Only EXPENSIVE_AT_ONCE run concurrently: a stalled reader must not occupy one of them.',
    expected: aDuration('1s to 1h'),
    default: '30s',
    parse: duration(1_000, 3_600_000),
  },
  host: {
    env: 'HOST',
    description: 'Address to listen on; 0.0.0.0 for every interface.',
    expected: 'an address or host name',
    default: '127.0.0.1',
    parse: text,
  },
  port: {
    env: 'PORT',
    description: 'Port to listen on; 0 picks a free one.',
    expected: 'a whole number from 0 to 65535',
    default: '3000',
    parse: integer(0, 65_535),
  },
  corsOrigins: {
    env: 'CORS_ORIGINS',
    description:
      'Origins whose pages may call this service from a browser, such as https://console.example.org, separated by commas; * means every page that holds a key. Unset means none.',
    expected: 'a list of origins (scheme, host and port only) separated by commas, or * alone',
    parse: corsOrigins,
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    description:
      'Where callers reach this service, such as https://rolecall.example.org. The AuthZEN discovery document and the addresses that people sign in at are made from it, and there are none without it.',
    expected: 'an https URL, or http on this machine, without credentials, query or fragment',
    parse: publicUrl,
  },
} satisfies Record<string, Setting<unknown>>;
