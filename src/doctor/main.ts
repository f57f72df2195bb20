#!/usr/bin/env node
import { loadEnvironment } from '../config/load-environment';
import { runDoctorCommand } from './run';

async function main(): Promise<void> {
  const { exitCode, stdout, stderr } = await runDoctorCommand(process.argv.slice(2), loadEnvironment());
  process.exitCode = exitCode;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
