import { printable } from '../../common/printable';

interface Reference {
  readonly id: string;
  readonly name?: string;
  readonly deleted?: boolean;
}

interface Source {
  readonly role: Reference;
  readonly division: Reference;
  readonly group?: Reference;
  readonly conditions?: readonly unknown[];
}

/** The name of something, or its id where it has none. */
export function nameOf({ id, name, deleted }: Reference): string {
  if (id === '*') return 'all divisions';
  return `${name ?? id}${deleted === true ? ' (deleted)' : ''}`;
}

export function namesOf(references: readonly Reference[]): string {
  return references.map(nameOf).join(', ');
}

/** How someone comes by a permission: `Supervisor in Claims, through the group Leads`. */
export function sourceText({ role, division, group, conditions = [] }: Source): string {
  const through = group === undefined ? '' : `, through the group ${nameOf(group)}`;
  return `${nameOf(role)} in ${nameOf(division)}${through}${conditions.length > 0 ? ', on a condition' : ''}`;
}

/** What limits an answer, in words. */
export function caveatsOf(answer: {
  readonly caveats?: readonly string[];
  readonly partial: boolean;
}): string[] {
  const lines: string[] = [];
  if (answer.caveats?.includes('access_policy_may_apply'))
    lines.push('An access policy of Genesys may still refuse.');
  if (answer.partial) lines.push('Rolecall could not see the whole organisation: something may be missing.');
  return lines;
}

/** `not_granted_in_division` as words. */
export function words(code: string): string {
  return printable(code.replaceAll('_', ' '));
}

/** `1 user`, `2 users`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
