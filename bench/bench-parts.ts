import type { Bar } from './bar';
import { benchAssertions } from './assertions/bench-assertions';
import { measureAudit } from './audit/measure-audit';
import { benchCalls } from './calls/bench-calls';
import { benchChanges } from './changes/bench-changes';
import { changesBars } from './changes/changes-bars';
import { benchDrift } from './drift/bench-drift';
import { benchExpensive } from './expensive/bench-expensive';
import { benchExplorer } from './explorer/bench-explorer';
import { explorerBars } from './explorer/explorer-bars';
import { measureFindings } from './findings/measure-findings';
import { benchFreshness } from './freshness/bench-freshness';
import { benchHttp, httpBars } from './http/bench-http';
import { benchInstruments } from './instruments/bench-instruments';
import { benchIncremental } from './incremental/bench-incremental';
import { benchLicenses } from './licenses/bench-licenses';
import { benchMatrix } from './matrix/bench-matrix';
import { matrixBars } from './matrix/matrix-bars';
import { benchOrgRead, orgReadBars } from './org-read/bench-org-read';
import { readCounted } from './org-read/counted-reader';
import { benchPeers } from './peers/bench-peers';
import { benchPurposes } from './purposes/bench-purposes';
import { benchReviews } from './reviews/bench-reviews';
import { benchScale } from './scale/bench-scale';
import { benchSimulation } from './simulation/bench-simulation';
import { simulationBars } from './simulation/simulation-bars';
import { measureSnapshots } from './snapshots/measure-snapshots';
import { benchTables } from './tables/bench-tables';

const UNLIMITED = 100_000;
const AUDIT_RECORDS = 1_000_000;

/** Every measurement of the product by name, in the order in which they run. */
export const benchParts: Readonly<Record<string, () => Promise<readonly Bar[]>>> = {
  http: async () => httpBars(await benchHttp(4, 5)),
  /** Twelve minutes. */
  instruments: benchInstruments,
  matrix: async () => {
    const { content } = await readCounted('100k', UNLIMITED, { rateLimitPerMinute: null });
    return matrixBars(await benchMatrix({ ...content, revision: 1 }));
  },
  simulation: async () => simulationBars(await benchSimulation()),
  assertions: benchAssertions,
  drift: benchDrift,
  findings: measureFindings,
  licenses: benchLicenses,
  explorer: async () => explorerBars(await benchExplorer()),
  /** Minutes. */
  reviews: benchReviews,
  /** Ten minutes. */
  expensive: benchExpensive,
  /** At the default limit this takes more than a minute. */
  'org-read': async () => orgReadBars(await benchOrgRead()),
  /** Minutes, for the same reason. */
  changes: async () => changesBars(await benchChanges()),
  calls: benchCalls,
  freshness: benchFreshness,
  /** Minutes. */
  incremental: () => benchIncremental(),
  /** Five minutes; installs what it is compared with into a folder of its own. */
  peers: benchPeers,
  /** Minutes; needs PostgreSQL. */
  scale: benchScale,
  snapshots: measureSnapshots,
  purposes: benchPurposes,
  tables: benchTables,
  audit: () => measureAudit(AUDIT_RECORDS),
};
