import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { MAX_MOMENT_LENGTH, MOMENT_RULE, readMoment } from './moment';

/** The member is a revision or a time. */
export function IsMoment(): PropertyDecorator {
  const validate = (value: unknown) => readMoment(value) !== undefined;
  return applyDecorators(
    ValidateBy({ name: 'isMoment', validator: { validate, defaultMessage: () => MOMENT_RULE } }),
    ApiPropertyOptional({ type: 'string', maxLength: MAX_MOMENT_LENGTH }),
  );
}
