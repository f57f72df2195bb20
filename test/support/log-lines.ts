import { pino, type Logger } from 'pino';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly context?: string;
  readonly more?: number;
  readonly outcome?: string;
  readonly requestId?: string;
  readonly trace_id?: string;
  /** When it was written, by a clock that is never set. */
  readonly atMs: number;
}

/** A logger whose lines a test reads. */
export function logLines(): { logger: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (text: string) =>
    void lines.push({ ...(JSON.parse(text) as LogLine), atMs: performance.now() });
  return { logger: pino({ level: 'info' }, { write }), lines };
}
