import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** PostgreSQL refuses to run as root: any other user will do. */
const NOBODY = 65_534;
const USER = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const SCRIPT = readFileSync(join(__dirname, 'own-postgres.sh'), 'utf8');
const READY = 'database system is ready to accept connections';
/** Where Debian keeps the programs of each version, off the path. */
const DEBIAN = '/usr/lib/postgresql';

/** A server for one run of the tests. It never waits for the disk: to make or drop a database takes milliseconds. */
export class OwnPostgres {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly version: number,
  ) {}

  /** Undefined where PostgreSQL is not installed. */
  static async start(): Promise<OwnPostgres | undefined> {
    const programs = programsOfPostgres();
    if (programs === undefined) return undefined;
    const version = versionOf(programs);
    const port = await freePort();
    const initialized = join(
      tmpdir(),
      `rolecall-initialized-${version}-${USER.uid ?? process.getuid?.() ?? 'all'}`,
    );
    const command = ['-c', SCRIPT, 'sh', programs, initialized, `${port}`];
    const child = spawn('sh', command, { cwd: '/', ...USER });
    await isReady(child);
    return new OwnPostgres(child, `postgres://postgres@127.0.0.1:${port}/postgres`, version);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'close');
    this.child.stdin?.end();
    await ended;
  }
}

/** The folder of its programs; of the newest version where there are many. */
function programsOfPostgres(): string | undefined {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .sort((one, other) => other - one)
    : [];
  const folders = versions.map((version) => join(DEBIAN, `${version}`, 'bin'));
  const path = (process.env.PATH ?? '').split(delimiter);
  return [...folders, ...path].find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  );
}

function versionOf(programs: string): number {
  const said = execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\d+/.exec(said)?.[0]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function isReady(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (said.includes(READY)) resolve();
    });
    child.once('close', () => reject(new Error(`PostgreSQL does not start: ${said}`)));
  });
}
