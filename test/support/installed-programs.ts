import { spawnSync } from 'node:child_process';

/** Where programs are looked for: servers are installed in folders that are not in every user's PATH. */
export const programPath = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { env: { PATH: programPath } }).status === 0;
}
