import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { dayWords } from '../strings/time';
import { Facts } from '../ui/facts';
import { useNames } from '../ui/use-names';
import { CategoryLabels } from './category-labels';

type Purpose = Schemas['PurposeDto'];

const t = strings.purposes;

/** What a purpose says, field by field; what it does not say is left out, but for what is expected of it. */
export function PurposeDetails({ purpose }: { readonly purpose: Purpose }) {
  return (
    <Facts
      facts={[
        [t.categories, <CategoryLabels key="categories" keys={purpose.dataCategories} />],
        [t.owner, purpose.owner ?? t.notNamed],
        [t.basis, purpose.legalBasis === undefined ? t.notNamed : t.legalBases[purpose.legalBasis]],
        [t.condition, purpose.specialCategoryCondition && t.conditions[purpose.specialCategoryCondition]],
        [t.fields.dataSubjects, purpose.dataSubjects?.join(', ')],
        [t.fields.recipients, purpose.recipients?.join(', ')],
        [t.transfers, purpose.transfers?.map(transferWords).join('; ')],
        [t.fields.retention, purpose.retention],
        [t.fields.retentionPolicyIds, purpose.retentionPolicyIds?.join(', ')],
        [t.fields.securityMeasures, purpose.securityMeasures],
        [t.servingRoles, rolesOf(purpose)],
        [t.review, purpose.reviewDate === undefined ? t.noReview : dayWords(purpose.reviewDate)],
        [t.successor, purpose.successorId && <Successor key="successor" id={purpose.successorId} />],
      ]}
    />
  );
}

function rolesOf({ servingRoleIds = [] }: Purpose): ReactNode {
  return servingRoleIds.length === 0 ? undefined : <ServingRoles ids={servingRoleIds} />;
}

function ServingRoles({ ids }: { readonly ids: readonly string[] }) {
  const nameOf = useNames(ids.map((id) => ({ type: 'role', id })));
  return ids.map((id, place) => (
    <span key={id}>
      {place > 0 && ', '}
      <Link to="/roles/$id" params={{ id }}>
        {nameOf({ type: 'role', id })}
      </Link>
    </span>
  ));
}

function Successor({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/purposes/{id}', { params: { path: { id } } });
  return (
    <Link to="/purposes/$id" params={{ id }}>
      {data?.name ?? id}
    </Link>
  );
}

const countries = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'code' });

function transferWords({ country, recipient, safeguard }: Schemas['TransferViewDto']): string {
  const where = countries.of(country) ?? country;
  const [to, by] = [
    recipient && `${recipient}, `,
    safeguard && ` (${t.safeguards[safeguard].toLowerCase()})`,
  ];
  return `${to ?? ''}${where}${by ?? ''}`;
}
