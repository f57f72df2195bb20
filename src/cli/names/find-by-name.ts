import { NameError } from '../cli.errors';
import { printable } from '../../common/printable';

/** Something that may be meant by a name, with what tells it apart from others of that name. */
export interface Candidate {
  readonly id: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly state?: string | undefined;
}

const MAX_LISTED = 20;

/**
 * The candidate with this id, otherwise the only one with this e-mail address, otherwise the only one with this name,
 * ignoring case. A part of a name matches nothing: its meaning would change when someone else joins.
 * @throws NameError that lists the candidates
 */
export function findByName<C extends Candidate>(kind: string, text: string, candidates: readonly C[]): C {
  const wanted = folded(text);
  const ways = [
    candidates.filter(({ id }) => id === text),
    candidates.filter(({ email }) => email !== undefined && folded(email) === wanted),
    candidates.filter(({ name }) => name !== undefined && folded(name) === wanted),
  ];
  const found = ways.find((matches) => matches.length > 0) ?? [];
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    throw new NameError(
      `"${printable(text)}" is the name of several ${kind}s. Give one by id${listOf(found)}`,
    );
  const similar = candidates.filter(({ name = '', email = '' }) =>
    folded(`${name} ${email}`).includes(wanted),
  );
  throw new NameError(
    `There is no ${kind} "${printable(text)}".${similar.length > 0 ? ` Did you mean one of these${listOf(similar)}` : ''}`,
  );
}

function listOf(candidates: readonly Candidate[]): string {
  const lines = candidates.slice(0, MAX_LISTED).map(lineOf);
  const more = candidates.length - lines.length;
  return [':', ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

function lineOf({ id, name = '(no name)', email, state }: Candidate): string {
  const parts = [email, `id ${id}`, state === 'active' ? undefined : state];
  return printable(`  ${name}  ${parts.filter((part) => part !== undefined).join('  ')}`);
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
