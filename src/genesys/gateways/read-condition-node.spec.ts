import { AnswerReader } from './answer-reader';
import { readConditionNode } from './read-condition-node';

const read = (node: object) => readConditionNode(new AnswerReader(node, 'GET /x'));
const leaf = {
  variableName: 'Conversation.queues',
  operator: 'EQ',
  operands: [{ type: 'QUEUE', queue: { id: 'q1' } }],
};
const readLeaf = {
  variable: 'Conversation.queues',
  operator: 'EQ',
  operands: [{ type: 'QUEUE', value: 'q1' }],
};

describe('readConditionNode', () => {
  it('reads a comparison with every type of operand', () => {
    const operands = [
      { type: 'SCALAR', value: '5' },
      { type: 'VARIABLE', value: 'User.id' },
      { type: 'USER', user: { id: 'u1', name: 'ignored' } },
      { type: 'TEAM', team: { id: 't1' } },
    ];

    expect(read({ ...leaf, operator: 'IN', operands })).toMatchObject({
      operator: 'IN',
      operands: [
        { type: 'SCALAR', value: '5' },
        { type: 'VARIABLE', value: 'User.id' },
        { type: 'USER', value: 'u1' },
        { type: 'TEAM', value: 't1' },
      ],
    });
  });

  it('reads conjunctions, nested', () => {
    expect(read({ conjunction: 'AND', terms: [leaf, { conjunction: 'OR', terms: [leaf, leaf] }] })).toEqual({
      all: [readLeaf, { any: [readLeaf, readLeaf] }],
    });
  });

  it('reads a single term without a conjunction', () => {
    expect(read({ terms: [leaf] })).toEqual(readLeaf);
  });

  it.each([
    ['nothing', {}],
    ['no terms', { conjunction: 'AND', terms: [] }],
    ['an unknown conjunction', { conjunction: 'XOR', terms: [leaf, leaf] }],
    ['no conjunction between two terms', { terms: [leaf, leaf] }],
    ['terms and a comparison at once', { ...leaf, conjunction: 'AND', terms: [leaf] }],
    ['an unknown operator', { ...leaf, operator: 'NE' }],
    ['no operands', { ...leaf, operands: [] }],
    ['an unknown type of operand', { ...leaf, operands: [{ type: 'SKILL', value: 's' }] }],
    ['an operand without its entity', { ...leaf, operands: [{ type: 'USER', value: 'u1' }] }],
    ['a number for a value', { ...leaf, operands: [{ type: 'SCALAR', value: 5 }] }],
    ['terms that are no list', { conjunction: 'AND', terms: 'all' }],
    ['no variable', { operator: 'EQ', operands: leaf.operands }],
  ])('takes %s for unreadable, which is never satisfied', (_, node) => {
    expect(read(node)).toEqual({ unreadable: true });
  });

  it('does not make an unreadable term vanish from its conjunction', () => {
    expect(read({ conjunction: 'OR', terms: [leaf, { operator: 'NE' }] })).toEqual({
      any: [readLeaf, { unreadable: true }],
    });
  });

  it('survives any depth', () => {
    let node: object = leaf;
    for (let depth = 0; depth < 5_000; depth += 1) node = { conjunction: 'AND', terms: [node] };

    expect(JSON.stringify(read(node))).toContain('"unreadable":true');
  });
});
