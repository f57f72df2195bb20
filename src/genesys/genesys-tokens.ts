export const GENESYS_CLOCK = Symbol('Clock');
export const GENESYS_LOGGER = Symbol('GenesysLogger');
/** `GenesysInterceptors`: what acts around each request, and in which order. */
export const GENESYS_INTERCEPTORS = Symbol('GENESYS_INTERCEPTORS');
