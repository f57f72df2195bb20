import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { currentIds } from './request-context';

/** Lets Nest's `Logger` write through pino. The last argument of each call is the context: who speaks. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(level: 'debug' | 'info' | 'warn' | 'error', message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const about = { context, ...currentIds() };
    if (message instanceof Error) this.logger[level]({ ...about, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.logger[level]({ ...about, ...message });
    else this.logger[level](about, String(message));
  }
}
