import type { CliCommand } from '../cli-command';

type Completed = Pick<CliCommand, 'name' | 'options'>;

const GLOBAL = ['--json', '--csv', '--help'];

/** What the last of these words may become. Nothing where names or files are expected. */
export function complete(words: readonly string[], commands: readonly Completed[]): string[] {
  const before = words.slice(0, -1).filter((word) => !word.startsWith('-'));
  const current = words.at(-1) ?? '';
  return nextWords(before, commands)
    .concat(current.startsWith('-') ? optionsAfter(before, commands) : [])
    .filter((word) => word.startsWith(current));
}

/** The words of commands that may follow: those of a group after its name. */
function nextWords(before: readonly string[], commands: readonly Completed[]): string[] {
  const following = commands
    .map(({ name }) => name.split(' '))
    .filter((parts) => parts.length > before.length && before.every((word, at) => word === parts[at]))
    .map((parts) => parts[before.length]!);
  return [...new Set(following)];
}

function optionsAfter(before: readonly string[], commands: readonly Completed[]): string[] {
  const command = commands.find(({ name }) => name.split(' ').every((word, at) => word === before[at]));
  const own = command?.options?.map(({ flags }) => flags.split(' ')[0]!) ?? [];
  return [...own, ...GLOBAL];
}
