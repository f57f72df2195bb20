/** Clients and roles that Rolecall itself lives on. */
export const isRolecalls = (id: string) => id.startsWith('rolecall-') || id.startsWith('role-rolecall');
