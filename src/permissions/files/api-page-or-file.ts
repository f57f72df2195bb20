import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { tableFormats } from '../../common/tables/table-formats';

const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Documents an answer that is a page as JSON, or the whole list as a file. */
export function ApiPageOrFile(page: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(page),
    ApiOkResponse({
      description: 'The page, or the whole list when a file is asked for.',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(page) } },
        [tableFormats.csv.mediaType]: file,
        [tableFormats.xlsx.mediaType]: file,
      },
    }),
  );
}
