import { ValidateBy } from 'class-validator';

/** Whether a text contains a visible character. */
export function isVisible(value: unknown): boolean {
  return typeof value === 'string' && /[^\s\p{DI}]/u.test(value);
}

/**
 * The member is such a text. Not a pattern in the OpenAPI document: hardly any client supports that Unicode property.
 */
export function IsVisible(): PropertyDecorator {
  const defaultMessage = () => 'must contain a visible character';
  return ValidateBy({ name: 'isVisible', validator: { validate: isVisible, defaultMessage } });
}
