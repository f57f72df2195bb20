import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { Fact } from '../../tables/table-document';
import type { UsageAt } from '../lists/usage-lister';
import type { PeopleAnsweredFromDto } from './people-usage.dto';

export function peopleAnsweredFrom({ published, known }: UsageAt): PeopleAnsweredFromDto {
  const { people, analysis } = known.reading;
  return {
    ...answeredFrom(published),
    reading: { ...people },
    analysis: analysis && {
      enabled: analysis.isEnabled,
      days: analysis.days,
      calculatedAt: analysis.calculatedAt,
    },
  };
}

export function peopleFacts({ known }: UsageAt): Fact[] {
  const { people, analysis } = known.reading;
  return [
    { key: 'usageState', title: 'Use', value: people.state },
    { key: 'usageDetail', title: 'Not known', value: people.detail ?? null },
    { key: 'analysisEnabled', title: 'Analysis of Genesys', value: analysis?.isEnabled ?? null },
    { key: 'analysisDays', title: 'Days of the analysis', value: analysis?.days ?? null },
    { key: 'calculatedAt', title: 'Calculated', value: analysis?.calculatedAt ?? null },
  ];
}
