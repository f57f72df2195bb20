#!/usr/bin/env node
import { run } from './run';

const EXIT_NOT_VERIFIABLE = 2;

function unwritable(): void {
  process.exitCode = EXIT_NOT_VERIFIABLE;
}

run(process.argv.slice(2)).then(
  ({ exitCode, stdout, stderr }) => {
    // A result that no one could see is none.
    process.stdout.on('error', unwritable);
    process.stderr.on('error', unwritable);
    process.exitCode = exitCode;
    process.stdout.write(stdout);
    process.stderr.write(stderr);
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = EXIT_NOT_VERIFIABLE;
  },
);
