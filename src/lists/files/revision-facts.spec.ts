import { orgSnapshot } from '../../access/model/testing/org-matrix';
import { compileMatrix } from '../../access/matrix/compile-matrix';
import { revisionFacts } from './revision-facts';

const snapshot = orgSnapshot({ revision: 7, asOf: '2026-01-02T03:04:05.000Z' });
const published = { snapshot, matrix: compileMatrix(snapshot), partial: true };
const valuesOf = (facts: ReturnType<typeof revisionFacts>) =>
  Object.fromEntries(facts.map(({ title, value }) => [title, value]));

describe('revisionFacts', () => {
  it('say where a list comes from', () => {
    expect(valuesOf(revisionFacts(published))).toEqual({
      Organisation: snapshot.organization.name,
      'Organisation id': snapshot.organization.id,
      Revision: 7,
      'As of': '2026-01-02T03:04:05.000Z',
      Partial: true,
    });
  });

  it('say in words what it was filtered by, and what it was not', () => {
    const filter = { divisionId: 'd1', hasRoles: false, permissions: ['a', 'b'], name: undefined };
    expect(valuesOf(revisionFacts(published, filter))).toMatchObject({
      'Division id': 'd1',
      'Has roles': false,
      Permissions: 'a, b',
      Name: null,
    });
  });
});
