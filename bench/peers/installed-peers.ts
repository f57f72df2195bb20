import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const PEER_VERSIONS = { cerbos: '0.51.0', casbin: '5.51.1' } as const;

/** Installs the peers into a folder of their own, which is removed afterwards: none of them is a dependency. */
export async function withInstalledPeers<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-peers-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
    const packages = Object.entries(PEER_VERSIONS).map(([name, version]) => `${name}@${version}`);
    const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
    await promisify(execFile)('npm', ['install', ...options, ...packages], { cwd: folder });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
