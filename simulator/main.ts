import { readFileSync } from 'node:fs';
import { readCliOptions, usage, type CliOptions } from './cli-options';
import { orgFromFile } from './org/file/org-from-file';
import { startSimulator } from './simulator';

async function main(args: readonly string[]): Promise<void> {
  const { org, port, host, seed, rateLimitPerMinute } = optionsOrExit(args);
  const isFile = typeof org === 'object';
  const served = isFile ? orgFromFile(readFileSync(org.file, 'utf8')) : org;
  const simulator = await startSimulator({ org: served, port, host, seed, modes: { rateLimitPerMinute } });
  const source = isFile ? org.file : org;
  console.log(`Simulated Genesys Cloud "${simulator.org.name}" (${source}) at ${simulator.url}`);
  console.log('OAuth client: rolecall-demo, secret: rolecall-demo-secret');
  console.log(`Controls: ${simulator.url}/_simulator/health. Stop with Ctrl-C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close());
  }
}

function optionsOrExit(args: readonly string[]): CliOptions {
  try {
    return readCliOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`The simulator could not start: ${error.message}`);
  process.exitCode = 1;
});
