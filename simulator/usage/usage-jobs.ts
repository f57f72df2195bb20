import type { UsageModes, UsageOutcome } from '../controls/usage-modes';
import type { UsageRow } from './usage-rows';

export interface UsageJob {
  readonly id: string;
  readonly rows: readonly UsageRow[];
  state: 'Queued' | 'Running' | UsageOutcome;
  polls: number;
}

/** Of the jobs, the newest stay. */
const MAX_KEPT = 50;

/** The queries of use that were begun, which go on each time their state is asked. */
export class UsageJobs {
  private readonly jobs = new Map<string, UsageJob>();
  private begun = 0;

  begin(rows: readonly UsageRow[]): UsageJob {
    const job: UsageJob = { id: `usage-${++this.begun}`, rows, state: 'Queued', polls: 0 };
    this.jobs.set(job.id, job);
    for (const id of this.jobs.keys()) if (this.jobs.size > MAX_KEPT) this.jobs.delete(id);
    return job;
  }

  /** From queued to running, and to its outcome at the last of so many polls. */
  poll(id: string, modes: UsageModes): UsageJob | undefined {
    const job = this.jobs.get(id);
    if (!job || !['Queued', 'Running'].includes(job.state)) return job;
    job.polls++;
    job.state = job.polls < modes.queryPolls ? 'Running' : modes.queryOutcome;
    return job;
  }
}
