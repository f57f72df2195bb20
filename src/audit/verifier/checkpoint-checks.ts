import type { KeyObject } from 'node:crypto';
import type { AuditRecord } from '../audit-record';
import type { Checkpoint } from '../checkpoint';
import { Damage } from './damage';
import { readCheckpoint } from './read-checkpoint';
import type { CheckpointState, CheckpointVerdict, Finding } from './verification-report';

interface Check {
  readonly place: number;
  readonly checkpoint?: Checkpoint;
  state: CheckpointState;
}

/** Holds the records that go by against every checkpoint. A checkpoint whose signature fails is not asked. */
export class CheckpointChecks {
  readonly findings: Finding[] = [];
  /** The highest seq whose checkpoint holds; 0 without one. */
  coveredTo = 0;
  private readonly checks: readonly Check[];
  private readonly bySeq = new Map<number, Check[]>();

  constructor(values: readonly unknown[], pinnedKeys: readonly KeyObject[]) {
    this.checks = values.map((value, index) => this.read(value, index + 1, pinnedKeys));
    for (const check of this.checks) {
      if (!check.checkpoint) continue;
      const { seq } = check.checkpoint;
      this.bySeq.set(seq, [...(this.bySeq.get(seq) ?? []), check]);
    }
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
    return this.checks.some(({ state }) => state !== 'before_export');
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

  private read(value: unknown, place: number, pinnedKeys: readonly KeyObject[]): Check {
    try {
      return { place, checkpoint: readCheckpoint(value, pinnedKeys), state: 'not_reached' };
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      const check: Check = { place, state: 'fails' };
      this.fail(check, error);
      return check;
    }
  }

  private hold(check: Check, seq: number): void {
    check.state = 'holds';
    this.coveredTo = Math.max(this.coveredTo, seq);
  }

  private fail(check: Check, { kind, message, seq }: Damage, place: Partial<Finding> = {}): void {
    check.state = 'fails';
    this.findings.push({ kind, message, seq, ...place, checkpoint: check.place });
  }
}

function differs(from: number, seq: number): Damage {
  const message = `the checkpoint gives another hash for this record: the log was rewritten or forked somewhere from seq ${from} to seq ${seq}`;
  return new Damage('checkpoint_hash_differs', message, seq);
}

function truncated(last: number, seq: number): Damage {
  const end = last === 0 ? 'the export is empty' : `the export ends with seq ${last}`;
  return new Damage('truncated', `${end}, but the log had ${seq} records at the checkpoint`, seq);
}
