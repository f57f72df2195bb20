import fc from 'fast-check';
import type { Condition, ConditionOperator } from '../../src/access/model/snapshot';
import { operandValues, variables } from './vocabulary';

const operators = ['EQ', 'IN', 'GE', 'GT', 'LE', 'LT', 'NE' as ConditionOperator] as const;

/** Mostly few names and values, so that conditions and properties meet. */
const variableName = fc.oneof({ weight: 6, arbitrary: fc.constant('v') }, fc.constantFrom(...variables));
const operandValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('1', '2') },
  fc.constantFrom(...operandValues),
);

const comparison = fc.record({
  variable: variableName,
  operator: fc.constantFrom(...operators),
  operands: fc.array(
    fc.record({
      type: fc.constantFrom('SCALAR', 'VARIABLE', 'USER', 'QUEUE', 'TEAM'),
      value: operandValue,
    }),
    { maxLength: 3 },
  ),
});

/** Conditions of every form, unreadable ones and ones with an unknown operator among them. */
export const arbitraryCondition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: comparison },
    { weight: 1, arbitrary: fc.constant({ unreadable: true as const }) },
    { weight: 1, arbitrary: fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }) },
  ),
})).tree;

const value: fc.Arbitrary<unknown> = fc.oneof(
  operandValue,
  fc.constantFrom<unknown[]>(1, 2, 10, -1, 1.5, 1000, NaN, Infinity, true, false, null, undefined, {}),
);

/** What a caller tells of an object: values, lists of values, and names that objects inherit. */
export const arbitraryProperties = fc
  .array(
    fc.tuple(
      fc.oneof(variableName, fc.constant('toString')),
      fc.oneof(value, fc.array(value, { maxLength: 3 })),
    ),
    {
      maxLength: 4,
    },
  )
  .map((entries): Readonly<Record<string, unknown>> => Object.fromEntries(entries));
