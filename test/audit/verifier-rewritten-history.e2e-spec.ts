import type { AuditRecord } from '../../src/audit/audit-record';
import { recordLine, sealRecord } from '../../src/audit/record-hash';
import { buildRecord, checkpointOf, link } from '../../src/audit/testing/build-chain';
import { everyIndex, LENGTH, records, replaced, verdictOf, verifyLines } from './verifier-harness';

const LAST = LENGTH - 1;

/** Rewriting all that follows takes long: some records from all over the log, the first and the last among them. */
const someIndices = everyIndex.filter((index) => index % 5 === 0 || index === LAST);

function recordAt(index: number): AuditRecord {
  return records[index] as AuditRecord;
}

describe('a record that was edited and given its new hash', () => {
  it('breaks the link of the next one', async () => {
    for (const index of everyIndex.slice(0, LAST)) {
      const line = recordLine(sealRecord({ ...recordAt(index), reason: 'forged' }));
      expect(await verdictOf(replaced(index, line))).toEqual({
        kind: 'broken_link',
        line: index + 2,
        seq: index + 2,
      });
    }
  });

  it('is seen by the checkpoint when all that follow were rewritten too', async () => {
    for (const index of someIndices) {
      const forged = link(records.with(index, { ...recordAt(index), reason: 'forged' }));
      const verdict = await verdictOf(forged.map(recordLine));
      expect(verdict).toEqual({ kind: 'checkpoint_hash_differs', line: LENGTH, seq: LENGTH });
    }
  });

  it('is narrowed down to what lies between two checkpoints', async () => {
    const forged = link(records.with(120, { ...recordAt(120), reason: 'forged' }));
    const checkpoints = [50, 100, 150, 200].map((seq) => checkpointOf(recordAt(seq - 1)));
    const report = await verifyLines(forged.map(recordLine), { checkpoints });
    expect(report.checkpoints.map(({ state }) => state)).toEqual(['holds', 'holds', 'fails', 'fails']);
    expect(report.findings[0]?.message).toContain('somewhere from seq 101 to seq 150');
  });
});

describe('a history that was rewritten throughout', () => {
  it('ends before the checkpoint when a record was deleted', async () => {
    for (const index of someIndices) {
      const verdict = await verdictOf(link(records.toSpliced(index, 1)).map(recordLine));
      expect(verdict).toEqual({ kind: 'truncated', line: LAST, seq: LENGTH });
    }
  });

  it('has another hash at the checkpoint when a record was inserted', async () => {
    for (const index of someIndices) {
      const rewritten = link(records.toSpliced(index, 0, buildRecord({ reason: 'forged' })));
      const verdict = await verdictOf(rewritten.map(recordLine));
      expect(verdict).toEqual({ kind: 'checkpoint_hash_differs', line: LENGTH, seq: LENGTH });
    }
  });
});
