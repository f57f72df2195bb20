import { Readable } from 'node:stream';

/** A reader that takes nothing for this long is cut off, unless EXPORT_READER_TIMEOUT says otherwise. */
export const READER_TIMEOUT_MS = 30_000;

/** Who takes less than this in the long run counts as standing still for a part of the time. */
const MIN_BYTES_PER_SECOND = 8_192;

const POLL_INTERVAL_MS = 1_000;

/** Why a stream broke off. Not for the reader, who sees a connection that ends before the file does. */
export class StalledReaderError extends Error {
  override readonly name = 'StalledReaderError';

  constructor(patienceMs: number) {
    super(`The reader took nothing for ${patienceMs / 1_000} seconds and was cut off.`);
  }
}

/**
 * A stream of the chunks, which are produced as it is read. It is destroyed with a StalledReaderError when its reader
 * stalls: a reader that stops must not retain what the stream holds. The time taken to produce chunks does not count.
 */
export function streamFor(chunks: AsyncIterable<string | Buffer>, patienceMs = READER_TIMEOUT_MS): Readable {
  let made = 0;
  const counted = async function* () {
    for await (const chunk of chunks) {
      made += Buffer.byteLength(chunk);
      yield chunk;
    }
  };
  const stream = Readable.from(counted(), { objectMode: false });
  let taken = 0;
  let leftMs = patienceMs;
  const look = () => {
    const before = taken;
    taken = made - stream.readableLength;
    const earnedMs = ((taken - before) / MIN_BYTES_PER_SECOND) * 1_000;
    // What waits in the stream waits for its reader.
    const lostMs = stream.readableLength > 0 ? POLL_INTERVAL_MS : 0;
    leftMs = Math.min(patienceMs, leftMs + earnedMs - lostMs);
    if (leftMs <= 0) stream.destroy(new StalledReaderError(patienceMs));
  };
  const timer = setInterval(look, POLL_INTERVAL_MS).unref();
  return stream.once('close', () => clearInterval(timer));
}
