import type { PurposeContent, PurposeVersion, StoredPurpose } from '../purpose';
import { toPurposeBody } from './merged-purpose';
import { isLate, type SentWrite } from './sent-write';

const old: PurposeContent = { name: 'A', description: '', dataCategories: ['x'], status: 'active' };
const sent: PurposeContent = { ...old, description: 'sent', owner: 'Head of Care' };
const other: PurposeContent = { ...old, description: 'other' };
const at = '2026-01-01T00:00:00.000Z';
/** Genesys does not keep the owner. */
const shows = (version: number, content: PurposeContent): StoredPurpose => ({
  id: 'p-1',
  version,
  content: toPurposeBody(content),
  createdAt: at,
  modifiedAt: at,
});
const keeps = (version: number, content: PurposeContent | null): PurposeVersion => ({
  version,
  content,
  changedAt: at,
  changedBy: { type: 'api_key', id: 'k' },
});
const create: SentWrite = { id: 'w', change: 'create', version: 0, content: sent };
const replace: SentWrite = { id: 'w', change: 'replace', purposeId: 'p-1', version: 1, content: sent };
const remove: SentWrite = { id: 'w', change: 'delete', purposeId: 'p-1', version: 1 };

describe('A write that may arrive late', () => {
  it.each<[string, SentWrite, StoredPurpose | undefined, PurposeVersion | undefined, boolean]>([
    ['a creation that is not there', create, undefined, undefined, false],
    ['a creation that nobody here is known to have made', create, shows(1, sent), undefined, true],
    ['a creation that was confirmed or repeated', create, shows(1, sent), keeps(1, sent), false],
    ['another creation of the name', create, shows(1, other), undefined, false],
    ['a replacement that is not there', replace, shows(1, old), keeps(1, old), false],
    ['a replacement that was given up', replace, shows(2, sent), keeps(1, old), true],
    ['a replacement of what was never written here', replace, shows(2, sent), undefined, true],
    ['a replacement that was confirmed', replace, shows(2, sent), keeps(2, sent), false],
    ['a replacement over a newer one', replace, shows(3, sent), keeps(2, other), true],
    ['a newer replacement', replace, shows(2, other), keeps(2, other), false],
    ['a change by another application', replace, shows(2, other), keeps(1, old), false],
    ['the same content before it was sent', { ...replace, version: 4 }, shows(4, sent), keeps(2, old), false],
    ['a replacement of what was deleted', replace, undefined, keeps(2, null), false],
    ['a deletion that is not there', remove, shows(1, old), keeps(1, old), false],
    ['a deletion that was given up', remove, undefined, keeps(1, old), true],
    ['a deletion of what was never written here', remove, undefined, undefined, true],
    ['a deletion that was confirmed', remove, undefined, keeps(2, null), false],
  ])('is told from %s', (_name, write, shown, kept, late) => {
    expect(isLate(write, shown, kept)).toBe(late);
  });
});
