import { applyDecorators, UseInterceptors, type Type } from '@nestjs/common';
import { ApiExtension, ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { tableFormats } from '../../tables/table-formats';
import { PageOrFileInterceptor } from './page-or-file.interceptor';

/** For handlers that return a ListAnswer: the caller gets a page as JSON, or the whole list as a file. */
export function PageOrFile(page: Type): MethodDecorator {
  return applyDecorators(ApiPageOrFile(page), UseInterceptors(PageOrFileInterceptor));
}

/**
 * * Documents an answer that is a page as JSON, or the whole list as a file. Generators would make a union of both, so
 * that no page could be read without a cast: the schema is the page's, and the formats of files are in an extension.
 */
export function ApiPageOrFile(page: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(page),
    ApiExtension('x-file-formats', [tableFormats.csv.mediaType, tableFormats.xlsx.mediaType]),
    ApiOkResponse({
      description:
        'The page; the whole list as a file where `format` or `Accept` asks for one of `x-file-formats`.',
      content: { 'application/json': { schema: { $ref: getSchemaPath(page) } } },
    }),
  );
}
