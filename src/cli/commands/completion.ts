import { UsageError } from '../cli.errors';
import type { CliCommand } from '../cli-command';
import { completionScript, SHELLS } from '../completion/completion-script';
import { ExitCode } from '../exit-code';

export const completion: CliCommand = {
  name: 'completion',
  summary: 'Print a script with which a shell completes commands and options',
  args: [{ syntax: '<shell>', about: SHELLS.join(', ') }],
  run({ io }, [given]) {
    const shell = SHELLS.find((name) => name === given);
    if (shell === undefined) throw new UsageError(`The shell must be one of ${SHELLS.join(', ')}.`);
    io.stdout.write(completionScript(shell));
    return Promise.resolve(ExitCode.ok);
  },
};
