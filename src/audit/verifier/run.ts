import { USAGE, readArguments, type Arguments } from './read-arguments';
import { readCheckpointFiles, readExport, readPublicKeyFile } from './read-inputs';
import { renderReport } from './render-report';
import { splitLines } from './split-lines';
import { UsageError } from './usage-error';
import type { VerificationReport } from './verification-report';
import { verifyRecords } from './verify-records';

/** What the command leaves behind. */
export interface CommandResult {
  /** 0 verified, 1 not verified, 2 called wrongly or a file could not be read. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command `rolecall-verify`, without the process around it. */
export async function run(args: readonly string[]): Promise<CommandResult> {
  try {
    const read = readArguments(args);
    if (read.help) return { exitCode: 0, stdout: USAGE, stderr: '' };
    const report = await verifyFiles(read);
    const stdout = read.json ? JSON.stringify(report, null, 2) + '\n' : renderReport(report);
    return { exitCode: report.verified ? 0 : 1, stdout, stderr: '' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { exitCode: 2, stdout: '', stderr: `${error.message}\n\n${USAGE}` };
  }
}

function verifyFiles(read: Arguments): Promise<VerificationReport> {
  return verifyRecords(splitLines(readExport(read.exportPath)), {
    checkpoints: readCheckpointFiles(read.checkpointPaths),
    publicKeys: read.publicKeyPaths.flatMap(readPublicKeyFile),
    allow: read.allow,
  });
}
