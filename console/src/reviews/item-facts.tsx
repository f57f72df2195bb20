import { List } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { Time } from '../ui/time';

type Item = Schemas['ReviewItemDto'];

const t = strings.reviews.context;

/** What someone needs to know to decide: what stands out first. */
export function ItemFacts({ item }: { readonly item: Item }) {
  const { subject, peers, dataCategories, brokenRules, earlier } = item;
  return (
    <List size="sm">
      {subject.dormantSince !== undefined && <List.Item>{t.dormant(subject.dormantSince)}</List.Item>}
      {brokenRules.map((rule) => (
        <List.Item key={rule.findingId}>
          {t.breaks} <BrokenRule rule={rule} /> ({strings.home.severities[rule.severity]})
        </List.Item>
      ))}
      {item.unused === true && <List.Item>{t.unused}</List.Item>}
      {item.forcedLicenses !== undefined && item.forcedLicenses.length > 0 && (
        <List.Item>{t.licenses(item.forcedLicenses)}</List.Item>
      )}
      {peers !== undefined && <List.Item>{t.peers(peers.holding, peers.total)}</List.Item>}
      {item.groupPeers.map(({ group, holding, total }) => (
        <List.Item key={group.id}>{t.groupPeers(holding, total, group.name ?? group.id)}</List.Item>
      ))}
      {(item.unusedPermissionCount ?? 0) > 0 && (
        <List.Item>{t.unusedPermissions(item.unusedPermissionCount ?? 0)}</List.Item>
      )}
      <Granted granted={item.granted} />
      {dataCategories.length > 0 && <List.Item>{t.categories(dataCategories)}</List.Item>}
      {earlier.map(({ reviewId, position, reviewName, decision, decidedAt, reason }) => (
        <List.Item key={`${reviewId} ${position}`}>
          {t.earlier(strings.reviews.decided[decision], reviewName)}, <Time at={decidedAt} />
          {reason !== undefined && t.because(reason)}
        </List.Item>
      ))}
    </List>
  );
}

function BrokenRule({ rule: { findingId, ruleName } }: { readonly rule: Schemas['BrokenRuleDto'] }) {
  if (!useMay('conflicts:read')) return ruleName;
  return (
    <Link to="/findings/$id" params={{ id: findingId }}>
      {ruleName}
    </Link>
  );
}

function Granted({ granted }: Pick<Item, 'granted'>) {
  if (granted === undefined) return <List.Item>{t.grantedBefore}</List.Item>;
  const { asOf, by } = granted;
  return (
    <List.Item>
      {t.granted} {grantor(by)}, {by.time === undefined && t.grantedAt} <Time at={by.time ?? asOf} />
    </List.Item>
  );
}

function grantor({ status, actor }: Schemas['ChangedByDto']): string {
  if (status !== 'attributed') return t.notAttributed;
  return actor?.name ?? actor?.id ?? t.genesys;
}
