import { ValidateBy } from 'class-validator';

/** Whether a text holds a character that somebody can see. */
export function isVisible(value: unknown): boolean {
  return typeof value === 'string' && /[^\s\p{DI}]/u.test(value);
}

/** The member is such a text. No pattern of the OpenAPI document: hardly any client knows that property of Unicode. */
export function IsVisible(): PropertyDecorator {
  const defaultMessage = () => 'must contain a visible character';
  return ValidateBy({ name: 'isVisible', validator: { validate: isVisible, defaultMessage } });
}
