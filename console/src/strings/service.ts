import type { Schemas } from '../api/client';
import { count, number } from './common';

export const service = {
  title: 'Service',
  lead: 'Rolecall itself: who may call it, who is signed in, and how it reads Genesys.',
  syncTab: 'Reading Genesys',
  keysTab: 'API keys',
  sessionsTab: 'Sessions',
  name: 'Name',
  roles: 'Roles',
  created: 'Created',
  lastUsed: 'Last used',
  expires: 'Expires',
  never: 'never',
  notYet: 'not yet',
  state: 'State',
  states: { active: 'Valid', revoked: 'Revoked', expired: 'Expired' },
  noKeys: 'No API keys are kept yet',
  noKeysHint: 'Create one for each program that calls this service.',
  newKey: 'Create an API key',
  keyName: 'What is the key for?',
  keyRoles: 'What may it do?',
  keyExpires: 'Until when? Without a day it is valid until it is revoked',
  create: 'Create the key',
  createdTitle: 'The key is shown once',
  createdText: 'Copy it now: it is not kept, and cannot be shown again.',
  copy: 'Copy the key',
  copied: 'Copied',
  revoke: 'Revoke',
  revokeLabel: (name: string) => `Revoke the key ${name}`,
  revokeTitle: (name: string) => `Revoke the key “${name}”?`,
  revokeText:
    'Programs that use it are refused at once, and its sessions end. It cannot be made valid again.',
  keep: 'Keep it',
  who: 'Who',
  browser: 'Browser',
  thisOne: 'this one',
  end: 'End',
  endLabel: (who: string) => `End the session of ${who}`,
  endTitle: (who: string) => `End the session of ${who}?`,
  endText: 'That browser has to sign in again.',
  noSessions: 'No one is signed in',
  allCallers: 'Show those of all callers',
  start: 'Read Genesys now',
  started: 'A sync has started.',
  run: 'The last run',
  runStates: {
    running: 'Running',
    succeeded: 'Succeeded',
    failed: 'Failed',
    cancelled: 'Cancelled',
    elsewhere: 'Another instance was reading already',
    held_back: 'Held back: too much was gone at once',
  },
  next: 'The next run',
  part: 'Part',
  partStates: { done: 'Read', failed: 'Failed', pending: 'Waiting', running: 'Being read' },
  rows: 'Rows',
  calls: 'Calls',
  rate: (calls: number, limit: number) =>
    `${count(calls, 'call', 'calls')} to Genesys in the last minute, of at most ${number(limit)}.`,
  gaps: 'What our client in Genesys cannot see',
  noGaps: 'It sees everything.',
  audits: 'Audits of Genesys',
  auditsCurrent: 'Changes are in the answers once Genesys has reported them.',
} as const;

type Key = Schemas['ApiKeyDto'];

/** Whether a key is valid. */
export function keyState({ revokedAt, expiresAt }: Key, now = new Date()): keyof typeof service.states {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt !== undefined && new Date(expiresAt) <= now ? 'expired' : 'active';
}
