import { isISO8601, ValidateBy, type ValidationArguments } from 'class-validator';

/** RFC 3339 with a zone and without leap seconds, which JavaScript's dates do not know. */
const TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Every time in UTC has this length, so that texts compare as the times do. The years before 0 and from 10000 do not. */
const UTC_LENGTH = '2026-01-31T23:59:59.000Z'.length;

/** Whether a text is a time of the calendar: 30 February is none. */
export function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    TIME.test(value) &&
    isISO8601(value, { strict: true }) &&
    utcTime(value).length === UTC_LENGTH
  );
}

/**
 * A time (RFC 3339) as it is stored: in UTC, with milliseconds. What is finer is rounded up, so that from here on and
 * before here mean what they mean for the time itself.
 */
export function utcTime(time: string): string {
  const isFiner = /\.\d{3}\d*[1-9]/.test(time);
  return new Date(Date.parse(time) + (isFiner ? 1 : 0)).toISOString();
}

/** The member is a time (RFC 3339). */
export function IsTime(): PropertyDecorator {
  const defaultMessage = () => 'must be a time such as 2026-01-31T23:59:59Z';
  return ValidateBy({ name: 'isTime', validator: { validate: isTime, defaultMessage } });
}

/** The member is a time that is later than the one of another member, if that is given, whatever their offsets. */
export function IsLaterThan(other: string): PropertyDecorator {
  const validate = (value: unknown, args?: ValidationArguments) => {
    const earlier = (args?.object as Record<string, unknown> | undefined)?.[other];
    return !isTime(value) || !isTime(earlier) || utcTime(earlier) < utcTime(value);
  };
  const defaultMessage = () => `must be later than ${other}`;
  return ValidateBy({ name: 'isLaterThan', validator: { validate, defaultMessage } });
}
