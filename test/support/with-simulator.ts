import { startSimulator, type RunningSimulator, type SimulatorOptions } from '../../simulator/simulator';
import { SimulatorClient } from './simulator-client';

const running: RunningSimulator[] = [];

/** Starts a simulator that `closeSimulators` ends. */
export async function simulatorWith(options: SimulatorOptions): Promise<SimulatorClient> {
  const simulator = await startSimulator(options);
  running.push(simulator);
  return new SimulatorClient(simulator.url);
}

export async function closeSimulators(): Promise<void> {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
}
