import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Long enough for the process to notice. */
const NOTICED_MS = 60;

/** Moves the wall clock of a process, and none of its other clocks. */
export class ClockShift {
  private readonly file: string;

  /** @param faketime the library that moves the clock of the whole process; without it, JavaScript's clock is moved. */
  constructor(
    folder: string,
    private readonly faketime?: string,
  ) {
    this.file = join(folder, 'clock-shift');
  }

  /** Variables with which the process is started. */
  get env(): Record<string, string> {
    if (this.faketime === undefined) {
      return { CLOCK_SHIFT_FILE: this.file, NODE_OPTIONS: `--require ${join(__dirname, 'shifted-date.js')}` };
    }
    return {
      LD_PRELOAD: this.faketime,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  async set(ms: number): Promise<void> {
    const seconds = Math.round(ms / 1_000);
    const content = this.faketime === undefined ? String(ms) : `${seconds < 0 ? '' : '+'}${seconds}`;
    await writeFile(this.file, content);
    await sleep(NOTICED_MS);
  }
}
