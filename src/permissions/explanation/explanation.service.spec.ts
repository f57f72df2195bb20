import { orgIndex } from '../../access/index/testing/org-index';
import { VIEW } from '../../access/model/testing/org-matrix';
import { ReferenceNames } from '../../lists/naming/reference-names';
import type { RequestedRevisions } from '../../revisions/current/requested-revisions';
import { ExplanationService } from './explanation.service';

const names = new ReferenceNames({
  namesOf: () => Promise.resolve(({ id }) => (id === 'gone' ? 'Gone' : undefined)),
});

describe('ExplanationService', () => {
  it.each([
    ['gone', { id: 'gone', name: 'Gone', deleted: true }],
    ['never', { id: 'never' }],
    ['d', { id: 'd', name: 'D' }],
  ])('calls the division %s deleted only when kept snapshots had it', async (divisionId, division) => {
    const index = await orgIndex();
    const published = { snapshot: index.snapshot, matrix: index.matrix, partial: false };
    const revisions = {
      indexedAt: () => Promise.resolve({ published, index }),
    } as unknown as RequestedRevisions;
    const service = new ExplanationService(revisions, names);
    const answer = await service.explain({ type: 'user', id: 'u' }, VIEW, { divisionId });
    expect(answer.division).toEqual(division);
  });
});
