import { codeOf, ERROR_CODES, problemResponses, type DocumentedCode } from './api-problems';
import { commonProblems } from './common-problems';
import type { Operation } from './openapi-types';

/** Lists, by status, the problems that an operation declares and those that follow from what it takes. */
export function documentProblems(method: string, operation: Operation): void {
  const declaring = operation as { [ERROR_CODES]?: readonly DocumentedCode[] };
  const declared = declaring[ERROR_CODES] ?? [];
  delete declaring[ERROR_CODES];
  const named = new Set(declared.map(codeOf));
  const common = [...commonProblems(method, operation)].filter((code) => !named.has(code));
  for (const [status, response] of Object.entries(problemResponses([...declared, ...common]))) {
    const described = operation.responses[status];
    const others = described !== undefined && 'content' in described ? described.content : {};
    operation.responses[status] = { ...response, content: { ...response.content, ...others } };
  }
}
