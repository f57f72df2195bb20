import { parseArgs } from 'node:util';

import { orgNames, type OrgName } from './org/create-org';

export interface CliOptions {
  /** A generated organisation, or the path of a file with one. */
  readonly org: OrgName | { readonly file: string };
  readonly port: number;
  readonly host: string;
  readonly seed?: number;
  /** Calls per minute and token; null is no limit. */
  readonly rateLimitPerMinute: number | null;
}

export const usage =
  `Usage: npm run simulator -- [--org ${orgNames.join('|')}|<file.json>] [--port 3900] [--host 127.0.0.1]` +
  ' [--seed <number>] [--rate-limit <per minute>|off]';

/** Reads the command line. Throws with a sentence that names the wrong argument. */
export function readCliOptions(args: readonly string[]): CliOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      org: { type: 'string', default: 'demo' },
      port: { type: 'string', default: '3900' },
      host: { type: 'string', default: '127.0.0.1' },
      seed: { type: 'string' },
      'rate-limit': { type: 'string', default: '300' },
    },
  });
  const limit = values['rate-limit'];
  return {
    org: readOrg(values.org),
    port: readInteger('--port', values.port, 0, 65_535),
    host: values.host,
    ...(values.seed !== undefined && { seed: readInteger('--seed', values.seed, 0, 0xffff_ffff) }),
    rateLimitPerMinute: limit === 'off' ? null : readInteger('--rate-limit', limit, 1, 1_000_000),
  };
}

function readOrg(value: string): CliOptions['org'] {
  const found = orgNames.find((name) => name === value);
  if (found) return found;
  if (value.endsWith('.json')) return { file: value };
  throw new Error(`--org must be one of ${orgNames.join(', ')} or a .json file, not "${value}".`);
}

function readInteger(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new Error(`${name} must be an integer from ${least} to ${most}, not "${value}".`);
  }
  return number;
}
