import { applyDecorators, UseInterceptors, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { ApiProblems } from '../../common/api-problems';
import { tableFormats } from '../../common/tables/table-formats';
import { PageOrFileInterceptor } from './page-or-file.interceptor';

const file = { schema: { type: 'string', format: 'binary' } } as const;

/** For handlers that return a ListAnswer: the caller gets a page as JSON, or the whole list as a file. */
export function PageOrFile(page: Type): MethodDecorator {
  return applyDecorators(ApiPageOrFile(page), UseInterceptors(PageOrFileInterceptor));
}

/** Documents an answer that is a page as JSON, or the whole list as a file. */
export function ApiPageOrFile(page: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(page),
    ApiProblems(406, 409, 503),
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
