import type { AuditRecord } from '../audit-record';
import { GENESIS_HASH } from '../record-hash';
import { Damage } from './damage';

type Link = Pick<AuditRecord, 'chain' | 'seq' | 'hash' | 'prevHash'>;

/** Follows the chain, one record after the other; each must already have held against its own hash. */
export class ChainWalk {
  first?: Link;
  last?: Link;

  /** @param allowPartial whether the first record may have another number than 1. */
  constructor(private readonly allowPartial: boolean) {}

  /** The number that the next record must have; undefined where any may come. */
  get expectedSeq(): number | undefined {
    if (this.last) return this.last.seq + 1;
    return this.allowPartial ? undefined : 1;
  }

  /** @throws Damage when the record does not follow the one before it. */
  accept({ chain, seq, hash, prevHash }: Link): void {
    const link = { chain, seq, hash, prevHash };
    if (this.first && this.last) requireFollows(link, this.last, this.first);
    else this.requireStart(link);
    this.first ??= link;
    this.last = link;
  }

  private requireStart({ seq, prevHash }: Link): void {
    if (seq > 1 && !this.allowPartial)
      throw new Damage(
        'missing_start',
        `the export starts with seq ${seq}, so the records before it are missing`,
        seq,
      );
    if ((seq === 1) !== (prevHash === GENESIS_HASH))
      throw new Damage('broken_link', 'a prevHash of 64 zeros belongs to seq 1 and to no other record', seq);
  }
}

function requireFollows(record: Link, last: Link, first: Link): void {
  const { seq } = record;
  if (record.chain !== last.chain) throw new Damage('other_chain', 'the record is of another log', seq);
  if (seq <= last.seq) throw new Damage(...repeated(record, last, first), seq);
  if (seq > last.seq + 1)
    throw new Damage('missing_records', `${missing(last.seq + 1, seq - 1)} missing before it`, seq);
  if (record.prevHash !== last.hash)
    throw new Damage(
      'broken_link',
      `prevHash is not the hash of seq ${last.seq}: one of the two was replaced`,
      seq,
    );
}

// Every number from the first to the last one has come by when a lower one turns up.
function repeated(record: Link, last: Link, first: Link): ['reordered' | 'inserted' | 'duplicate', string] {
  if (record.seq < first.seq) return ['reordered', 'the record belongs before the first one'];
  if (record.seq === last.seq && record.hash !== last.hash)
    return [
      'inserted',
      `this record and the one before it both claim seq ${last.seq}: one of them was inserted`,
    ];
  return ['duplicate', 'a record with this seq occurred before'];
}

function missing(from: number, to: number): string {
  return from === to ? `seq ${from} is` : `seq ${from} to ${to} are`;
}
