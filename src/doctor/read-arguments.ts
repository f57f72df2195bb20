import { parseArgs } from 'node:util';

export const USAGE = `Usage: rolecall-doctor [--json <file>] [--user-token-file <file>]

Examines a Genesys Cloud organisation with the GENESYS_* settings of the service: credentials, permissions, visibility, and
each assumption about the API. Reads only, within GENESYS_RATE_LIMIT_PER_MINUTE.

  --json <file>              write the report as JSON, without personal data: fit for a bug report
  --user-token-file <file>   a file with the token of a user, to examine what Genesys says about callers
  --help                     print this text

Exit codes: 0 all that was examined holds, 1 something is missing or does not hold, 2 called wrongly,
3 no credentials, or Genesys cannot be reached or refuses them.
`;

export interface Arguments {
  readonly help: boolean;
  readonly json?: string;
  readonly userTokenFile?: string;
}

/** Throws an Error that says what is wrong. */
export function readArguments(args: readonly string[]): Arguments {
  const options = {
    json: { type: 'string' },
    'user-token-file': { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  return { help: values.help, json: values.json, userTokenFile: values['user-token-file'] };
}
