import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSettings } from '../../src/config/settings';
import { programPath } from './installed-programs';

export const PGBOUNCER = process.env.PGBOUNCER ?? 'pgbouncer';
/** It refuses to run as root: any other user will do. */
const NOBODY = 65_534;

/** A pooler in transaction mode before the server of the tests. */
export class PgBouncer {
  private constructor(
    private readonly folder: string,
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  /** `ignored` are the settings at the start of a session that it swallows; others it refuses. */
  static async start(serverUrl: string, ignored: readonly string[]): Promise<PgBouncer> {
    const { hostname, port, username } = new URL(serverUrl);
    const listenPort = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-pgbouncer-'));
    chmodSync(folder, 0o755);
    const file = join(folder, 'pgbouncer.ini');
    writeFileSync(
      file,
      `[databases]
* = host=${hostname} port=${port || 5432} user=${username || 'postgres'}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
auth_type = any
pool_mode = transaction
default_pool_size = 20
unix_socket_dir =
ignore_startup_parameters = ${ignored.join(',')}
`,
    );
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const child = spawn(PGBOUNCER, [file], {
      env: { PATH: programPath },
      cwd: folder,
      stdio: 'ignore',
      ...user,
    });
    const pooler = new PgBouncer(folder, child, listenPort);
    await pooler.answers();
    return pooler;
  }

  /** The same database by way of the pooler. */
  before(settings: DatabaseSettings): DatabaseSettings {
    const url = new URL(settings.url as string);
    url.host = `127.0.0.1:${this.port}`;
    return { ...settings, url: url.href };
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
    rmSync(this.folder, { recursive: true });
  }

  private async answers(): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt++) {
      if (await accepts(this.port)) return;
      if (this.child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('PgBouncer does not answer.');
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
