/** Why a review was made from a template. */
export const occasionKinds = ['request', 'schedule', 'event'] as const;
export type OccasionKind = (typeof occasionKinds)[number];

export const occasionStates = ['waiting', 'done', 'failed'] as const;
export type OccasionState = (typeof occasionStates)[number];

/** On which occasion a review was made from a template: each occasion once. */
export interface Occasion {
  /** UUIDv7. */
  readonly id: string;
  readonly templateId: string;
  readonly kind: OccasionKind;
  /** The day of a schedule, or what identifies the request or event. */
  readonly occasion: string;
  readonly campaignId: string;
  readonly state: OccasionState;
  /** Error code of what it waits for, or failed with. */
  readonly reason: string | null;
  readonly notedAt: string;
}
