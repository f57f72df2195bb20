export const USER = { syntax: '<user>', about: 'e-mail address, name or id of a user' };
export const PERMISSION = { syntax: '<permission>', about: 'as Genesys names it: domain:entity:action' };
