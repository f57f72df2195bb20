import { readArguments } from './read-arguments';
import { UsageError } from './usage-error';

describe('readArguments', () => {
  it('allows nothing that was not asked for', () => {
    expect(readArguments(['e.ndjson'])).toEqual({
      help: false,
      json: false,
      exportPath: 'e.ndjson',
      checkpointPaths: [],
      publicKeyPaths: [],
      evidencePath: undefined,
      allow: { partial: false, noCheckpoint: false, unpinnedKey: false, noLog: false },
    });
  });

  it('takes several checkpoints and keys', () => {
    const args = [
      '--checkpoint',
      'a',
      'e',
      '--checkpoint=b',
      '--public-key',
      'k',
      '--public-key',
      'l',
      '--json',
    ];
    expect(readArguments(args)).toMatchObject({
      json: true,
      exportPath: 'e',
      checkpointPaths: ['a', 'b'],
      publicKeyPaths: ['k', 'l'],
    });
  });

  it.each([
    ['--allow-partial', { partial: true }],
    ['--allow-no-checkpoint', { noCheckpoint: true }],
    ['--allow-unpinned-key', { unpinnedKey: true }],
    ['--allow-no-log', { noLog: true }],
  ])('knows %s', (flag, allow) => {
    expect(readArguments([flag, 'e']).allow).toMatchObject(allow);
  });

  it('takes - for standard input', () => {
    expect(readArguments(['-']).exportPath).toBe('-');
  });

  it.each([
    [[]],
    [['a', 'b']],
    [['a', '--checkpoint']],
    [['a', '--allow-everything']],
    [['a', '--json=yes']],
  ])('refuses %j', (args) => {
    expect(() => readArguments(args)).toThrow(UsageError);
  });
});
