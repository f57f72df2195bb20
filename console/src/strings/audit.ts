import type { Schemas } from '../api/client';
import { count, number } from './common';

export const audit = {
  title: 'Audit log',
  lead: 'Who did what with this service, and every change of access that it made. No record can be changed unnoticed.',
  evidence: {
    title: 'Evidence for a control',
    control: 'Control',
    from: 'From (UTC)',
    to: 'Until before (UTC)',
    download: 'Download the archive',
  },
  verify: 'Prove that the log is untouched',
  verifying: (done: number, total: number) => `Checking record ${number(done)} of ${number(total)}…`,
  starting: 'Starting the proof…',
  untouched: 'The log is untouched',
  untouchedText: (records: number, checkpoints: number) =>
    `All ${number(records)} records follow from each other without a gap, and agree with ${count(checkpoints, 'signed checkpoint', 'signed checkpoints')}.`,
  notCovered: (records: number) =>
    records === 0
      ? 'Each record is covered by a checkpoint.'
      : `${count(records, 'record is', 'records are')} newer than the last checkpoint: only that nothing is changed among them is proved, not that nothing is cut off.`,
  damaged: 'The log is damaged',
  damagedText: 'Keep the database as it is, and tell those who answer for security. What was found:',
  stopped: 'The proof did not come to its end. Start it again.',
  firstOf: (shown: number, total: number) => `The first ${number(shown)} of ${number(total)}.`,
  search: 'Find records',
  searchHint: 'A name, an id, or a part of what was done.',
  when: 'When',
  who: 'Who',
  what: 'What',
  on: 'On',
  outcome: 'Outcome',
  outcomes: { success: 'Done', refused: 'Refused', failed: 'Failed' } satisfies Record<
    Schemas['AuditOutcome'],
    string
  >,
  none: 'No record matches',
  noneHint: 'Use fewer words, or clear the search.',
  download: 'Download all records',
  system: 'The service itself',
} as const;

/** What an action is called: `api_key.created` is "API key created". */
export function actionWords(action: string): string {
  const text = action.replace(/[._]/g, ' ').replace(/\bapi\b/g, 'API');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
