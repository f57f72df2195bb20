#!/usr/bin/env node
import { run } from './run';

const EXIT_NOT_VERIFIABLE = 2;

run(process.argv.slice(2)).then(
  ({ exitCode, stdout, stderr }) => {
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = EXIT_NOT_VERIFIABLE;
  },
);
