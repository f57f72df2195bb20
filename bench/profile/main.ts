import { join } from 'node:path';
import { batchRequest, checkRequest, type Request } from '../http/check-requests';
import { evaluationRequest, evaluationsRequest } from '../http/evaluation-requests';
import { load } from '../http/load';
import { withRolecall } from '../http/with-rolecall';
import type { MicrosByLayer } from './micros';
import { profileTable } from './profile-table';

const SERVER = join(__dirname, 'profiled-server.js');
const SECONDS = 6;
const WARM_UP_SECONDS = 3;

const requests: Readonly<Record<string, (userIds: Iterable<string>) => Request>> = {
  check: () => checkRequest,
  evaluation: () => evaluationRequest,
  batch: batchRequest,
  evaluations: evaluationsRequest,
};

/** Shows where the time of a request goes: `npm run profile -- check`. */
async function main([name = '', ...others]: readonly string[]): Promise<void> {
  const requestOf = Object.hasOwn(requests, name) && others.length === 0 ? requests[name] : undefined;
  if (requestOf === undefined) {
    console.error(`Usage: npm run profile -- ${Object.keys(requests).join('|')}`);
    process.exit(2);
  }
  await withRolecall({ script: SERVER }, async (server, userIds) => {
    const request = requestOf(userIds);
    await load(server, { ...request, seconds: WARM_UP_SECONDS });
    const plain = await load(server, { ...request, seconds: SECONDS });
    await server.ask('start');
    const profiled = await load(server, { ...request, seconds: SECONDS });
    const micros = await server.ask<MicrosByLayer>('stop');
    console.log(`${name}: ${plain.cpuMicrosPerRequest.toFixed(1)} us of CPU a request`);
    console.log(profileTable(micros, profiled, plain.cpuMicrosPerRequest));
  });
}

void main(process.argv.slice(2));
