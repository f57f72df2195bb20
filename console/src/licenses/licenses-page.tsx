import { getRouteApi } from '@tanstack/react-router';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { HourlyEligibility } from './hourly-eligibility';
import { LicenseList } from './license-list';
import { Mismatches } from './mismatches';
import { RolesWithLicenses } from './roles-with-licenses';

const t = strings.licenses;
const route = getRouteApi('/licenses');

/** Who needs which licence and who has it, by licence, by mismatch and by role. */
export function LicensesPage() {
  const { tab } = route.useSearch();
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'overview', label: t.tabs.overview, content: <LicenseList /> },
          { value: 'mismatches', label: t.tabs.mismatches, content: <Mismatches /> },
          { value: 'roles', label: t.tabs.roles, content: <RolesWithLicenses /> },
          { value: 'hourly', label: t.tabs.hourly, content: <HourlyEligibility /> },
        ]}
      />
    </>
  );
}
