import { runCommand } from './command';
import { MaintenanceError, MaintenanceUsageError } from './maintenance-error';

const fullDisk = Object.assign(new Error('ENOSPC: no space left on device, write'), {
  code: 'ENOSPC',
  syscall: 'write',
});
const fullDatabase = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR' });

describe('A maintenance command', () => {
  const ending = (error: Error) =>
    runCommand({ usage: 'Usage\n', run: () => Promise.reject(error) }, [], () => ({}));

  it.each([
    ['its own refusal', new MaintenanceError('There is no database.'), 1, 'There is no database.\n'],
    ['a full disk', fullDisk, 1, 'Nothing was done: ENOSPC: no space left on device, write\n'],
    ['a full disk below the database', fullDatabase, 1, 'Nothing was done: database or disk is full\n'],
    [
      'a name that would steer the terminal',
      new MaintenanceError('No a\nb\u001b[31m.'),
      1,
      'No a\\u000ab\\u001b[31m.\n',
    ],
    ['a wrong call', new MaintenanceUsageError('Name a folder.'), 2, 'Name a folder.\n\nUsage\n'],
  ])('says %s in a sentence', async (_what, error, exitCode, stderr) => {
    expect(await ending(error)).toEqual({ exitCode, stdout: '', stderr });
  });

  it('shows where a fault of ours is', async () => {
    expect((await ending(new TypeError('x is not a function'))).stderr).toContain('command.spec');
  });
});
