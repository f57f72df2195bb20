#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { heapFlags } from './heap-flags';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function flagsHere(): string[] {
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
  return heapFlags({ total: totalmem(), limit: process.constrainedMemory() }, given);
}

/** Runs the service with a heap that has room. V8 takes the size at its start only, so this needs a process of its own. */
function start(): void {
  const args = [...process.execArgv, ...flagsHere(), join(__dirname, 'main.js'), ...process.argv.slice(2)];
  const service = spawn(process.execPath, args, { stdio: 'inherit' });
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      // Ctrl-C reaches both processes of a terminal; a second one would cut the shutdown short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) service.kill(signal);
    });
  }
  service.on('error', (error) => {
    console.error(`The service could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  service.on('exit', (code, signal) => {
    for (const one of FORWARDED) process.removeAllListeners(one);
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
}

// A container's entry point runs `exec node $(… --flags) main.js`: one process, which gets the signals itself.
if (process.argv.includes('--flags')) console.log(flagsHere().join(' '));
else start();
