import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

export interface Demo {
  readonly url: string;
  readonly apiKey: string;
  readonly stop: () => void;
}

/** Starts the demo in a process of its own, and waits until it has synced. */
export async function startDemo(): Promise<Demo> {
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const env = { ...process.env, PORT: String(port), SIMULATOR_PORT: String(simulatorPort) };
  const child = spawn(process.execPath, ['dist/scripts/demo.js'], {
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
  return { url: `http://127.0.0.1:${port}`, apiKey, stop: () => void child.kill() };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
