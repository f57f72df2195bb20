#!/usr/bin/env node
import { loadEnvironment } from '../config/load-environment';
import { runCapture } from './run';

void runCapture(process.argv.slice(2), loadEnvironment()).then(({ exitCode, stdout, stderr }) => {
  process.exitCode = exitCode;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
});
