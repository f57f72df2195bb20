export const signIn = {
  title: 'Sign in to Rolecall',
  lead: 'Who can do what in your Genesys Cloud organisation, where, and why.',
  apiKey: 'API key',
  apiKeyHint: 'It starts with “rk_”. An administrator of this service creates keys; the demo prints one.',
  showKey: 'Show or hide the key',
  submit: 'Sign in',
  refused: 'You are not signed in',
  or: 'or with an API key',
  refusedByProvider: 'The provider did not confirm who you are, or the attempt took too long. Try again.',
  providerUnavailable:
    'Rolecall could not ask the provider who you are. Try again in a minute; after a first start, once the first sync has ended.',
  with: (name: string) => `Sign in with ${name}`,
} as const;
