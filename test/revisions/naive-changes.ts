import canonicalize from 'canonicalize';
import type { Snapshot } from '../../src/access/model/snapshot';
import type { FactChange } from '../../src/revisions/history/reading/fact-change';
import { normalForm, sortedRole } from './normal-form';

/** A fact: its kind, what it is about, and what it says. */
export type Fact = readonly [kind: string, about: readonly unknown[], content?: unknown];

/** What came, went and changed between two snapshots, found in the obvious way; each as text, in no order. */
export function naiveChanges(earlier: Snapshot, later: Snapshot): string[] {
  const [before, after] = [factsOf(earlier), factsOf(later)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .filter((key) => canonicalize(before.get(key)) !== canonicalize(after.get(key)))
    .map((key) => factText(after.get(key) ?? before.get(key)!, before.get(key)?.[2], after.get(key)?.[2]));
}

/** The same text for a change as the service tells it. */
export function changeText(change: FactChange): string {
  switch (change.kind) {
    case 'membership': {
      const { groupId, relation, userId } = (change.before ?? change.after)!;
      const about = [groupId, relation, userId];
      return factText([change.kind, about], change.before && true, change.after && true);
    }
    case 'grant': {
      const { subjectType, subjectId, roleId, divisionId } = (change.before ?? change.after)!;
      const about = [subjectType, subjectId, roleId, divisionId];
      return factText([change.kind, about], change.before && true, change.after && true);
    }
    default: {
      const shown = (entity = change.before) =>
        entity?.kind === 'role' ? sortedRole(entity.content) : entity?.content;
      const { content } = (change.before ?? change.after)!;
      const before = change.before && shown(change.before);
      return factText([change.kind, aboutOf(content)], before, change.after && shown(change.after));
    }
  }
}

/** By what they are about. */
export function factsOf(read: Snapshot): Map<string, Fact> {
  const snapshot = normalForm(read);
  const facts: Fact[] = [
    ...snapshot.users.map((user): Fact => ['user', aboutOf(user), user]),
    ...snapshot.groups.flatMap(({ memberIds, ownerIds, ...group }): Fact[] => [
      ['group', aboutOf(group), group],
      ...memberIds.map((id): Fact => ['membership', [group.id, 'member', id], true]),
      ...ownerIds.map((id): Fact => ['membership', [group.id, 'owner', id], true]),
    ]),
    ...snapshot.roles.map((role): Fact => ['role', aboutOf(role), role]),
    ...snapshot.divisions.map((division): Fact => ['division', aboutOf(division), division]),
    ...snapshot.oauthClients.map((client): Fact => ['oauth_client', aboutOf(client), client]),
    ...snapshot.trustees.map((trustee): Fact => [trustee.type, aboutOf(trustee), trustee]),
    ...snapshot.catalogue.map((permission): Fact => ['permission', aboutOf(permission), permission]),
    ...snapshot.accessPolicies.map((policy): Fact => ['access_policy', aboutOf(policy), policy]),
    ...snapshot.grants.map((g): Fact => [
      'grant',
      [g.subjectType, g.subjectId, g.roleId, g.divisionId],
      true,
    ]),
  ];
  return new Map(facts.map((fact) => [JSON.stringify(fact.slice(0, 2)), fact]));
}

function aboutOf(content: object): unknown[] {
  if ('id' in content) return [content.id];
  const { domain, entity, action } = content as Snapshot['catalogue'][number];
  return [domain, entity, action];
}

export function factText([kind, about]: Fact, before: unknown, after: unknown): string {
  return canonicalize({ kind, about, before, after }) ?? '';
}
