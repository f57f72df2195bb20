import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { verifyRecords } from '../../src/audit/verifier/verify-records';

/**
 * Verifies an export against every checkpoint that the service has published: a record behind one cannot be missing.
 * @param publicKey PEM. @returns sentences; none when the log verifies.
 */
export async function verifyLog(
  lines: readonly string[],
  checkpointFile: string,
  publicKey: string,
): Promise<string[]> {
  const report = await verifyRecords(Readable.from(lines), {
    checkpoints: await publishedCheckpoints(checkpointFile),
    publicKeys: [createPublicKey(publicKey)],
    // Before the first checkpoint there is none.
    allow: { noCheckpoint: true },
  });
  return report.findings.map(({ kind, message }) => `The audit log does not verify: ${kind}, ${message}`);
}

async function publishedCheckpoints(file: string): Promise<unknown[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  // What follows the last line feed was cut off by the kill.
  return lines.slice(0, -1).map((line): unknown => JSON.parse(line));
}
