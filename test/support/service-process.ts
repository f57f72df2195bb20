import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The service in a process of its own, with these variables and no others of ours. */
export class ServiceProcess {
  output = '';
  private readonly child: ChildProcess;
  private readonly closed: Promise<unknown[]>;

  constructor(env: Readonly<Record<string, string>>) {
    const command = ['--require', join(__dirname, 'swc-register.cjs'), join(root, 'src/main.ts')];
    // Away from the repository, where a developer may have an .env of their own.
    this.child = spawn(process.execPath, command, {
      cwd: __dirname,
      env: { PATH: process.env.PATH, ...env },
    });
    this.closed = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => (this.output += chunk));
    }
  }

  /** The exit code, once the process has ended by itself or through `signal`. */
  async exitCode(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal !== undefined) this.child.kill(signal);
    await this.closed;
    return this.child.exitCode;
  }

  /** The address that the service says it listens on. */
  async url(): Promise<string> {
    return (await this.says(/Rolecall listens on (http:[^"]+)/))[1] ?? '';
  }

  /** Waits until it has written something that fits. Throws once it has ended without that, killed or not. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const said = pattern.exec(this.output);
      if (said !== null) return said;
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`The service ended: ${this.output}`);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), this.closed]);
    }
  }
}
