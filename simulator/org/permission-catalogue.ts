import { conversationDomains } from './catalogue/conversation-domains';
import { planningDomains } from './catalogue/planning-domains';
import { platformDomains } from './catalogue/platform-domains';
import { routingDomains } from './catalogue/routing-domains';
import type { SimulatedPermission } from './simulated-org';

/**
 * The permissions that the imitated organisation knows: a contact centre's share of the real ones.
 * Notation of the data: `entity:action,action; entity:action`, where `@` after the entity says that its
 * permissions are held by division, and `?` that they allow conditions. Which entities are which is our
 * estimate: Genesys publishes it only through `GET /api/v2/authorization/permissions` of a live org.
 */
export function permissionCatalogue(): SimulatedPermission[] {
  return [conversationDomains, routingDomains, planningDomains, platformDomains].flatMap((domains) =>
    Object.entries(domains).flatMap(([domain, entities]) =>
      entities.split(';').flatMap((entity) => permissionsOf(domain, entity.trim())),
    ),
  );
}

function permissionsOf(domain: string, text: string): SimulatedPermission[] {
  const [, entityType, marks, actions] = /^(\w+)([@?]*):([\w,]+)$/.exec(text) ?? [];
  if (!entityType || !actions) throw new Error(`Unreadable catalogue entry of ${domain}: "${text}".`);
  return actions.split(',').map((action) => ({
    domain,
    entityType,
    action,
    label: [domain, entityType, action].map(inWords).join(' > '),
    divisionAware: marks?.includes('@') ?? false,
    allowsConditions: marks?.includes('?') ?? false,
  }));
}

/** `contactList` becomes `Contact List`. */
function inWords(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/([a-z0-9])([A-Z])/g, '$1 $2');
}
