export const SIMULATIONS_PATH = '/api/v1/simulations';

/** Enough for ten thousand items of any kind but the longest policies. */
export const SIMULATION_BODY_BYTES = 4_194_304;
