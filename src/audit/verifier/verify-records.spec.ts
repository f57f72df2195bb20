import { recordLine } from '../record-hash';
import { buildChain, checkpointOf, publicKey, stream } from '../testing/build-chain';
import { PROGRESS_INTERVAL, verifyRecords } from './verify-records';

const records = buildChain(3 * PROGRESS_INTERVAL);
const lines = records.map(recordLine);
const options = {
  checkpoints: records.slice(-1).map((record) => checkpointOf(record)),
  publicKeys: [publicKey],
};

describe('verifyRecords', () => {
  it('tells how many lines it has read', async () => {
    const told: number[] = [];
    await verifyRecords(stream(lines), { ...options, onProgress: (lines) => void told.push(lines) });
    expect(told).toEqual([PROGRESS_INTERVAL, 2 * PROGRESS_INTERVAL, 3 * PROGRESS_INTERVAL]);
  });

  it('waits for whoever it tells', async () => {
    let waiting = 0;
    const onProgress = async () => {
      waiting += 1;
      expect(waiting).toBe(1);
      await new Promise(setImmediate);
      waiting -= 1;
    };
    expect(await verifyRecords(stream(lines), { ...options, onProgress })).toMatchObject({ verified: true });
  });

  it('stops when it is aborted, and lets go of the lines', async () => {
    const abort = new AbortController();
    let read = 0;
    let closed = false;
    async function* source() {
      try {
        for (; read < lines.length; read++) yield await Promise.resolve(lines[read] as string);
      } finally {
        closed = true;
      }
    }
    const verification = verifyRecords(source(), {
      ...options,
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('enough')),
    });
    await expect(verification).rejects.toThrow('enough');
    expect(read).toBeLessThan(lines.length);
    expect(closed).toBe(true);
  });

  it('is not verified when it is aborted before a short export ends', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(verifyRecords(stream(lines.slice(0, 1)), { ...options, signal })).rejects.toThrow('enough');
  });

  it('throws what reading the lines throws', async () => {
    async function* source() {
      yield await Promise.resolve(lines[0] as string);
      throw new Error('the disk is gone');
    }
    await expect(verifyRecords(source(), options)).rejects.toThrow('the disk is gone');
  });

  it('reads no further than the first bad record', async () => {
    let read = 0;
    function* source() {
      for (const line of [lines[0], 'damage', ...lines.slice(1)]) {
        read += 1;
        yield line as string;
      }
    }
    const report = await verifyRecords(stream(source()), options);
    expect(report.findings).toMatchObject([{ kind: 'malformed_line', line: 2, expectedSeq: 2 }]);
    expect(report.records).toBe(1);
    expect(read).toBe(2);
  });
});
