import { STATUS_CODES } from 'node:http';
import { answerErrors } from '../../src/common/error-codes/answer-errors';
import { callerErrors } from '../../src/common/error-codes/caller-errors';
import { changeErrors } from '../../src/common/error-codes/change-errors';
import type { ErrorEntries, ErrorEntry } from '../../src/common/error-codes/error-entry';
import { genesysErrors } from '../../src/common/error-codes/genesys-errors';
import { governanceErrors } from '../../src/common/error-codes/governance-errors';
import { startErrors, syncErrors } from '../../src/common/error-codes/operator-errors';
import { requestErrors } from '../../src/common/error-codes/request-errors';
import { reviewErrors } from '../../src/common/error-codes/review-errors';
import { storageErrors } from '../../src/common/error-codes/storage-errors';

interface Section {
  readonly title: string;
  readonly errors: ErrorEntries;
  /** Not answers: they have no status. */
  readonly where?: string;
}

const sections: readonly Section[] = [
  { title: 'Requests', errors: requestErrors },
  { title: 'Callers', errors: callerErrors },
  { title: 'Answers about the organisation', errors: answerErrors },
  { title: 'Simulations and changes', errors: changeErrors },
  { title: 'Rules, assertions, purposes', errors: governanceErrors },
  { title: 'Access reviews', errors: reviewErrors },
  { title: 'Audit log and database', errors: storageErrors },
  { title: 'Genesys', errors: genesysErrors },
  {
    title: 'Sync runs',
    errors: syncErrors,
    where: 'Shown at `GET /api/v1/sync` and in the log, never an answer.',
  },
  { title: 'Start', errors: startErrors, where: 'In the log of a service that does not start.' },
];

const INTRODUCTION = `# Errors

<!-- Written by \`npm run errors:write\` from src/common/error-codes; do not edit. -->

Every refusal and failure is a problem document (RFC 9457) with a stable \`code\`; \`type\` is \`/problems/{code}\`,
where the service itself shows the row of this page. Branch on \`code\`, never on \`title\` or \`detail\`. New codes may
come with any release: treat one that you do not know by its status.
The OpenAPI document lists the codes of each operation in \`x-error-codes\`. With 429 and 503, \`Retry-After\` says when to try
again, where that is known. \`traceId\` finds the request in the log.
`;

/** The page of every code: its status, when it happens, what to do. */
export function errorsMarkdown(): string {
  return `${[INTRODUCTION, ...sections.map(sectionMarkdown)].join('\n')}`;
}

function sectionMarkdown({ title, errors, where }: Section): string {
  const entries = Object.entries(errors).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = entries.map(([code, entry]) => {
    const status = where === undefined ? ` ${statusOf(entry)} |` : '';
    return `| <a id="${code}"></a>\`${code}\` |${status} ${entry.when} | ${entry.remedy} |`;
  });
  const head =
    where === undefined
      ? ['| Code | Status | When | What to do |', '| --- | --- | --- | --- |']
      : [where, '', '| Code | When | What to do |', '| --- | --- | --- |'];
  return [`## ${title}`, '', ...head, ...rows, ''].join('\n');
}

function statusOf({ status, otherStatuses = [] }: ErrorEntry): string {
  return [`${status} ${STATUS_CODES[status]}`, ...otherStatuses].join(', ');
}
