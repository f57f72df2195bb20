import { checkpointNames, duration, integer, oneOf, text } from '../parsers';
import type { Setting } from '../setting';

const DAY = 24 * 3_600_000;

/** How the audit log is sealed. */
export const auditSettings = {
  auditSigningKeyFile: {
    env: 'AUDIT_SIGNING_KEY_FILE',
    description:
      'Ed25519 key (PEM) that signs checkpoints; the same for all instances. Made at the first start. Unset means audit-signing-key.pem in DATA_DIR.',
    expected: 'the path of a file',
    parse: text,
  },
  auditCheckpointEvery: {
    env: 'AUDIT_CHECKPOINT_EVERY',
    description: 'Records of the audit log after which a checkpoint is made.',
    expected: 'a whole number from 1 to 1000000',
    default: '1000',
    parse: integer(1, 1_000_000),
  },
  auditCheckpointIntervalMs: {
    env: 'AUDIT_CHECKPOINT_INTERVAL',
    description: 'How often a checkpoint is made when anything new was recorded.',
    expected: 'a duration from 1s to 24h, such as 30s, 15m or 1h (a plain number is seconds)',
    default: '5m',
    parse: duration(1_000, DAY),
  },
  auditCheckpointFile: {
    env: 'AUDIT_CHECKPOINT_FILE',
    description:
      'File that every checkpoint is appended to, best on a disk that the owner of the database cannot write to.',
    expected: 'the path of a file',
    parse: text,
  },
  auditCheckpointLog: {
    env: 'AUDIT_CHECKPOINT_LOG',
    description: 'Also write every checkpoint to the service log.',
    expected: 'on or off',
    default: 'on',
    parse: oneOf('on', 'off'),
  },
  auditAcceptRestore: {
    env: 'AUDIT_ACCEPT_RESTORE',
    description:
      'Newest checkpoint that a restored audit log contradicts, as the error names it. Accepts the log as it is, and records that. Several are separated by commas.',
    expected: 'names of checkpoints: a number, a colon and 64 hex digits each, separated by commas',
    parse: checkpointNames,
  },
} satisfies Record<string, Setting<unknown>>;
