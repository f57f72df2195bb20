import type { Decision } from '../../src/access/model/decision';
import type { Matrix } from '../../src/access/matrix/matrix';
import type { Question } from './naive-oracle';

/** Asks a matrix what the oracle is asked. */
export function ask(matrix: Matrix, { type, id, permission, divisionId, properties }: Question): Decision {
  return matrix.checkSubject(type, id, permission, divisionId, properties);
}
