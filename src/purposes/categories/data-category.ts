/** How much harm is done when data of a category gets into the wrong hands. `special`: GDPR Art. 9. */
export const sensitivities = ['ordinary', 'confidential', 'special'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** The content of a category. A type alias, since interfaces are not assignable to JsonValue. */
export type CategoryContent = {
  readonly label: string;
  readonly description: string;
  readonly sensitivity: Sensitivity;
  /** Key of the category that it is a part of. */
  readonly parent?: string;
};

/** The same category in vocabularies that other tools use. */
export interface CategoryMapping {
  /** Term of the personal data extension of the W3C Data Privacy Vocabulary 2.0: `https://w3id.org/dpv/pd#…`. */
  readonly dpv?: string;
  /** Key of the Fides taxonomy 3.2. */
  readonly fides?: string;
}

/** A kind of personal data that purposes may use. */
export interface DataCategory extends CategoryMapping {
  /** Dotted: `contact.phone_number`. */
  readonly key: string;
  readonly content: CategoryContent;
  readonly origin: 'shipped' | 'custom';
  /** Purposes cannot start to use an inactive one. */
  readonly active: boolean;
  /** 1 for one that was never changed; increases by one with every change. */
  readonly version: number;
}

/** Words of lower-case letters, digits and underscores, at most five of them with dots between. */
export const CATEGORY_KEY = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,4}$/;
export const MAX_KEY_LENGTH = 100;
