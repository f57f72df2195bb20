import { isISO8601, ValidateBy } from 'class-validator';

/** Whether a text is a calendar day: `2026-01-31`. */
export function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isISO8601(value, { strict: true });
}

/** The member is a day. */
export function IsDay(): PropertyDecorator {
  const defaultMessage = () => 'must be a day such as 2026-01-31';
  return ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage } });
}
