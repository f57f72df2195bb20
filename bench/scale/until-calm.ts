import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMicrosOf } from '../peers/process-usage';

const LOOK_MS = 500;
const CALM_LOOKS = 6;
const CALM = 0.1;

/** Waits until a process has done little for some seconds: what follows a sync run is done. */
export async function untilCalm(pid: number): Promise<void> {
  for (let calm = 0; calm < CALM_LOOKS;) {
    const before = cpuMicrosOf(pid);
    await sleep(LOOK_MS);
    const part = (cpuMicrosOf(pid) - before) / (LOOK_MS * 1000);
    calm = part < CALM ? calm + 1 : 0;
  }
}
