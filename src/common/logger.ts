import { pino, type DestinationStream, type Logger } from 'pino';

/** Wherever these names turn up in a logged object, what they hold is not written. */
const SECRETS = ['authorization', 'apiKey', 'clientSecret', 'access_token', 'password', 'secret', 'token'];
const paths = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** The one logger of the process: Nest, Fastify and our own code write JSON lines through it. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino({ level, redact: { paths, censor: '[redacted]' } }, destination ?? pino.destination(1));
}
