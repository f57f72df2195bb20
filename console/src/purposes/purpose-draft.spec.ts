import type { Schemas } from '../api/client';
import { draftOf, nextStatuses, writtenOf } from './purpose-draft';

const content = {
  name: 'Training',
  description: 'Calls are listened to.',
  status: 'retired' as const,
  dataCategories: ['recording.voice'],
  owner: 'Quality',
  legalBasis: 'consent',
  specialCategoryCondition: 'explicit_consent',
  dataSubjects: ['customers', 'staff'],
  recipients: ['Coach Ltd'],
  transfers: [{ country: 'US', recipient: 'Coach Inc', safeguard: 'adequacy_decision' }, { country: 'CH' }],
  retention: 'A year',
  retentionPolicyIds: ['policy-1'],
  securityMeasures: 'Encrypted',
  servingRoleIds: ['role-1'],
  reviewDate: '2027-01-01',
  successorId: 'p2',
} satisfies Schemas['WritePurposeDto'];
const stored: Schemas['PurposeDto'] = {
  ...content,
  id: 'p1',
  version: 3,
  createdDate: '2026-01-01T00:00:00Z',
  lastModifiedDate: '2026-01-02T00:00:00Z',
};

describe('a purpose that is typed over', () => {
  it('loses nothing when nothing is typed', () => {
    expect(JSON.parse(JSON.stringify(writtenOf(draftOf(stored))))).toEqual(content);
  });

  it('is sent without what was left empty', () => {
    const draft = { ...draftOf(), name: ' Billing ', dataCategories: ['contact.email'], owner: '  ' };
    expect(JSON.parse(JSON.stringify(writtenOf(draft)))).toEqual({
      name: 'Billing',
      description: '',
      status: 'active',
      dataCategories: ['contact.email'],
      dataSubjects: [],
      recipients: [],
      transfers: [],
      retentionPolicyIds: [],
      servingRoleIds: [],
    });
  });

  it('has one text a line, each once', () => {
    expect(writtenOf({ ...draftOf(), recipients: ' Post \n\nBank\nPost' }).recipients).toEqual([
      'Post',
      'Bank',
    ]);
  });

  it('takes countries in any case, and a successor of a retired purpose only', () => {
    const transfers = [{ country: ' us', recipient: '', safeguard: '' as const }];
    expect(writtenOf({ ...draftOf(), transfers, successorId: 'p2' })).toMatchObject({
      transfers: [{ country: 'US' }],
      successorId: undefined,
    });
  });
});

it.each([
  [undefined, ['active', 'draft', 'inactive']],
  ['draft', ['draft', 'active', 'retired']],
  ['retired', ['retired']],
] as const)('a purpose that is %s can next be %j', (status, expected) => {
  expect(nextStatuses(status)).toEqual(expected);
});
