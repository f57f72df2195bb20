import { PostgresTooOldError } from '../database.errors';

const MIN_VERSION = 14;

/** @param version `server_version`, such as `15.4 (Debian 15.4-1)` or `17beta1`. */
export function refuseOldServer(version: string): void {
  if (!(Number.parseInt(version, 10) >= MIN_VERSION)) throw new PostgresTooOldError(version, MIN_VERSION);
}
