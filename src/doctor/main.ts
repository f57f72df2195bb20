#!/usr/bin/env node
import { printResult } from '../common/print-result';
import { loadEnvironment } from '../config/load-environment';
import { runDoctorCommand } from './run';

async function main(): Promise<void> {
  printResult(await runDoctorCommand(process.argv.slice(2), loadEnvironment()), 2);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
