import { Logger } from '@nestjs/common';
import { NestGenesysLogger } from './nest-genesys-logger';

const entry = {
  method: 'GET',
  pathTemplate: '/api/v2/users',
  host: 'api.example',
  attempt: 1,
  ms: 12,
};

describe('NestGenesysLogger', () => {
  const metrics = { attempt: jest.fn() };
  const lines: [string, unknown][] = [];

  beforeEach(() => {
    lines.length = 0;
    for (const level of ['debug', 'warn', 'error'] as const)
      jest
        .spyOn(Logger.prototype, level)
        .mockImplementation((...args: unknown[]) => void lines.push([level, args[0]]));
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['debug', 'ok'],
    ['warn', 'genesys_server_error'],
    ['warn', 'genesys_forbidden'],
    ['error', 'genesys_client_secret_wrong'],
    ['error', 'genesys_client_unknown'],
  ])('writes at level %s that an attempt ended with %s', (level, outcome) => {
    new NestGenesysLogger(metrics).attempt({ ...entry, outcome });
    expect(lines).toEqual([[level, expect.objectContaining({ outcome, pathTemplate: '/api/v2/users' })]]);
    expect(metrics.attempt).toHaveBeenLastCalledWith({ ...entry, outcome });
  });

  it('writes one line a second of attempts that failed alike', () => {
    const logger = new NestGenesysLogger(metrics);
    for (let i = 0; i < 100; i++) logger.attempt({ ...entry, outcome: 'genesys_server_error', status: 503 });
    expect(lines).toHaveLength(1);
  });
});
