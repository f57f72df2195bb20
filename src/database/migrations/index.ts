import { deployment } from './0001-deployment';
import type { Migration } from './migration';

/** Every migration in the order of its number. New ones go to the end. */
export const migrations: readonly Migration[] = [deployment];
