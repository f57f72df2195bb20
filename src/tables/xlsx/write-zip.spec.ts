import { unzipSync } from 'fflate';
import { ArchiveTooLargeError } from '../tables.errors';
import { collect } from '../testing/collect';
import { requireWithinFormat, writeZip } from './write-zip';

describe('writeZip', () => {
  const entries = [
    { name: 'empty.txt', content: [] },
    { name: 'über.txt', content: ['one ', 'two'] },
  ];

  it('writes an archive that another reader opens', async () => {
    const files = unzipSync(await collect(writeZip(entries)));
    const texts = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
    expect(Object.fromEntries(texts)).toEqual({ 'empty.txt': '', 'über.txt': 'one two' });
  });

  it('fails as the content fails', async () => {
    const content = (function* () {
      yield 'one';
      throw new Error('gone');
    })();
    await expect(collect(writeZip([{ name: 'a', content }]))).rejects.toThrow('gone');
  });

  it.each([
    [0xffff_ffff, 0, true],
    [0x1_0000_0000, 0, false],
    [0, 0x1_0000_0000, false],
  ])('refuses what is beyond 4 GiB: %d bytes at %d', (size, offset, fits) => {
    const work = expect(() => requireWithinFormat(size, offset));
    if (fits) work.not.toThrow();
    else work.toThrow(ArchiveTooLargeError);
  });
});
