import { parseArgs } from 'node:util';
import { MaintenanceUsageError } from './maintenance-error';

export interface ReadArguments {
  readonly positionals: readonly string[];
  /** What was given: true for an option without a value. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Reads options, and exactly as many names as there have to be. */
export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, 'boolean' | 'string'>>,
  names: readonly string[],
): ReadArguments {
  try {
    const types = Object.entries(options).map(([name, type]) => [name, { type }] as const);
    const read = parseArgs({ args: [...args], allowPositionals: true, options: Object.fromEntries(types) });
    if (read.positionals.length !== names.length)
      throw new Error(names.length === 0 ? 'It takes no names.' : `Name exactly: ${names.join(', ')}.`);
    return { positionals: read.positionals, options: read.values };
  } catch (error) {
    throw new MaintenanceUsageError((error as Error).message);
  }
}
