import { parseArgs } from 'node:util';
import { MaintenanceUsageError } from './maintenance-error';

export interface ReadArguments {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
}

/** Reads flags without values, and exactly as many names as there have to be. */
export function readArguments(
  args: readonly string[],
  flags: readonly string[],
  names: readonly string[],
): ReadArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
    });
    if (positionals.length !== names.length)
      throw new Error(names.length === 0 ? 'It takes no names.' : `Name exactly: ${names.join(', ')}.`);
    return { positionals, flags: new Set(Object.keys(values)) };
  } catch (error) {
    throw new MaintenanceUsageError((error as Error).message);
  }
}
