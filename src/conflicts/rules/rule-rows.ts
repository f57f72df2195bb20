import type { ConflictRuleRow, ConflictRuleVersionRow } from '../../database/tables/conflict-rule-rows';
import type { Author, PackOrigin, RuleContent, RuleVersion, StoredRule } from './stored-rule';

export function toStoredRule(row: ConflictRuleRow): StoredRule {
  return {
    id: row.id,
    version: row.version,
    content: JSON.parse(row.content) as RuleContent,
    origin: originOf(row),
    createdAt: row.created_at,
    createdBy: { type: row.created_by_type as Author['type'], id: row.created_by_id },
    updatedAt: row.updated_at,
    updatedBy: { type: row.updated_by_type as Author['type'], id: row.updated_by_id },
  };
}

function originOf({
  pack,
  pack_key: key,
  pack_version: version,
  pack_wrote: wrote,
}: ConflictRuleRow): PackOrigin | null {
  if (pack === null || key === null || version === null || wrote === null) return null;
  return { pack, key, version, wrote };
}

export function toRuleRow({ id, version, content, origin, ...rule }: StoredRule): ConflictRuleRow {
  return {
    id,
    version,
    content: JSON.stringify(content),
    pack: origin?.pack ?? null,
    pack_key: origin?.key ?? null,
    pack_version: origin?.version ?? null,
    pack_wrote: origin?.wrote ?? null,
    created_at: rule.createdAt,
    created_by_type: rule.createdBy.type,
    created_by_id: rule.createdBy.id,
    updated_at: rule.updatedAt,
    updated_by_type: rule.updatedBy.type,
    updated_by_id: rule.updatedBy.id,
  };
}

export function toRuleVersion(row: ConflictRuleVersionRow): RuleVersion {
  return {
    version: row.version,
    content: row.content === null ? null : (JSON.parse(row.content) as RuleContent),
    changedAt: row.changed_at,
    changedBy: { type: row.changed_by_type as Author['type'], id: row.changed_by_id },
  };
}
