import { toRoleCondition, toUserCondition } from './conditions';

const condition = {
  conjunction: 'AND',
  terms: [
    { variableName: 'a', operator: 'EQ', operands: [{ type: 'SCALAR', value: '' }] },
    {
      conjunction: 'OR',
      terms: [
        { variableName: 'b', operator: 'EQ', operands: [{ type: 'USER', user: { id: 'alice' } }] },
        { variableName: 'c', operator: 'IN', operands: [{ type: 'TEAM', team: { id: 'claims' } }] },
      ],
    },
  ],
};

describe('a condition', () => {
  it('has references at every depth when a role shows it', () => {
    expect(toRoleCondition(condition).terms![1]!.terms!.map((term) => term.operands)).toEqual([
      [{ type: 'USER', user: { id: 'alice', version: 1, selfUri: '/api/v2/users/alice' } }],
      [{ type: 'TEAM', team: { id: 'claims', name: 'claims', selfUri: '/api/v2/teams/claims' } }],
    ]);
  });

  it('has plain values at every depth when a user shows it', () => {
    expect(toUserCondition(condition)).toEqual({
      conjunction: 'AND',
      terms: [
        { variableName: 'a', operator: 'EQ', operands: [{ type: 'SCALAR', value: '' }] },
        {
          conjunction: 'OR',
          terms: [
            { variableName: 'b', operator: 'EQ', operands: [{ type: 'USER', value: 'alice' }] },
            { variableName: 'c', operator: 'IN', operands: [{ type: 'TEAM', value: 'claims' }] },
          ],
        },
      ],
    });
  });
});
