import { Command } from 'commander';
import { packageVersion } from '../common/package-version';
import type { CliCommand, CliOptions } from './cli-command';
import type { CliIo } from './cli-io';
import { UsageError } from './cli.errors';
import { commands } from './commands';
import type { ExitCode } from './exit-code';
import type { OutputFormat } from './output/output';
import { programs, type Program } from './programs';
import { Session } from './session';

const GROUPS: Readonly<Record<string, string>> = {
  audit: 'The audit log',
  licenses: 'Licences that users need and have',
  usage: 'What OAuth clients use of what they hold',
};
const HELP_COLUMNS = 100;

const NOTES = `
Environment:
  ROLECALL_URL      address of the service (default: http://127.0.0.1:3000)
  ROLECALL_API_KEY  key of the caller; ROLECALL_API_KEY_FILE names a file with it
  NO_COLOR          no colours on a terminal

Exit codes:
  0  yes, or done   2  called wrongly                           4  a name is unknown or ambiguous
  1  no             3  the service refused or does not answer
`;

/** The parser with every command. `ended` is called with how the command ended. */
export function createProgram(io: CliIo, ended: (code: ExitCode) => void): Command {
  const program = inherited(new Command('rolecall'), io)
    .description(
      'Ask and change who can do what in a Genesys Cloud organisation, through a Rolecall service.',
    )
    .version(packageVersion(), '--version', 'print the version')
    .option('--json', 'print what the service answered, as JSON')
    .option('--csv', 'print rows as CSV')
    .addHelpText('after', NOTES);
  for (const command of commands) addCommand(program, command, io, ended);
  for (const other of programs) addProgram(program, other);
  return program;
}

/** For the help; `run` has started it already where its name comes first. */
function addProgram(program: Command, { name, summary }: Program): void {
  program
    .command(name)
    .description(summary)
    .allowExcessArguments()
    .allowUnknownOption()
    .action(() => {
      throw new UsageError(`Give the options of ${name} after its name.`);
    });
}

/** Commands inherit this from the one that they are added to. */
function inherited(command: Command, io: CliIo): Command {
  return command
    .exitOverride()
    .helpCommand(false)
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? HELP_COLUMNS,
      getErrHelpWidth: () => io.stderr.columns ?? HELP_COLUMNS,
    });
}

function addCommand(program: Command, spec: CliCommand, io: CliIo, ended: (code: ExitCode) => void): void {
  const { args = [], options = [] } = spec;
  const words = spec.name.split(' ');
  const parent = words.length > 1 ? groupOf(program, words[0]!) : program;
  const command = parent.command(words.at(-1)!).description(spec.summary);
  for (const { syntax, about } of args) command.argument(syntax, about);
  for (const { flags, about } of options) command.option(flags, about);
  command.action(async () => {
    const given = command.optsWithGlobals<CliOptions>();
    ended(await spec.run(new Session(io, formatOf(given)), command.args, given));
  });
}

function groupOf(program: Command, name: string): Command {
  const known = program.commands.find((command) => command.name() === name);
  return (
    known ??
    program
      .command(name)
      .description(GROUPS[name] ?? name)
      .helpCommand(false)
  );
}

function formatOf({ json, csv }: CliOptions): OutputFormat {
  if (json === true && csv === true) throw new UsageError('Give either --json or --csv, not both.');
  if (json === true) return 'json';
  return csv === true ? 'csv' : 'text';
}
