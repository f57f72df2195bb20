import { fstatSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { DestinationStream } from 'pino';
import { trustedNow } from './trusted-clock';

const STANDARD_OUTPUT = 1;

/** What waits for a reader that is slow; more is lost rather than held. */
const MAX_WAITING_BYTES = 1024 * 1024;

/**
 * Writes as much of a text as the receiver accepts now, and returns how many bytes that was. Throws if it accepts none.
 */
export type WriteSome = (bytes: Buffer) => number;

/**
 * Where log lines go. A line that cannot be written (a full disk, a reader that is gone or stalled) is lost and
 * counted, and the count is written once lines can be written again: no log is worth the service.
 */
export class LogDestination implements DestinationStream {
  /** Lines lost since the start. */
  lost = 0;
  private unreported = 0;
  /** The last line was cut off in the middle. */
  private cut = false;

  constructor(private readonly writeSome: WriteSome = writerOf(STANDARD_OUTPUT)) {}

  write(line: string): void {
    if (this.unreported > 0 && !this.put(lostLine(this.unreported))) return this.lose();
    this.unreported = 0;
    if (!this.put(line)) this.lose();
  }

  private lose(): void {
    this.lost++;
    this.unreported++;
  }

  /** Whether all of it was written. */
  private put(line: string): boolean {
    const bytes = Buffer.from(this.cut ? `\n${line}` : line, 'utf8');
    let written = 0;
    try {
      while (written < bytes.length) {
        const count = this.writeSome(bytes.subarray(written));
        if (count === 0) break;
        written += count;
      }
    } catch {
      // ENOSPC, EPIPE, EAGAIN, EIO, EBADF: whatever it is, a later line may be luckier.
    }
    if (written > 0) this.cut = written < bytes.length;
    return written === bytes.length;
  }
}

function lostLine(lost: number): string {
  const msg = 'Log lines could not be written and are lost';
  return `${JSON.stringify({ level: 50, time: trustedNow(), lost, msg })}\n`;
}

/**
 * A pipe whose reader has stalled would block the whole process in a plain write, so pipes and sockets are written to
 * without waiting. Files and terminals are written to at once: nothing is lost when the process ends.
 */
function writerOf(descriptor: number): WriteSome {
  return isPipe(descriptor) ? pipeWriter(descriptor) : (bytes) => writeSync(descriptor, bytes);
}

function isPipe(descriptor: number): boolean {
  try {
    const info = fstatSync(descriptor);
    return info.isFIFO() || info.isSocket();
  } catch {
    return false;
  }
}

/** Node tries to write at once, and keeps what the pipe does not take; that is bounded here. */
function pipeWriter(descriptor: number): WriteSome {
  const pipe = new Socket({ fd: descriptor, readable: false, writable: true });
  let broken = false;
  pipe.on('error', () => (broken = true));
  pipe.unref();
  return (bytes) => {
    if (broken || !pipe.writable || pipe.writableLength > MAX_WAITING_BYTES) return 0;
    // A copy: the pipe may write it later.
    pipe.write(Buffer.from(bytes));
    return bytes.length;
  };
}
