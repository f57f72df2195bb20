import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock';
import { MetricsRegistry, type Sample } from '../metrics/metrics-registry';
import { CurrentIndex } from '../revisions/current/current-index';
import { LicensesReader } from './licenses-reader';
import { licenseReadingStates } from './reading/license-reading';

/** How licences are read, and how far what users need and have agrees. Without ids of licences: labels are codes. */
@Injectable()
export class LicenseMetrics {
  constructor(
    metrics: MetricsRegistry,
    private readonly current: CurrentIndex,
    private readonly licenses: LicensesReader,
    @Inject(CLOCK) now: Clock,
  ) {
    metrics.sampled('rolecall_licenses_state', '1 for how licences are read.', async () => {
      const reading = await licenses.reading();
      return licenseReadingStates.map((state) => sample({ state }, reading.state === state ? 1 : 0));
    });
    metrics.sampled('rolecall_licenses_age_seconds', 'Time since assigned licences were read.', async () => {
      const { assignedReadAt } = await licenses.reading();
      return assignedReadAt === undefined ? undefined : (now() - Date.parse(assignedReadAt)) / 1_000;
    });
    metrics.sampled(
      'rolecall_license_mismatches',
      'Licences that users need and do not have, or have and do not need.',
      () => this.mismatches(),
    );
    metrics.sampled(
      'rolecall_license_users_not_known',
      'Users of whom it is not known which licences they need.',
      async () => (await this.overview())?.notKnown,
    );
  }

  private async mismatches(): Promise<readonly Sample[] | undefined> {
    const counts = (await this.overview())?.counts.values();
    if (counts === undefined) return undefined;
    let [missing, surplus] = [0, 0];
    for (const one of counts) {
      missing += one.missing;
      surplus += one.surplus;
    }
    return [
      sample({ mismatch: 'needed_not_assigned' }, missing),
      sample({ mismatch: 'assigned_not_needed' }, surplus),
    ];
  }

  /** Of the current revision, once for it and each reading; undefined before anything is read. */
  private async overview() {
    const index = await this.current.find();
    const known = index && (await this.licenses.at(index));
    return known?.reading.definitionsReadAt === undefined ? undefined : known.overview();
  }
}

function sample(labels: Sample['labels'], value: number): Sample {
  return { labels, value };
}
