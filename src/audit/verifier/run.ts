import { USAGE, readArguments, type Arguments } from './read-arguments';
import type { SealedReport } from './evidence/evidence-report';
import { renderSealed } from './evidence/render-sealed';
import { verifySealed } from './evidence/verify-sealed';
import { readCheckpointFiles, readEvidence, readExport, readPublicKeyFile } from './read-inputs';
import { renderReport } from './render-report';
import { splitLines } from './split-lines';
import { UsageError } from './usage-error';
import type { VerificationReport } from './verification-report';
import { verifyRecords, type VerificationOptions } from './verify-records';

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
    const { report, text } = await verified(read);
    const stdout = read.json ? JSON.stringify(report, null, 2) + '\n' : text;
    return { exitCode: report.verified ? 0 : 1, stdout, stderr: '' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { exitCode: 2, stdout: '', stderr: `${error.message}\n\n${USAGE}` };
  }
}

async function verified(
  read: Arguments,
): Promise<{ readonly report: VerificationReport | SealedReport; readonly text: string }> {
  const log = () => ({ lines: splitLines(readExport(read.exportPath)), options: optionsOf(read) });
  if (read.evidencePath === undefined) {
    const { lines, options } = log();
    const report = await verifyRecords(lines, options);
    return { report, text: renderReport(report) };
  }
  const evidence = await readEvidence(read.evidencePath);
  const source = read.exportPath === '' ? undefined : log();
  const report = await verifySealed(evidence, source, read.allow.noLog ?? false);
  return { report, text: renderSealed(report) };
}

function optionsOf(read: Arguments): VerificationOptions {
  return {
    checkpoints: readCheckpointFiles(read.checkpointPaths),
    publicKeys: read.publicKeyPaths.flatMap(readPublicKeyFile),
    allow: read.allow,
  };
}
