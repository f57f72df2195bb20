#!/usr/bin/env node
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { ExitCode } from './exit-code';
import { printable } from './output/printable';
import { run } from './run';
import { runProgram } from './run-program';

const { stdin, stdout, stderr, env } = process;

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    // Ctrl-D and Ctrl-C answer nothing, and so does an input that ends.
    const closed = once(terminal, 'close').then(() => '');
    return await Promise.race([terminal.question(question).catch(() => ''), closed]);
  } finally {
    terminal.close();
  }
}

// A reader that has seen enough, such as `head`, is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// Nothing but an answer ends with 0.
process.exitCode = ExitCode.service;
run(process.argv.slice(2), {
  env,
  stdout,
  stderr,
  readInput: () => text(stdin),
  runProgram,
  ask: stdin.isTTY && stderr.isTTY ? ask : undefined,
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const sentence = error instanceof Error ? error.message : String(error);
    stderr.write(`rolecall failed, which is a fault of its own: ${printable(sentence)}\n`);
  },
);
