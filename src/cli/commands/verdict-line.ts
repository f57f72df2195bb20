import type { Candidate } from '../names/find-by-name';
import type { Output } from '../output/output';
import { printable } from '../../common/printable';
import { nameOf } from '../output/texts';

interface Verdict {
  readonly allowed: boolean;
  readonly reason: string;
  readonly permission: string;
  readonly subject: Pick<Candidate, 'id' | 'name'>;
  readonly division?: Pick<Candidate, 'id' | 'name'> | undefined;
}

/** `allowed (granted): Grace Walker, routing:queue:edit in Claims`. */
export function verdictLine(
  output: Output,
  { allowed, reason, permission, subject, division }: Verdict,
): string {
  const verdict = allowed ? output.styled('green', 'allowed') : output.styled('red', 'denied');
  const where = division === undefined ? '' : ` in ${nameOf(division)}`;
  return `${verdict} (${printable(reason)}): ${printable(`${nameOf(subject)}, ${permission}${where}`)}`;
}
