import type { AddressInfo } from 'node:net';

import type { Clock } from './clock';
import { defaultModes, mergeModes, type ModesPatch } from './controls/modes';
import { createOrg, type OrgName } from './org/create-org';
import type { SimulatedOrg } from './org/simulated-org';
import { createServer } from './server';
import { SimulatorState } from './simulator-state';

export interface SimulatorOptions {
  /** A generated organisation by name, or one that a test has built; `demo` when omitted. */
  org?: OrgName | SimulatedOrg;
  /** 0, the default, takes any free port. */
  port?: number;
  /** 127.0.0.1 when omitted. */
  host?: string;
  seed?: number;
  modes?: ModesPatch;
  clock?: Clock;
}

export interface RunningSimulator {
  readonly url: string;
  readonly port: number;
  readonly org: SimulatedOrg;
  close(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<RunningSimulator> {
  const { org: asked = 'demo', port = 0, host = '127.0.0.1', seed, modes = {}, clock = Date.now } = options;
  const org = typeof asked === 'string' ? createOrg(asked, seed) : asked;
  const state = new SimulatorState(org, mergeModes(defaultModes, modes), clock);
  const server = createServer(state);
  await server.listen({ port, host });
  const used = (server.server.address() as AddressInfo).port;
  const name = host.includes(':') ? `[${host}]` : host;
  const close = () => {
    // Calls that wait for that would keep the server open.
    state.faults.replace([]);
    return server.close();
  };
  return { url: `http://${name}:${used}`, port: used, org, close };
}
