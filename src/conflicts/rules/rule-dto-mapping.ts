import type { RoleReference, RuleConstraint } from '../../access/conflicts/conflict-rule';
import type { NamedItem } from '../../access/conflicts/unresolved-references';
import { toAuthorDto, toDefinitionDto } from '../../definitions/definition-mapping';
import type { ReferencedRoleDto, UnresolvedDto } from '../../definitions/definition.dto';
import type {
  ConflictRuleDto,
  ConstraintViewDto,
  RuleContentDto,
  RuleOriginDto,
  RuleVersionDto,
} from './rule-view.dto';
import type { RuleContent, RuleVersion, StoredRule } from './stored-rule';

/** Field by field. `unresolved` is undefined where there is no snapshot to look in. */
export function toRuleDto(rule: StoredRule, unresolved: readonly NamedItem[] | undefined): ConflictRuleDto {
  return {
    ...toDefinitionDto(rule),
    ...toContentDto(rule.content),
    origin: toOriginDto(rule),
    unresolved: unresolved?.map(toUnresolvedDto),
  };
}

export function toVersionDto({ version, content, changedAt, changedBy }: RuleVersion): RuleVersionDto {
  return {
    version,
    content: content === null ? undefined : toContentDto(content),
    changedAt,
    changedBy: toAuthorDto(changedBy),
  };
}

export function toUnresolvedDto({ path, item }: NamedItem): UnresolvedDto {
  return { pointer: path.map((step) => `/${step}`).join(''), detail: unresolvedSentence(item) };
}

/** Names what is not there. */
function unresolvedSentence(item: NamedItem['item']): string {
  if (typeof item === 'string') return `matches no permission of the organisation: ${item}`;
  return 'id' in item
    ? `there is no role with the id ${item.id}`
    : `there is no role with the name ${item.name}`;
}

function toContentDto(content: RuleContent): RuleContentDto {
  return {
    name: content.name,
    rationale: content.rationale,
    owner: content.owner,
    severity: content.severity,
    mode: content.mode,
    enabled: content.enabled,
    constraint: toConstraintDto(content.constraint),
  };
}

export function toConstraintDto(constraint: RuleConstraint): ConstraintViewDto {
  const { kind, sameDivision } = constraint;
  switch (constraint.kind) {
    case 'roles_exclude':
      return { kind, roles: constraint.roles.map(toReferenceDto), sameDivision };
    case 'role_requires': {
      const { role, requires } = constraint;
      return { kind, role: toReferenceDto(role), requires: requires.map(toReferenceDto), sameDivision };
    }
    case 'permissions_exclude':
      return { kind, first: [...constraint.first], second: [...constraint.second], sameDivision };
    case 'permissions_n_of_m':
      return { kind, permissions: [...constraint.permissions], count: constraint.count, sameDivision };
  }
}

function toReferenceDto(reference: RoleReference): ReferencedRoleDto {
  return 'id' in reference ? { id: reference.id } : { name: reference.name };
}

function toOriginDto({ origin, version }: StoredRule): RuleOriginDto | undefined {
  if (origin === null) return undefined;
  const { pack, key, version: packVersion, wrote } = origin;
  return { pack, key, packVersion, edited: version !== wrote };
}
