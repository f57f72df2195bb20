import { consistencyLevels, minimizeLatency, type Consistency } from '../../revisions/current/consistency';
import { MOMENT_RULE, readMoment } from '../../revisions/current/moment';
import { Fault } from './fault';
import { isAbsent, isJsonObject, type JsonObject } from './json-object';

/** How fresh the answer has to be, or of when it is, from the members `consistency`, `revision` and `at` of a request's context. */
export function readConsistency({ context }: JsonObject): Consistency | Fault {
  if (isAbsent(context)) return minimizeLatency;
  if (!isJsonObject(context)) return new Fault('/context', 'must be an object');
  if (!isAbsent(context.at)) return past(context);
  if (isAbsent(context.consistency)) return minimizeLatency;
  const level = consistencyLevels.find((one) => one === context.consistency);
  if (level === undefined)
    return new Fault('/context/consistency', `must be one of ${consistencyLevels.join(', ')}`);
  return level === 'at_least_as_fresh' ? atLeast(context.revision) : { level };
}

function atLeast(revision: unknown): Consistency | Fault {
  if (typeof revision === 'number' && Number.isSafeInteger(revision) && revision > 0)
    return { level: 'at_least_as_fresh', revision };
  return new Fault(
    '/context/revision',
    'must be the revision that the answer shall be as fresh as: a whole number from 1',
  );
}

function past({ at, consistency }: JsonObject): Consistency | Fault {
  if (!isAbsent(consistency)) return new Fault('/context/at', 'cannot be combined with consistency');
  const moment = readMoment(at);
  return moment === undefined ? new Fault('/context/at', MOMENT_RULE) : { level: 'past', moment };
}
