import type { AuditRecord } from '../audit-record';

/** What a checkpoint is about: a record's number, and the hash it had. */
export interface SealedPlace {
  readonly seq: number;
  readonly hash: string;
}

/** A place as `audit.restore_accepted` and AUDIT_ACCEPT_RESTORE name it: `<seq>:<hash>`. */
export function nameOf({ seq, hash }: SealedPlace): string {
  return `${seq}:${hash}`;
}

type Said = Pick<AuditRecord, 'action' | 'after'>;

/** The names of the checkpoints that a record `audit.restore_accepted` gives up; none for any other record. */
export function abandonedBy({ action, after }: Said): readonly string[] {
  if (action !== 'audit.restore_accepted') return [];
  const { abandoned } = membersOf(after);
  return Array.isArray(abandoned) ? abandoned.filter((name) => typeof name === 'string') : [];
}

/** The name of the checkpoint that the log contradicted when a record `audit.fork_found` was made. */
export function forkedFrom({ action, after }: Said): string | undefined {
  if (action !== 'audit.fork_found') return undefined;
  const { seq, hash } = membersOf(membersOf(after).checkpoint) as Partial<SealedPlace>;
  return typeof seq === 'number' && typeof hash === 'string' ? nameOf({ seq, hash }) : undefined;
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

interface Mentioned {
  readonly name: string;
  /** Number of the record. */
  readonly seq: number;
}

/** The forks that a log reports about itself, and the restores that were accepted in it. */
export class RecordedRestores {
  private readonly forks: Mentioned[] = [];
  private readonly abandoned: Mentioned[] = [];

  see(record: Pick<AuditRecord, 'action' | 'after' | 'seq'>): void {
    const { seq } = record;
    const fork = forkedFrom(record);
    if (fork !== undefined) this.forks.push({ name: fork, seq });
    for (const name of abandonedBy(record)) this.abandoned.push({ name, seq });
  }

  /** What was given up by records that a checkpoint covers: anyone who can write to the database can add others. */
  acceptedUpTo(coveredTo: number): ReadonlySet<string> {
    return new Set(this.abandoned.filter(({ seq }) => seq <= coveredTo).map(({ name }) => name));
  }

  forksWithout(accepted: ReadonlySet<string>): readonly Mentioned[] {
    return this.forks.filter(({ name }) => !accepted.has(name));
  }
}
