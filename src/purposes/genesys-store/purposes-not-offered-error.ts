/** The organisation has no data-sharing purposes: a mistake of the settings, told at the start. */
export class PurposesNotOfferedError extends Error {
  constructor() {
    super(
      'This organisation does not offer data-sharing purposes (/api/v2/privacy/purposes): set PURPOSES_STORE=register.',
    );
  }
}
