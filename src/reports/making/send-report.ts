import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tableFormats, type TableFormatName } from '../../tables/table-formats';
import type { OpenReport } from './report-maker';

export const REPORT_DESCRIPTION =
  'The request is recorded before the report starts, and its SHA-256 with the last bytes; the header Link names ' +
  'both records. A truncated report is incomplete.';

/** Answers with a report as a file of that name. */
export function sendReport(
  { id, stream }: OpenReport,
  format: TableFormatName,
  name: string,
  reply: FastifyReply,
): StreamableFile {
  const { mediaType, headers } = tableFormats[format];
  void reply.headers({
    ...headers,
    vary: 'Accept',
    link: `</api/v1/audit/events?target=${id}>; rel="describedby"`,
  });
  return new StreamableFile(stream, {
    type: mediaType,
    disposition: `attachment; filename="rolecall-${name}.${format}"`,
  });
}
