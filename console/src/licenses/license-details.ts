import type { Schemas } from '../api/client';
import { strings } from '../strings';

const t = strings.licenses;

/** What its definition says about a licence, in words. */
export function licenseDetails({ id, description, prerequisites, comprises }: Schemas['LicenseDto']): string {
  const parts = [
    description === id ? undefined : description,
    prerequisites.length > 0 ? t.with(prerequisites) : undefined,
    comprises.length > 0 ? t.contains(comprises) : undefined,
  ];
  return parts.filter(Boolean).join(' · ');
}
