import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { ApiProblems, type DocumentedCode } from '../../http/api-problems';
import { RECORDING } from '../../http/common-problems';
import { Expensive } from '../../http/expensive';
import { tableFormats } from '../../tables/table-formats';

const MEDIA_TYPES = Object.values(tableFormats).map(({ mediaType }) => mediaType);

/** What a report is made from that is of one revision. */
export const OF_A_REVISION = ['snapshot_missing', 'snapshot_too_old'] as const;

/** A handler that records the request and answers with a report; `problems` are those of this one report. */
export function SendsReport(...problems: DocumentedCode[]): MethodDecorator {
  return applyDecorators(
    Expensive(),
    ApiProblems(...RECORDING, 'not_acceptable', 'workbook_too_large', ...problems),
    ApiProduces(...MEDIA_TYPES),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );
}
