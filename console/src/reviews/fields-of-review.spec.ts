import type { Schemas } from '../api/client';
import { fieldsOfReview } from './fields-of-review';
import { writtenReview } from './written-review';

const written: Schemas['WriteReviewDto'] = {
  name: 'Autumn',
  scope: {
    roleIds: ['r'],
    userDivisionIds: ['d'],
    powerfulOnly: true,
    groupIds: ['g'],
    permissions: ['a:b:*'],
  },
  stages: [
    { sources: ['manager', 'role_owner'], named: [] },
    { sources: ['manager', 'named'], named: [{ type: 'email', id: 'ada@example.com' }] },
  ],
  fallback: [
    { type: 'genesys_user', id: 'u1' },
    { type: 'api_key', id: 'k1' },
  ],
  deadlineDays: 14,
  atDeadline: 'escalate',
  escalateTo: [{ type: 'email', id: 'eve@example.com' }],
  escalationDays: 3,
  requireReason: true,
  planAtDeadline: true,
  reminderDays: [5],
  webhookId: 'w1',
  changedSince: 'v1',
};
const review = { ...written, id: 'v2', version: 1, state: 'draft' } as unknown as Schemas['ReviewDto'];

describe('fieldsOfReview', () => {
  it('writes a draft as it was, with what the form has no fields for', () => {
    expect(writtenReview(fieldsOfReview(review, (type, id) => `${type} ${id}`))).toEqual(written);
  });

  it('shows what roles and divisions are called', () => {
    const { roles, divisions } = fieldsOfReview(review, (type, id) => `${type} ${id}`);
    expect([roles, divisions]).toEqual([[{ id: 'r', name: 'role r' }], [{ id: 'd', name: 'division d' }]]);
  });

  it('has blank fields for what is not given', () => {
    const { escalateTo, planAtDeadline, ...rest } = fieldsOfReview(
      {
        ...review,
        atDeadline: 'leave_open',
        escalateTo: undefined,
        planAtDeadline: undefined,
        scope: {},
      } as never,
      (_, id) => id,
    );
    expect({ escalateTo, planAtDeadline, roles: rest.roles }).toEqual({
      escalateTo: '',
      planAtDeadline: false,
      roles: [],
    });
  });
});
