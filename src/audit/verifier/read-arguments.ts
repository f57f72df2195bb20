import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';
import type { Allowances } from './verify-records';

export const USAGE = `Usage: rolecall-verify <export.ndjson> --checkpoint <file> --public-key <file> [options]
       rolecall-verify --evidence <archive.zip> <export.ndjson> --checkpoint <file> --public-key <file> [options]

Verifies an export of the audit log offline. "-" reads the export from standard input.
With --evidence, verifies an archive of evidence as well, and that its record is in the export.

  --checkpoint <file>     a signed checkpoint, a JSON array of them, or one a line; may be given more than once
  --public-key <file>     the public key that you trust (Ed25519, PEM); may be given more than once
  --evidence <archive>    an archive of GET /api/v1/reviews/{id}/evidence or /api/v1/evidence/{control}
  --allow-no-log          verify an archive without an export: one that was forged as a whole is not seen
  --allow-partial         accept an export that begins after the first record
  --allow-no-checkpoint   accept links without a checkpoint: a rewritten log or a cut-off tail is not seen
  --allow-unpinned-key    accept the key that lies with the checkpoint: forgery is not seen
  --json                  print the report as JSON
  --help                  print this text

Exit codes: 0 verified, 1 not verified, 2 called wrongly or a file could not be read.
`;

export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  /** Empty where only an archive is verified. */
  readonly exportPath: string;
  readonly evidencePath: string | undefined;
  readonly checkpointPaths: readonly string[];
  readonly publicKeyPaths: readonly string[];
  readonly allow: Allowances & { readonly noLog?: boolean };
}

/** @throws UsageError */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const least = values.evidence === undefined ? 1 : 0;
  if (!values.help && (positionals.length < least || positionals.length > 1))
    throw new UsageError('name exactly one export');
  return {
    help: values.help,
    json: values.json,
    exportPath: positionals[0] ?? '',
    evidencePath: values.evidence,
    checkpointPaths: values.checkpoint,
    publicKeyPaths: values['public-key'],
    allow: {
      partial: values['allow-partial'],
      noCheckpoint: values['allow-no-checkpoint'],
      unpinnedKey: values['allow-unpinned-key'],
      noLog: values['allow-no-log'],
    },
  };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const paths = { type: 'string', multiple: true, default: [] as string[] } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        checkpoint: paths,
        'public-key': paths,
        evidence: { type: 'string' },
        'allow-no-log': flag,
        'allow-partial': flag,
        'allow-no-checkpoint': flag,
        'allow-unpinned-key': flag,
        json: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
