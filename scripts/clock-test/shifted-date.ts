import { readFileSync } from 'node:fs';

/**
 * Loaded before the service (`node --require`), in its threads as well: moves the wall clock of JavaScript, and no other
 * clock, by the milliseconds in the file that CLOCK_SHIFT_FILE names.
 */
const REREAD_INTERVAL_MS = 10;
const file = process.env.CLOCK_SHIFT_FILE;
const RealDate = Date;
let shiftMs = 0;

function reread(): void {
  if (file === undefined) return;
  const read = Number(readFileSync(file, 'utf8'));
  if (Number.isFinite(read)) shiftMs = read;
}

class ShiftedDate extends RealDate {
  constructor(...args: unknown[]) {
    super(...((args.length === 0 ? [ShiftedDate.now()] : args) as [number]));
  }

  static override now(): number {
    return RealDate.now() + shiftMs;
  }
}

reread();
setInterval(reread, REREAD_INTERVAL_MS).unref();
globalThis.Date = ShiftedDate as DateConstructor;
