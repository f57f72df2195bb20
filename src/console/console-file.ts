import { hash } from 'node:crypto';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const COMPRESSED_ALREADY = new Set(['.png', '.woff2']);

/** Names in this folder carry a hash of what is in them. */
const HASHED = /^assets\//;

/** Much of what the best quality gives, in a twentieth of its time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

type Encoding = 'br' | 'gzip' | 'identity';

/** A file of the console, with what a browser is told about it. */
export class ConsoleFile {
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();
  private readonly etag: string;

  constructor(
    private readonly path: string,
    private readonly content: Buffer,
  ) {
    this.etag = `W/"${hash('sha256', content, 'base64url').slice(0, 22)}"`;
  }

  /** Those of the same file that a browser has need not be sent. */
  isKnown(ifNoneMatch: string | undefined): boolean {
    return ifNoneMatch !== undefined && ifNoneMatch.split(/,\s*/).includes(this.etag);
  }

  /** The encoding that the browser understands and that makes the file smallest. */
  encodingFor(acceptEncoding = ''): Encoding {
    if (COMPRESSED_ALREADY.has(extname(this.path))) return 'identity';
    const accepted = acceptEncoding.split(/\s*,\s*/).map((one) => one.split(';', 1)[0]?.trim());
    return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity';
  }

  headers(encoding: Encoding): Record<string, string> {
    return {
      'content-type': TYPES[extname(this.path)] ?? 'application/octet-stream',
      'cache-control': HASHED.test(this.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: this.etag,
      vary: 'accept-encoding',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    };
  }

  /** Compressed once, however many browsers ask. */
  encodedAs(encoding: Encoding): Promise<Buffer> {
    const encoded = this.encoded.get(encoding) ?? this.encode(encoding);
    this.encoded.set(encoding, encoded);
    return encoded;
  }

  private encode(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'br') return promisify(brotliCompress)(this.content, BROTLI);
    return encoding === 'gzip' ? promisify(gzip)(this.content) : Promise.resolve(this.content);
  }
}
