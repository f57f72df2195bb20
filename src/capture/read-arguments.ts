import { parseArgs } from 'node:util';

export const USAGE = `Usage: rolecall-capture [--clear] [--force] <file>

Reads the organisation as a sync run does, with the GENESYS_* settings of the service, and writes it to a file that
"npm run simulator -- --org <file>" serves. Names, e-mails and ids are replaced by pseudonyms.

  --clear   keep names, e-mails, ids and descriptions
  --force   replace the file if it exists
  --help    print this text

Exit codes: 0 written, 1 the organisation could not be read or the file not be written, 2 called wrongly,
3 no credentials, or Genesys cannot be reached or refuses them.
`;

export interface Arguments {
  readonly help: boolean;
  readonly clear: boolean;
  readonly force: boolean;
  readonly file: string;
}

/** Throws an Error that says what is wrong. */
export function readArguments(args: readonly string[]): Arguments {
  const flag = { type: 'boolean', default: false } as const;
  const options = { clear: flag, force: flag, help: flag };
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (!values.help && positionals.length !== 1) throw new Error('Name exactly one file.');
  return { ...values, file: positionals[0] ?? '' };
}
