/** What a writer yields, as one buffer. */
export async function collect(chunks: AsyncIterable<string | Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

export async function collectText(chunks: AsyncIterable<string | Buffer>): Promise<string> {
  return (await collect(chunks)).toString('utf8');
}
