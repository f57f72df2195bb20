import type { ConflictRuleRow, ConflictRuleVersionRow } from '../../database/tables/conflict-rule-rows';
import { toDefinition, toDefinitionRow } from '../../definitions/definition-mapping';
import type { Author } from '../../auth/author';
import type { PackOrigin, RuleContent, RuleVersion, StoredRule } from './stored-rule';

export function toStoredRule(row: ConflictRuleRow): StoredRule {
  return { ...toDefinition<RuleContent>(row), origin: originOf(row) };
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

export function toRuleRow({ origin, ...rule }: StoredRule): ConflictRuleRow {
  return {
    ...toDefinitionRow(rule),
    pack: origin?.pack ?? null,
    pack_key: origin?.key ?? null,
    pack_version: origin?.version ?? null,
    pack_wrote: origin?.wrote ?? null,
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
