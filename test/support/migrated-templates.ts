import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/open-database';

/** Packages and globals outlive a suite: one template of each kind serves all suites of a worker. */
const templates = globalThis as {
  [POSTGRES]?: Promise<string>;
  [SQLITE]?: Promise<string>;
};
const POSTGRES = Symbol.for('rolecall.tests.postgres-template');
const SQLITE = Symbol.for('rolecall.tests.sqlite-template');
/** The process that runs the tests drops what its workers made (`end-run.ts`). */
const RUN =
  process.env.JEST_WORKER_ID !== undefined && process.send !== undefined ? process.ppid : process.pid;

/** The name of a database with every migration, to make others from. `create` makes an empty one and says where it is. */
export function postgresTemplate(create: (name: string) => Promise<string>): Promise<string> {
  return (templates[POSTGRES] ??= (async () => {
    const name = `rolecall_template_${RUN}_${randomUUID().slice(0, 8)}`;
    const database = await openDatabase({ dataDir: '', url: await create(name) });
    await database.close();
    return name;
  })());
}

/** Copies a database with every migration into the folder. */
export async function copySqliteTemplate(dataDir: string): Promise<void> {
  templates[SQLITE] ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), `rolecall-template-${RUN}-`));
    await (await openDatabase({ dataDir: folder })).close();
    return join(folder, 'rolecall.db');
  })();
  await copyFile(await templates[SQLITE], join(dataDir, 'rolecall.db'));
}
