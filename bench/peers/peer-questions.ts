import type { Snapshot } from '../../src/access/model/snapshot';
import { Random } from '../matrix/random';
import { codeOf, rolesThere, type PeerFacts, type PeerQuestion } from './peer-facts';

const PERMISSIONS = 60;
const TRIES = 200;

/** Some permissions, as many as the applications of an organisation ask about. */
export function askedPermissions({ catalogue }: Snapshot): ReadonlySet<string> {
  const random = new Random(1);
  const codes = new Set<string>();
  while (codes.size < Math.min(PERMISSIONS, catalogue.length)) codes.add(codeOf(random.pick(catalogue)));
  return codes;
}

/** Random questions, every second one with the answer yes as far as such a question is found. */
export function peerQuestions(snapshot: Snapshot, facts: PeerFacts, count: number): PeerQuestion[] {
  const random = new Random(2);
  const any = (): PeerQuestion => ({
    userId: random.pick(snapshot.users).id,
    permission: random.pick(facts.permissions).code,
    divisionId: random.pick(snapshot.divisions).id,
  });
  const allowed = allowedBy(facts);
  return Array.from({ length: count }, (_, index) => {
    let question = any();
    for (let left = TRIES; left > 0 && index % 2 === 0 && !allowed(question); left--) question = any();
    return question;
  });
}

/** What the facts say to a question, by looking through them. */
export function allowedBy(facts: PeerFacts): (question: PeerQuestion) => boolean {
  const permissions = new Map(facts.permissions.map((one) => [one.code, one]));
  return (question) => {
    const permission = permissions.get(question.permission);
    if (permission === undefined) return false;
    const roles = rolesThere(facts, question, permission.divisionAware);
    return roles.some((role) => permission.roleIds.includes(role));
  };
}
