import type { CliCommand } from '../cli-command';
import { check } from './check';

/** In the order of the help. */
export const commands: readonly CliCommand[] = [check];
