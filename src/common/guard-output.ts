type Outputs = Pick<NodeJS.Process, 'stdout' | 'stderr'>;

/**
 * Lets a command survive an output that cannot be written. A reader that has seen enough, such as `head`, is no failure;
 * a full disk is one, and the command ends with the exit code given.
 */
export function guardOutput({ stdout, stderr }: Outputs, exitCode: number): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      // Last: whatever the command itself would end with, its answer has reached no one.
      process.once('exit', () => (process.exitCode = exitCode));
      if (stream === stdout) stderr.write(`The output could not be written: ${error.message}\n`);
    });
  }
}
