import { isISO8601, ValidateBy } from 'class-validator';

/** RFC 3339 with a zone and without leap seconds, which JavaScript's dates do not know. */
const TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is a time of the calendar: 30 February is none. */
export function isTime(value: unknown): boolean {
  return typeof value === 'string' && TIME.test(value) && isISO8601(value, { strict: true });
}

/** The member is a time (RFC 3339). */
export function IsTime(): PropertyDecorator {
  const defaultMessage = () => 'must be a time such as 2026-01-31T23:59:59Z';
  return ValidateBy({ name: 'isTime', validator: { validate: isTime, defaultMessage } });
}
