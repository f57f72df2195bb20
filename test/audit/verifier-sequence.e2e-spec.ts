import type { AuditRecord } from '../../src/audit/audit-record';
import { recordLine, sealRecord } from '../../src/audit/record-hash';
import { buildRecord, checkpointOf, OTHER_CHAIN } from '../../src/audit/testing/build-chain';
import { everyIndex, LENGTH, lines, records, replaced, verdictOf, verifyLines } from './verifier-harness';

const LAST = LENGTH - 1;

function recordAt(index: number): AuditRecord {
  return records[index] as AuditRecord;
}

describe('a deleted record', () => {
  it('leaves a gap, wherever it was', async () => {
    for (const index of everyIndex.slice(1, LAST)) {
      const verdict = await verdictOf(lines.toSpliced(index, 1));
      expect(verdict).toEqual({ kind: 'missing_records', line: index + 1, seq: index + 2 });
    }
  });

  it('is a missing start when it was the first', async () => {
    expect(await verdictOf(lines.slice(1))).toEqual({ kind: 'missing_start', line: 1, seq: 2 });
  });

  it('tells what number was due in its place', async () => {
    const { findings } = await verifyLines(lines.toSpliced(41, 3));
    expect(findings).toMatchObject([
      { seq: 45, expectedSeq: 42, message: 'seq 42 to 44 are missing before it' },
    ]);
  });
});

describe('a deleted record and a duplicated one', () => {
  it('are not taken for records out of place', async () => {
    const both = [...lines.toSpliced(41, 1), lines[42] as string, lines[40] as string];
    expect(await verdictOf(both)).toEqual({ kind: 'missing_records', line: 42, seq: 43 });
  });
});

describe('a duplicated record', () => {
  it('is found right after itself', async () => {
    for (const index of everyIndex) {
      const verdict = await verdictOf(lines.toSpliced(index, 0, lines[index] as string));
      expect(verdict).toEqual({ kind: 'duplicate', line: index + 2, seq: index + 1 });
    }
  });

  it('is found when it comes later', async () => {
    for (const index of everyIndex.slice(0, LAST)) {
      const verdict = await verdictOf([...lines, lines[index] as string]);
      expect(verdict).toEqual({ kind: 'duplicate', line: LENGTH + 1, seq: index + 1 });
    }
  });
});

describe('a record out of place', () => {
  it('is found when it changed places with the next one', async () => {
    for (const index of everyIndex.slice(0, LAST)) {
      const swapped = replaced(index, lines[index + 1] as string).with(index + 1, lines[index] as string);
      expect(await verdictOf(swapped)).toEqual({ kind: 'reordered', line: index + 1, seq: index + 2 });
    }
  });

  it('is found when it moved to the end', async () => {
    for (const index of everyIndex.slice(0, LAST)) {
      const moved = [...lines.toSpliced(index, 1), lines[index] as string];
      expect(await verdictOf(moved)).toEqual({ kind: 'reordered', line: index + 1, seq: index + 2 });
    }
  });

  it('is found before the first record of a part', async () => {
    const part = [...lines.slice(100), lines[50] as string];
    const verdict = await verdictOf(part, { allow: { partial: true } });
    expect(verdict).toEqual({ kind: 'reordered', line: 101, seq: 51 });
  });

  it('is found when all are in reverse', async () => {
    expect(await verdictOf(lines.toReversed())).toEqual({ kind: 'reordered', line: 1, seq: LENGTH });
  });
});

describe('an inserted record', () => {
  function forged(index: number, prevHash: string): string {
    return recordLine(sealRecord({ ...buildRecord({ seq: index + 2 }), reason: 'forged', prevHash }));
  }

  it('is found by the one that has its number when it is linked to the one before', async () => {
    for (const index of everyIndex.slice(0, LAST - 1)) {
      const verdict = await verdictOf(lines.toSpliced(index + 1, 0, forged(index, recordAt(index).hash)));
      expect(verdict).toEqual({ kind: 'inserted', line: index + 3, seq: index + 2 });
    }
  });

  it('is found itself when it takes the number that the checkpoint speaks of', async () => {
    const verdict = await verdictOf(lines.toSpliced(LAST, 0, forged(LAST - 1, recordAt(LAST - 1).hash)));
    expect(verdict).toEqual({ kind: 'checkpoint_hash_differs', line: LENGTH, seq: LENGTH });
  });

  it('is found itself when it is linked to nothing', async () => {
    for (const index of everyIndex) {
      const verdict = await verdictOf(lines.toSpliced(index + 1, 0, forged(index, 'ab'.repeat(32))));
      expect(verdict).toEqual({ kind: 'broken_link', line: index + 2, seq: index + 2 });
    }
  });

  it('is found itself when it is of another log', async () => {
    const stranger = sealRecord({
      ...buildRecord({ seq: 8, chain: OTHER_CHAIN }),
      prevHash: recordAt(6).hash,
    });
    const verdict = await verdictOf(lines.toSpliced(7, 0, recordLine(stranger)));
    expect(verdict).toEqual({ kind: 'other_chain', line: 8, seq: 8 });
  });

  it('is counted as not covered when it follows the last checkpoint', async () => {
    const report = await verifyLines([...lines, forged(LAST, recordAt(LAST).hash)]);
    expect(report).toMatchObject({ verified: true, records: LENGTH + 1, notCovered: 1 });
  });
});

describe('a first record', () => {
  it('must link to nothing', async () => {
    const first = sealRecord({ ...recordAt(0), prevHash: 'ab'.repeat(32) });
    expect(await verdictOf([recordLine(first)])).toEqual({ kind: 'broken_link', line: 1, seq: 1 });
  });

  it('of a part must link to something', async () => {
    const first = sealRecord({ ...recordAt(4), prevHash: '0'.repeat(64) });
    const verdict = await verdictOf([recordLine(first)], { allow: { partial: true } });
    expect(verdict).toEqual({ kind: 'broken_link', line: 1, seq: 5 });
  });
});

describe('a truncated export', () => {
  it('is seen by the checkpoint, wherever it was cut', async () => {
    for (const index of everyIndex.slice(1)) {
      expect(await verdictOf(lines.slice(0, index))).toEqual({ kind: 'truncated', line: index, seq: LENGTH });
    }
  });

  it('is seen by the checkpoint when nothing is left', async () => {
    const { findings } = await verifyLines([]);
    expect(findings.map(({ kind }) => kind)).toEqual(['truncated', 'empty_export']);
  });

  it('is a malformed line when it was cut within a record', async () => {
    for (const index of everyIndex) {
      const cut = [...lines.slice(0, index), lines[index]?.slice(0, 1 + index) ?? ''];
      expect(await verdictOf(cut)).toMatchObject({ kind: 'malformed_line', line: index + 1 });
    }
  });

  it('is not seen with an older checkpoint, and the report says what that one covers', async () => {
    const report = await verifyLines(lines.slice(0, 150), { checkpoints: [checkpointOf(recordAt(99))] });
    expect(report).toMatchObject({ verified: true, lastSeq: 150, notCovered: 50 });
  });
});
