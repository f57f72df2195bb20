import type { GeneratedAlways } from 'kysely';

/** A record of the audit log. All but `seq` and `record` is derived from `record` by the database. */
export interface AuditRecordRow {
  seq: number;
  time: GeneratedAlways<string>;
  actor_id: GeneratedAlways<string>;
  action: GeneratedAlways<string>;
  target_id: GeneratedAlways<string | null>;
  outcome: GeneratedAlways<string>;
  /** What a text search scans, with A to Z in lower case. */
  search: GeneratedAlways<string>;
  /** Canonical JSON of the whole record, its hash included. */
  record: string;
}

/** The end of the chain: one row. */
export interface AuditHeadRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  /** UUID of the log. */
  chain: string;
  /** 0 before the first record. */
  seq: number;
  hash: string;
  /** Of the last record; empty before the first. */
  time: string;
}

export interface AuditCheckpointRow {
  seq: number;
  chain: string;
  hash: string;
  time: string;
  key_id: string;
  signature: string;
}
