import { readCliOptions } from './cli-options';

describe('readCliOptions', () => {
  it('starts the demo on port 3900 of this machine, with the limit of the real API', () => {
    expect(readCliOptions([])).toEqual({
      org: 'demo',
      port: 3900,
      host: '127.0.0.1',
      rateLimitPerMinute: 300,
    });
  });

  it('takes every option', () => {
    const args = '--org 10k --port 0 --host 0.0.0.0 --seed 7 --rate-limit off'.split(' ');

    expect(readCliOptions(args)).toEqual({
      org: '10k',
      port: 0,
      host: '0.0.0.0',
      seed: 7,
      rateLimitPerMinute: null,
    });
  });

  it('takes a file for an organisation', () => {
    expect(readCliOptions(['--org', 'mine.json']).org).toEqual({ file: 'mine.json' });
  });

  it.each([
    ['--org 10', '--org must be one of demo, 10k, 100k or a .json file, not "10".'],
    ['--port 70000', '--port must be an integer from 0 to 65535, not "70000".'],
    ['--port http', '--port must be an integer from 0 to 65535, not "http".'],
    ['--seed 1.5', '--seed must be an integer'],
    ['--rate-limit 0', '--rate-limit must be an integer from 1'],
    ['--speed 3', "Unknown option '--speed'"],
    ['demo', "Unexpected argument 'demo'"],
  ])('refuses %s and says why', (line, problem) => {
    expect(() => readCliOptions(line.split(' '))).toThrow(problem);
  });
});
