import { recordLine } from '../record-hash';
import { buildChain, CHAIN, checkpointOf, publicKey, stream } from '../testing/build-chain';
import { renderReport } from './render-report';
import { verifyRecords, type Allowances } from './verify-records';

const records = buildChain(5);
const checkpoint = checkpointOf(records[3] ?? fail());

function fail(): never {
  throw new Error('the chain is too short');
}

async function rendered(
  lines: string[],
  allow: Allowances = {},
  checkpoints = [checkpoint],
): Promise<string> {
  return renderReport(await verifyRecords(stream(lines), { checkpoints, publicKeys: [publicKey], allow }));
}

describe('renderReport', () => {
  it('says what was verified, on which trust, and what is not covered', async () => {
    expect(await rendered(records.map(recordLine))).toBe(
      [
        'VERIFIED',
        '  trust: pinned key (you brought the public key)',
        `  records: 5, seq 1 to 5, last hash ${records[4]?.hash}, log ${CHAIN}`,
        `  checkpoint 1: holds, seq 4, 2026-01-01T00:00:04.000Z, key ${checkpoint.keyId}`,
        '  not covered by a checkpoint: 1',
        '',
      ].join('\n'),
    );
  });

  it('names the place of the first bad record', async () => {
    const text = await rendered(records.map(recordLine).toSpliced(1, 1));
    expect(text).toMatch(/^NOT VERIFIED\n/);
    expect(text).toContain(
      '  missing_records (line 2, seq 3, where seq 2 is due): seq 2 is missing before it\n',
    );
    expect(text).toContain('  checkpoint 1: not reached, seq 4, ');
  });

  it('says that a part does not begin at the start', async () => {
    const text = await rendered(records.slice(2).map(recordLine), { partial: true });
    expect(text).toContain('  starts at seq 3: the part before is not covered\n');
  });

  it('says that no checkpoint was there, and nothing of records that could not be read', async () => {
    const text = await rendered(['x'], { noCheckpoint: true }, []);
    expect(text).toContain('  trust: no checkpoint (links only');
    expect(text).toContain('  records: 0\n');
    expect(text).toContain('  malformed_line (line 1, where seq 1 is due): the line is not JSON\n');
  });
});
