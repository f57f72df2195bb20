import { oneOf } from '../parsers';
import type { Setting } from '../setting';

/** What the people who run it see. */
export const diagnosticsSettings = {
  logLevel: {
    env: 'LOG_LEVEL',
    description: 'Minimum log level. debug adds a line for every request that succeeded.',
    expected: 'debug, info, warn, error or silent',
    default: 'info',
    parse: oneOf('debug', 'info', 'warn', 'error', 'silent'),
  },
  swaggerUi: {
    env: 'SWAGGER_UI',
    description: 'Swagger UI at /docs. Unset means on, or off when NODE_ENV is production.',
    expected: 'on or off',
    parse: oneOf('on', 'off'),
  },
} satisfies Record<string, Setting<unknown>>;
