import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The public interop suites of AuthZEN, which lie next to this repository and not in it. */
const folder = resolve(__dirname, '../../../../shared/authzen-interop');

export const suitesAreThere = existsSync(folder);

interface Entity {
  readonly type: string;
  readonly id: string;
}

export interface EvaluationCase {
  readonly request: {
    readonly subject: Entity;
    readonly action: { readonly name: string };
    readonly resource: Entity;
  };
  readonly expected: boolean;
}

export interface TodoSuite {
  readonly evaluation: readonly EvaluationCase[];
  /** The older suite has none. */
  readonly evaluations?: readonly { readonly request: object; readonly expected: readonly object[] }[];
}

export interface SearchCase {
  readonly request: object;
  readonly expected: { readonly results: readonly object[] };
}

export interface Person {
  readonly id: string;
  readonly role?: string;
  readonly department?: string;
}

export interface OwnedRecord {
  /** A number in one of the suites. */
  readonly id: string | number;
  readonly owner: string;
  readonly department?: string;
}

export function suite<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Content;
}

/** The subjects of a suite, in the order of their first appearance. */
export function subjectIds(cases: readonly EvaluationCase[]): string[] {
  return [...new Set(cases.map(({ request }) => request.subject.id))];
}
