import { NotAcceptableError } from './tables.errors';
import { tableFormats, type TableFormatName } from './table-formats';

interface MediaRange {
  readonly range: string;
  readonly quality: number;
}

/**
 * The one of these formats that an Accept header (RFC 9110 §12.5.1) likes best, the first among equals.
 * Throws NotAcceptableError when there is none.
 */
export function acceptedFormat<Name extends TableFormatName>(
  accept: string | undefined,
  formats: readonly Name[],
): Name {
  const ranges = (accept ?? '*/*').split(',').map(readRange);
  const rated = formats.map((name) => ({ name, quality: qualityOf(name, ranges) }));
  const best = rated.reduce((one, other) => (other.quality > one.quality ? other : one));
  if (best.quality > 0) return best.name;
  throw new NotAcceptableError(formats);
}

/** Parameters other than the quality are ignored: no format of ours has variants. */
function readRange(text: string): MediaRange {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

/** The most specific range decides. */
function qualityOf(name: TableFormatName, ranges: readonly MediaRange[]): number {
  const [type = ''] = tableFormats[name].mediaType.split(';');
  const candidates = [type, `${type.split('/', 1)[0]}/*`, '*/*'];
  const found = candidates.map((candidate) => ranges.find(({ range }) => range === candidate));
  return found.find((range) => range !== undefined)?.quality ?? 0;
}
