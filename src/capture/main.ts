#!/usr/bin/env node
import { printResult } from '../common/print-result';
import { loadEnvironment } from '../config/load-environment';
import { runCapture } from './run';

async function main(): Promise<void> {
  printResult(await runCapture(process.argv.slice(2), loadEnvironment()), 1);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
