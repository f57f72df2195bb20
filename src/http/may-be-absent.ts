import { ValidateIf } from 'class-validator';

/** A member that may be left out. Unlike with `IsOptional`, null is a value, and refused as one. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
