import { createLogger } from './logger';
import { lazyChildLogger } from './lazy-logger';

const bindings = { requestId: 'r-1' };

function logging(level: string, options: object = {}) {
  const lines: Record<string, unknown>[] = [];
  const parent = createLogger(level, {
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const child = jest.spyOn(parent, 'child');
  const logger = lazyChildLogger(parent, bindings, options);
  return { logger, lines, child };
}

describe("A request's logger", () => {
  it('is made with its first line, once, and writes as one that was made at once', () => {
    const { logger, lines, child } = logging('info');
    logger.debug('unseen');
    expect([child.mock.calls.length, logger.level]).toEqual([0, 'info']);
    logger.info({ a: 1 }, 'one');
    logger.error(new Error('two'));
    expect(child).toHaveBeenCalledTimes(1);
    expect(lines).toMatchObject([
      { level: 30, requestId: 'r-1', a: 1, msg: 'one' },
      { level: 50, requestId: 'r-1', err: { message: 'two' } },
    ]);
  });

  it.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)(
    'writes lines of level %s',
    (level) => {
      const { logger, lines } = logging('trace');
      logger[level]({ token: 'secret' }, 'said');
      expect(lines).toMatchObject([{ msg: 'said', token: '[redacted]', requestId: 'r-1' }]);
    },
  );

  it('has children, and is made at once for a route with a level of its own', () => {
    const { logger, lines } = logging('info');
    logger.child({ part: 'x' }).info('said');
    expect(lines).toMatchObject([{ requestId: 'r-1', part: 'x', msg: 'said' }]);
    expect(logging('info', { level: 'error' }).child).toHaveBeenCalledTimes(1);
  });
});
