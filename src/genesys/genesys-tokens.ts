export const GENESYS_SETTINGS = Symbol('GenesysSettings');
export const GENESYS_CLOCK = Symbol('Clock');
export const GENESYS_LOGGER = Symbol('GenesysLogger');
