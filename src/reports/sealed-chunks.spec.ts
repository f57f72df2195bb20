import { createHash } from 'node:crypto';
import { sealedChunks, type FileSums } from './sealed-chunks';

async function* list(...chunks: string[]) {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

describe('sealedChunks', () => {
  it('passes everything on, and tells the sums before the last chunk', async () => {
    const events: string[] = [];
    let sums: FileSums | undefined;
    const seal = (told: FileSums) => {
      sums = told;
      events.push('sealed');
      return Promise.resolve();
    };
    for await (const chunk of sealedChunks(list('a', 'ü', 'c'), seal)) events.push(chunk.toString());
    expect(events).toEqual(['a', 'ü', 'sealed', 'c']);
    expect(sums).toEqual({ sha256: createHash('sha256').update('aüc').digest('hex'), bytes: 4 });
  });

  it('keeps the last chunk back when it cannot be sealed', async () => {
    const seen: string[] = [];
    const read = async () => {
      for await (const chunk of sealedChunks(list('a', 'b'), () => Promise.reject(new Error('no log'))))
        seen.push(chunk.toString());
    };
    await expect(read()).rejects.toThrow('no log');
    expect(seen).toEqual(['a']);
  });
});
