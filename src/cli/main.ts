#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { ExitCode } from './exit-code';
import { run } from './run';
import { runProgram } from './run-program';

const { stdin, stdout, stderr, env } = process;

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** A reader that has seen enough, such as `head`, is no failure. */
function onBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

stdout.on('error', onBrokenPipe);
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
    console.error(`rolecall failed: ${error instanceof Error ? error.message : String(error)}`);
    if (env.ROLECALL_DEBUG) console.error(error);
    process.exitCode = ExitCode.service;
  },
);
