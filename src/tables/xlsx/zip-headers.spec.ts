import { ArchiveTooLargeError } from '../tables.errors';
import { centralHeader, dataDescriptor } from './zip-headers';

const entry = { name: 'a', offset: 0, crc: 0, size: 0, packedSize: 0 };

describe('the headers of an archive', () => {
  it.each(['offset', 'size', 'packedSize'])('refuse what is beyond 4 GiB: %s', (field) => {
    expect(() => centralHeader({ ...entry, [field]: 0x1_0000_0000 })).toThrow(ArchiveTooLargeError);
  });

  it('hold what is just within', () => {
    expect(dataDescriptor({ ...entry, size: 0xffff_ffff }).readUInt32LE(12)).toBe(0xffff_ffff);
  });
});
