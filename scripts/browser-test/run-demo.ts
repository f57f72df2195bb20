import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export interface Demo {
  readonly url: string;
  readonly simulatorUrl: string;
  readonly apiKey: string;
  readonly stop: () => Promise<void>;
}

/** Starts the demo in a process of its own, and waits until it has synced. */
export async function runDemo(
  settings: NodeJS.ProcessEnv = {},
  flags: readonly string[] = [],
): Promise<Demo> {
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const env = { ...process.env, ...settings, PORT: String(port), SIMULATOR_PORT: String(simulatorPort) };
  const child = spawn(process.execPath, [...flags, 'dist/scripts/demo.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const apiKey = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const [, key] = /^API key +(\S+)$/m.exec(text) ?? [];
      if (key !== undefined) resolve(key);
    });
    child.once('exit', () => reject(new Error(`The demo ended: ${text}`)));
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    simulatorUrl: `http://127.0.0.1:${simulatorPort}`,
    apiKey,
    stop,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
