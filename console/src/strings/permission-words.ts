/** What people call a permission: "Delete recording", from `recording:recording:delete`. */
export interface PermissionWords {
  readonly name: string;
  /** The part of Genesys that it belongs to; absent for a flat permission. */
  readonly area?: string;
}

const FLAT: Readonly<Record<string, string>> = {
  admin: 'Administer everything (General Admin)',
};

export function permissionWords(permission: string): PermissionWords {
  const [domain = '', entity, action] = permission.split(':');
  if (entity === undefined || action === undefined) return { name: FLAT[domain] ?? sentence(domain) };
  const what = entity === '*' ? 'anything' : words(entity);
  return {
    name: action === '*' ? `Do everything with ${what}` : `${sentence(action)} ${what}`,
    area: domain === '*' ? 'Everywhere' : sentence(domain),
  };
}

/** Whether all the words are in the permission or in what people call it. */
export function hasWords(permission: string, text: string): boolean {
  const { name, area = '' } = permissionWords(permission);
  const whole = `${permission} ${name} ${area}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** The words of a name: `pauseOthers` and `quality_form` are "pause others" and "quality form". */
function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
}

function sentence(name: string): string {
  const text = words(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
