import type { KeyObject } from 'node:crypto';
import type { AuditRecord } from '../audit-record';
import type { Checkpoint } from '../checkpoint';
import { Damage } from './damage';
import { readCheckpoint, shapedCheckpoint } from './read-checkpoint';
import { nameOf } from './recorded-restores';
import type { CheckpointState, CheckpointVerdict, Finding } from './verification-report';

interface Check {
  readonly place: number;
  /** Without its signature: many are held at once. */
  readonly checkpoint?: Omit<Checkpoint, 'signature'>;
  /** Whether its signature was verified with a trusted key. */
  readonly proven: boolean;
  state: CheckpointState;
}

/** How checkpoints of keys that were not given are treated: refused, or compared without covering anything. */
export type OtherKeys = 'refuse' | 'compare';

/** Compares the records that go by with every checkpoint. A checkpoint whose signature fails is ignored. */
export class CheckpointChecks {
  /** The highest seq whose checkpoint holds; 0 without one. */
  coveredTo = 0;
  private found: { readonly check: Check; readonly finding: Finding }[] = [];
  private readonly checks: Check[] = [];
  private readonly bySeq = new Map<number, Check[]>();

  constructor(
    private readonly pinnedKeys: readonly KeyObject[],
    private readonly otherKeys: OtherKeys = 'refuse',
  ) {}

  /** One more to hold the records against; all of them come before the first record. */
  add(value: unknown): void {
    const check = this.read(value, this.checks.length + 1);
    this.checks.push(check);
    if (!check.checkpoint) return;
    const { seq } = check.checkpoint;
    const others = this.bySeq.get(seq);
    if (others) others.push(check);
    else this.bySeq.set(seq, [check]);
  }

  get findings(): Finding[] {
    return this.found.map(({ finding }) => finding);
  }

  get verdicts(): CheckpointVerdict[] {
    return this.checks.map(({ state, checkpoint }) => ({
      state,
      seq: checkpoint?.seq,
      time: checkpoint?.time,
      keyId: checkpoint?.keyId,
    }));
  }

  /** Whether any checkpoint speaks about a record of the export, well or badly. */
  get anySpeaks(): boolean {
    return this.checks.some(
      ({ state, proven }) =>
        (proven || state === 'fails') && state !== 'before_export' && state !== 'abandoned',
    );
  }

  /** @param record one that the chain accepted, on the given line. */
  see(record: AuditRecord, line: number): void {
    for (const check of this.bySeq.get(record.seq) ?? []) {
      if (check.state === 'fails') continue;
      if (check.checkpoint?.hash === record.hash) this.hold(check, record.seq);
      else this.fail(check, differs(this.coveredTo + 1, record.seq), { line });
    }
  }

  /** Settles those of another log as soon as the log of the export is known. */
  begin({ chain }: AuditRecord): void {
    for (const check of this.checks) {
      if (!check.checkpoint || check.checkpoint.chain === chain) continue;
      this.fail(check, new Damage('checkpoint_other_chain', 'it is of another log', check.checkpoint.seq));
    }
  }

  /** Settles those that no record answered, once the export was read to its end. */
  end(first: number, last: number, lines: number): void {
    for (const check of this.checks) {
      if (check.state !== 'not_reached' || !check.checkpoint) continue;
      const { seq } = check.checkpoint;
      if (seq < first) check.state = 'before_export';
      else this.fail(check, truncated(last, seq), { line: lines || undefined });
    }
  }

  /** Lets go of what was found about checkpoints that an accepted restore has given up. */
  abandon(accepted: ReadonlySet<string>): void {
    const given = ({ checkpoint }: Check) => checkpoint !== undefined && accepted.has(nameOf(checkpoint));
    for (const { check } of this.found) if (given(check)) check.state = 'abandoned';
    this.found = this.found.filter(({ check }) => check.state !== 'abandoned');
  }

  private read(value: unknown, place: number): Check {
    try {
      return { place, checkpoint: unsigned(readCheckpoint(value, this.pinnedKeys)), ...PROVEN };
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      if (error.kind === 'checkpoint_other_key' && this.otherKeys === 'compare')
        return { place, checkpoint: unsigned(shapedCheckpoint(value).checkpoint), ...UNPROVEN };
      const check: Check = { place, proven: false, state: 'fails' };
      this.fail(check, error);
      return check;
    }
  }

  private hold(check: Check, seq: number): void {
    check.state = check.proven ? 'holds' : 'other_key';
    if (check.proven) this.coveredTo = Math.max(this.coveredTo, seq);
  }

  private fail(check: Check, { kind, message, seq }: Damage, place: Partial<Finding> = {}): void {
    check.state = 'fails';
    this.found.push({ check, finding: { kind, message, seq, ...place, checkpoint: check.place } });
  }
}

const PROVEN = { proven: true, state: 'not_reached' } as const;
const UNPROVEN = { proven: false, state: 'not_reached' } as const;

function unsigned({ v, chain, seq, hash, time, keyId }: Checkpoint): Omit<Checkpoint, 'signature'> {
  return { v, chain, seq, hash, time, keyId };
}

function differs(from: number, seq: number): Damage {
  const message = `the checkpoint has another hash for this record: the log was rewritten or forked somewhere from seq ${from} to seq ${seq}`;
  return new Damage('checkpoint_hash_differs', message, seq);
}

function truncated(last: number, seq: number): Damage {
  const end = last === 0 ? 'the export is empty' : `the export ends with seq ${last}`;
  return new Damage('truncated', `${end}, but the log had ${seq} records at the checkpoint`, seq);
}
