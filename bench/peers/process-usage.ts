import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const BYTES_PER_KIB = 1024;

/** User and system time of a process so far, in microseconds. Linux tells it of processes that are not ours. */
export function cpuMicrosOf(pid: number): number {
  const fields = read(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return ((user + system) / TICKS_PER_SECOND) * 1e6;
}

/** Memory of a process, in bytes. */
export function residentBytesOf(pid: number): number {
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(read(pid, 'status')) ?? [];
  return Number(kib) * BYTES_PER_KIB;
}

function read(pid: number, file: string): string {
  return readFileSync(`/proc/${pid}/${file}`, 'utf8');
}
