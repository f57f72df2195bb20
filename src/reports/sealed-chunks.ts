import { createHash } from 'node:crypto';

/** What is known of a file once it is complete. A type alias, since interfaces are not assignable to JsonValue. */
export type FileSums = {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
};

/**
 * The chunks as bytes. The last one is held back until `seal` has received the sums and is done: when it fails, the
 * recipient of the file sees that it is incomplete.
 */
export async function* sealedChunks(
  chunks: AsyncIterable<string | Buffer>,
  seal: (sums: FileSums) => Promise<void>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  let held: Buffer | undefined;
  for await (const chunk of chunks) {
    if (held !== undefined) yield held;
    held = Buffer.from(chunk);
    hash.update(held);
    bytes += held.length;
  }
  await seal({ sha256: hash.digest('hex'), bytes });
  if (held !== undefined) yield held;
}
