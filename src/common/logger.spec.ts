import { createLogger } from './logger';
import { NestLogger } from './nest-logger';

function recorder() {
  const lines: Record<string, unknown>[] = [];
  const destination = {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  };
  return { lines, logger: createLogger('info', destination) };
}

describe('createLogger', () => {
  it.each(['authorization', 'clientSecret', 'access_token', 'apiKey', 'password', 'token'])(
    'writes nothing that is called %s, alone or among headers',
    (name) => {
      const { lines, logger } = recorder();
      logger.info({
        [name]: 'v3ry-secret',
        headers: { [name]: 'v3ry-secret' },
        req: { headers: { [name]: 'v3ry-secret' } },
      });
      expect(JSON.stringify(lines)).not.toContain('v3ry-secret');
      expect(lines[0]).toMatchObject({ [name]: '[redacted]', headers: { [name]: '[redacted]' } });
    },
  );

  it('leaves out what is below its level', () => {
    const { lines, logger } = recorder();
    logger.debug('unheard');
    expect(lines).toEqual([]);
  });
});

describe('NestLogger', () => {
  it.each([
    ['log', 30],
    ['warn', 40],
    ['error', 50],
    ['fatal', 50],
  ] as const)("writes Nest's %s as one line of level %d with its context", (method, level) => {
    const { lines, logger } = recorder();
    new NestLogger(logger)[method]('hello', 'Router');
    expect(lines).toMatchObject([{ level, context: 'Router', msg: 'hello' }]);
  });

  it.each(['debug', 'verbose'] as const)('keeps %s below info', (method) => {
    const { lines, logger } = recorder();
    new NestLogger(logger)[method]('hello', 'Router');
    expect(lines).toEqual([]);
  });

  it('writes an error with its stack, and an object with its members', () => {
    const { lines, logger } = recorder();
    const nest = new NestLogger(logger);
    nest.error(new Error('broken'), 'Sync');
    nest.log({ parts: 3 }, 'Sync');
    expect(lines).toMatchObject([
      { msg: 'broken', context: 'Sync', err: { message: 'broken', stack: expect.any(String) as string } },
      { parts: 3, context: 'Sync' },
    ]);
  });
});
