import type { AccessIndex } from '../index/access-index';
import { matchPattern } from '../conflicts/permission-pattern';
import type { Bitset } from '../matrix/bitset';
import { NOT_INTERNED } from '../matrix/intern-table';
import { expandPolicy } from '../model/expand-policy';
import type { Role } from '../model/snapshot';
import type { SubjectKey } from './claim';
import type { DriftedFact } from './drifted-fact';
import { MAX_LISTED, type Offender } from './offender';

type Source = Offender['sources'][number];

type DriftedGrant = Extract<DriftedFact, { kind: 'grant' }>;

interface Draft {
  readonly who: Pick<Offender, 'subject' | 'roleId'>;
  readonly permissions: Set<number>;
  readonly sources: Map<string, Source>;
}

/** What a role gives of the permissions, and the first of their names. */
interface Given {
  readonly numbers: readonly number[];
  readonly names: readonly string[];
}

/**
 * Subjects whose grants, groups or state differ, roles that include something else, and access policies: as far as one of
 * the permissions is concerned. By type and id; each is described when it is shown.
 */
export function driftOffenders(
  facts: readonly DriftedFact[],
  index: AccessIndex,
  permissions: Bitset,
): (() => Offender)[] {
  const drafts = new Drafts(index, permissions);
  const lost = new LostFacts(facts);
  for (const fact of facts) {
    switch (fact.kind) {
      case 'grant':
        drafts.add(fact.subject, fact, lost.role(fact.roleId));
        break;
      case 'membership': {
        const held = [
          ...(index.subject('group', fact.groupId)?.grants ?? []),
          ...lost.grantsOf(fact.groupId),
        ];
        const subject = { type: 'user', id: fact.userId } as const;
        for (const { roleId, divisionId } of held)
          drafts.add(subject, { roleId, divisionId, groupId: fact.groupId }, lost.role(roleId));
        break;
      }
      case 'subject': {
        const subject = index.subject(fact.subject.type, fact.subject.id);
        for (const { grant, groupId } of subject === undefined ? [] : index.holdings(subject))
          drafts.add(
            fact.subject,
            { ...grant, ...(groupId !== undefined && { groupId }) },
            lost.role(grant.roleId),
          );
        break;
      }
      case 'role':
        drafts.addRole(fact.roleId, changedPermissions(index, fact.before, fact.after));
        break;
      case 'access_policy':
        drafts.addPolicy(fact.targets.flatMap((target) => matchPattern(index, patternOf(target))));
    }
  }
  return drafts.offenders();
}

/** A target may leave its last parts out. */
function patternOf(target: string): string {
  const [domain = '*', entity = '*', action = '*'] = target.split(':');
  return [domain, entity, action].join(':');
}

/** What is not in the revision any more. */
class LostFacts {
  private readonly roles = new Map<string, Role>();
  private readonly ofGroups = new Map<string, DriftedGrant[]>();

  constructor(facts: readonly DriftedFact[]) {
    for (const fact of facts) {
      if (fact.kind === 'role' && fact.before !== undefined && fact.after === undefined)
        this.roles.set(fact.roleId, fact.before);
      if (fact.kind !== 'grant' || fact.subject.type !== 'group') continue;
      const { id } = fact.subject;
      const grants = this.ofGroups.get(id);
      if (grants === undefined) this.ofGroups.set(id, [fact]);
      else grants.push(fact);
    }
  }

  role(id: string): Role | undefined {
    return this.roles.get(id);
  }

  /** Grants of a group that differ: gained ones are held now as well. */
  grantsOf(groupId: string): readonly DriftedGrant[] {
    return this.ofGroups.get(groupId) ?? [];
  }
}

class Drafts {
  private readonly drafts = new Map<string, Draft>();
  private readonly given = new Map<string, Given>();

  constructor(
    private readonly index: AccessIndex,
    private readonly permissions: Bitset,
  ) {}

