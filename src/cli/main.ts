#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { guardOutput } from '../common/guard-output';
import { ExitCode } from './exit-code';
import { printable } from '../common/printable';
import { run } from './run';

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

/** Runs another program of the package in this terminal; resolves with its exit code. */
function runProgram(file: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: 'inherit' });
  // Ctrl-C reaches both; the program ends first, in its own way.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? ExitCode.no));
  });
}

guardOutput(process, ExitCode.service);
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
