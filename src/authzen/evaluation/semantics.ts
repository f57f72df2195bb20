import { Fault } from '../request/fault';
import { isAbsent, isJsonObject, type JsonObject } from '../request/json-object';

/** Which decision ends a list of evaluations early: none, the first no, or the first yes. */
export const semantics = {
  execute_all: undefined,
  deny_on_first_deny: false,
  permit_on_first_permit: true,
} as const;

type Semantic = keyof typeof semantics;

/** The decision after which the rest is left out. */
export function readEndingDecision({ options }: JsonObject): boolean | undefined | Fault {
  if (isAbsent(options)) return undefined;
  if (!isJsonObject(options)) return new Fault('/options', 'must be an object');
  const semantic = options.evaluations_semantic ?? 'execute_all';
  if (typeof semantic === 'string' && Object.hasOwn(semantics, semantic))
    return semantics[semantic as Semantic];
  const names = Object.keys(semantics).join(', ');
  return new Fault('/options/evaluations_semantic', `must be one of ${names}`);
}
