import { Transform } from 'class-transformer';

/** One way to write each number: no sign, no space, no point, no exponent, no other base. */
const DIGITS = /^(0|[1-9]\d*)$/;

/** A query parameter or a part of a path that is a number in plain decimal digits. What is not stays a text, for `IsInt`. */
export function DecimalDigits(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
  );
}
