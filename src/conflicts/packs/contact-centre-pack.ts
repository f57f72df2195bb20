import { accessRules } from './access-rules';
import { customerRules } from './customer-rules';
import { evidenceRules } from './evidence-rules';
import type { RulePack } from './rule-pack';

/** Separation of duties for a contact centre on Genesys Cloud. */
export const contactCentrePack: RulePack = {
  name: 'contact-centre',
  version: '1.0.0',
  description: 'Separation of duties in a contact centre: access, evidence, customers.',
  rules: [...accessRules, ...evidenceRules, ...customerRules],
};

/** Every pack by its name. */
export const rulePacks: ReadonlyMap<string, RulePack> = new Map([
  [contactCentrePack.name, contactCentrePack],
]);
