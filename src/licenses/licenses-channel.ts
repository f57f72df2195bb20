/** Published on this channel: something that Genesys says about licences was stored. */
export const LICENSES_CHANGED = 'licenses_changed';