  /** `lost` is the role where the revision does not have it. */
  add(
    { type, id }: SubjectKey,
    { roleId, divisionId, groupId }: Pick<Source, 'roleId' | 'divisionId' | 'groupId'>,
    lost?: Role,
  ): void {
    const { numbers, names } = this.givenBy(roleId, lost);
    if (numbers.length === 0) return;
    const draft = this.draft({ subject: { type, id } });
    for (const number of numbers) draft.permissions.add(number);
    draft.sources.set(JSON.stringify([roleId, divisionId, groupId]), {
      roleId,
      divisionId,
      ...(groupId !== undefined && { groupId }),
      permissions: names,
      conditional: false,
    });
  }

  /** Of the permissions: few roles are held by many. */
  private givenBy(roleId: string, lost: Role | undefined): Given {
    const known = this.given.get(roleId);
    if (known !== undefined) return known;
    const numbers = this.wanted(includedBy(this.index, roleId, lost));
    const given = { numbers, names: this.names(numbers).slice(0, MAX_LISTED) };
    this.given.set(roleId, given);
    return given;
  }

  addRole(roleId: string, numbers: Iterable<number>): void {
    const changed = this.wanted(numbers);
    if (changed.length === 0) return;
    const draft = this.draft({ roleId });
    for (const number of changed) draft.permissions.add(number);
  }

  addPolicy(numbers: Iterable<number>): void {
    const named = this.wanted(numbers);
    if (named.length === 0) return;
    const draft = this.draft({});
    for (const number of named) draft.permissions.add(number);
  }

  offenders(): (() => Offender)[] {
    return [...this.drafts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(
        ([, draft]) =>
          () =>
            this.offender(draft),
      );
  }

  private offender({ who, permissions, sources }: Draft): Offender {
    return {
      ...who,
      permissions: this.names([...permissions]).slice(0, MAX_LISTED),
      permissionCount: permissions.size,
      conditional: false,
      sources: [...sources.values()].slice(0, MAX_LISTED),
      sourceCount: sources.size,
    };
  }

  private draft(who: Draft['who']): Draft {
    const key = JSON.stringify([
      who.subject?.type ?? (who.roleId === undefined ? '~policy' : '~role'),
      who.subject?.id ?? who.roleId,
    ]);
    const known = this.drafts.get(key) ?? { who, permissions: new Set(), sources: new Map<string, Source>() };
    this.drafts.set(key, known);
    return known;
  }

  private wanted(numbers: Iterable<number>): number[] {
    return [...new Set(numbers)].filter((number) => this.permissions.has(number));
  }

  private names(numbers: readonly number[]): string[] {
    return numbers.map((number) => this.index.permissions.nameOf(number)).sort();
  }
}

function includedBy(index: AccessIndex, roleId: string, lost: Role | undefined): Iterable<number> {
  const compiled = index.gives(roleId);
  if (compiled !== undefined) return compiled.named.numbers();
  return lost === undefined ? [] : [...conditionsByNumber(index, lost)].map(([, number]) => number);
}

/** What one of the two includes and the other does not, or under another condition. */
function changedPermissions(index: AccessIndex, before: Role | undefined, after: Role | undefined): number[] {
  const [was, is] = [conditionsByNumber(index, before), conditionsByNumber(index, after)];
  const missing = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...one].flatMap(([key, number]) => (other.has(key) ? [] : [number]));
  return [...missing(was, is), ...missing(is, was)];
}

/** Everything that a role includes, by number and condition. */
function conditionsByNumber({ permissions }: AccessIndex, role: Role | undefined): Map<string, number> {
  const included = new Map<string, number>();
  for (const name of role?.permissions ?? []) {
    const number = permissions.numberOf(name);
    if (number !== NOT_INTERNED) included.set(`${number}`, number);
  }
  for (const policy of role?.policies ?? []) {
    const when = policy.condition === undefined ? '' : `:${JSON.stringify(policy.condition)}`;
    for (const number of expandPolicy(permissions.tree, policy)) included.set(`${number}${when}`, number);
  }
  return included;
}
