import type { Group, Snapshot } from '../../src/access/model/snapshot';
import type { GenesysGateways } from '../../src/genesys/gateways/genesys-gateways';

type Content = Omit<Snapshot, 'revision' | 'asOf' | 'readAt' | 'gaps'>;

/** One thing that is in one way before it changes, and in another way afterwards. */
export interface Thing {
  readonly change: (content: Content) => Content;
}

const listsWithIds = ['users', 'oauthClients', 'trustees', 'roles', 'divisions', 'accessPolicies'] as const;

/** Everything in which two organisations differ, thing by thing. */
export function thingsBetween(from: Content, to: Content): Thing[] {
  return [
    ...listsWithIds.flatMap((list) => {
      const keyOf = (one: { id: string; type?: string }) => JSON.stringify([one.type, one.id]);
      return thingsOf<{ id: string; type?: string }>(from[list], to[list], keyOf).map((replace) => ({
        change: (content: Content) => ({ ...content, [list]: replace<unknown>(content[list]) }),
      }));
    }),
    ...thingsOf(from.catalogue, to.catalogue, ({ domain, entity, action }) =>
      JSON.stringify([domain, entity, action]),
    ).map((replace) => ({
      change: (content: Content) => ({ ...content, catalogue: replace(content.catalogue) }),
    })),
    ...thingsOf(from.grants, to.grants, (grant) =>
      JSON.stringify([grant.subjectType, grant.subjectId, grant.roleId, grant.divisionId]),
    ).map((replace) => ({ change: (content: Content) => ({ ...content, grants: replace(content.grants) }) })),
    ...from.groups.flatMap((group) => {
      const other = to.groups.find(({ id }) => id === group.id);
      return other === undefined ? [] : groupThings(group, other);
    }),
  ];
}

type Replace = <T>(list: readonly T[]) => readonly T[];

function thingsOf<T>(from: readonly T[], to: readonly T[], keyOf: (one: T) => string): Replace[] {
  const keys = new Set([...from, ...to].map(keyOf));
  return [...keys].flatMap((key) => {
    const [before, after] = [from, to].map((list) => list.filter((one) => keyOf(one) === key)) as [T[], T[]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [
      (<U>(list: readonly U[]) => [
        ...(list as unknown as T[]).filter((one) => keyOf(one) !== key),
        ...after,
      ]) as unknown as Replace,
    ];
  });
}

/** Each person of a group, whether owners count, and the rest of what it is. */
function groupThings(from: Group, to: Group): Thing[] {
  const onGroup = (edit: (group: Group) => Group): Thing => ({
    change: (content) => ({
      ...content,
      groups: content.groups.map((group) => (group.id === from.id ? edit(group) : group)),
    }),
  });
  const people = (['memberIds', 'ownerIds'] as const).flatMap((list) =>
    [...new Set([...from[list], ...to[list]])]
      .filter((id) => from[list].includes(id) !== to[list].includes(id))
      .map((id) =>
        onGroup((group) => ({
          ...group,
          [list]: to[list].includes(id) ? [...group[list], id] : group[list].filter((one) => one !== id),
        })),
      ),
  );
  return [
    ...people,
    onGroup((group) => ({ ...group, includeOwners: to.includeOwners })),
    onGroup((group) => ({ ...group, state: to.state, rolesEnabled: to.rolesEnabled })),
  ];
}

/** What stood still while the others became what they are: all that is the same in every one of them. */
export function commonTo([first, ...others]: readonly Content[]): Content {
  const same = <T>(list: readonly T[], of: (content: Content) => readonly T[]) => {
    const texts = others.map((content) => new Set(of(content).map((one) => JSON.stringify(one))));
    return list.filter((one) => texts.every((known) => known.has(JSON.stringify(one))));
  };
  const stayed = (group: Group, list: 'memberIds' | 'ownerIds') =>
    group[list].filter((id) =>
      others.every(({ groups }) => groups.some((one) => one.id === group.id && one[list].includes(id))),
    );
  const attributes = ({ id, state, rolesEnabled, includeOwners }: Group) => ({
    id,
    state,
    rolesEnabled,
    includeOwners,
  });
  const still = same(first!.groups.map(attributes), ({ groups }) => groups.map(attributes));
  // Grants in a division that comes or goes do so with it.
  const has = ({ divisions }: Content, divisionId: string) => divisions.some(({ id }) => id === divisionId);
  const steady = (divisionId: string) =>
    others.every((content) => has(content, divisionId) === has(first!, divisionId));
  return {
    ...first!,
    users: same(first!.users, ({ users }) => users),
    oauthClients: same(first!.oauthClients, ({ oauthClients }) => oauthClients),
    trustees: same(first!.trustees, ({ trustees }) => trustees),
    roles: same(first!.roles, ({ roles }) => roles),
    divisions: same(first!.divisions, ({ divisions }) => divisions),
    catalogue: same(first!.catalogue, ({ catalogue }) => catalogue),
    grants: same(first!.grants, ({ grants }) => grants).filter(({ divisionId }) => steady(divisionId)),
    groups: first!.groups
      .filter(({ id }) => still.some((one) => one.id === id))
      .map((group) => ({
        ...group,
        memberIds: stayed(group, 'memberIds'),
        ownerIds: stayed(group, 'ownerIds'),
      })),
  };
}

/** An organisation that changes while it is read, and remembers all that it has been. */
export class ChangingOrg {
  readonly states: Content[];
  private calls = 0;

  /** Each change is made once so many calls have been answered. */
  constructor(
    private now: Content,
    private readonly changes: readonly { readonly afterCall: number; readonly thing: Thing }[],
  ) {
    this.states = [now];
  }

  /** What the changes that have not been made yet lead to. */
  finish(): Content {
    this.makeDue(Number.POSITIVE_INFINITY);
    return this.now;
  }

  gateways(): GenesysGateways {
    const listed = (list: keyof Content) => ({
      list: () => this.answer((now) => ({ items: now[list], rowsRead: (now[list] as unknown[]).length })),
    });
    const gateways = {
      organization: { get: () => this.answer((now) => now.organization) },
      divisions: listed('divisions'),
      permissions: listed('catalogue'),
      roles: listed('roles'),
      users: listed('users'),
      oauthClients: listed('oauthClients'),
      trustees: listed('trustees'),
      accessPolicies: listed('accessPolicies'),
      groups: {
        list: () =>
          this.answer(({ groups }) => ({
            items: groups,
            rowsRead: groups.length,
          })),
        members: (group: Group) => this.members(group),
      },
      grants: {
        ofRole: (roleId: string) =>
          this.answer(({ grants }) => {
            const items = grants.filter((grant) => grant.roleId === roleId);
            return { items, rowsRead: items.length, ignored: 0 };
          }),
      },
    };
    return gateways as unknown as GenesysGateways;
  }

  /** As Genesys lists them, with the owners; and told apart by a second call, as the gateway does. */
  private async members({ id, ownerIds, includeOwners }: Group) {
    const groupNow = ({ groups }: Content) => groups.find((group) => group.id === id);
    const listed = await this.answer((now) => {
      const group = groupNow(now);
      return [...new Set([...(group?.memberIds ?? []), ...(group?.ownerIds ?? [])])];
    });
    const owners = new Set(ownerIds);
    const ask = !includeOwners && listed.some((one) => owners.has(one));
    const individuals = ask ? await this.answer((now) => groupNow(now)?.memberIds ?? []) : [];
    const items = listed.filter((one) => !owners.has(one) || individuals.includes(one));
    return { items, rowsRead: items.length };
  }

  private async answer<T>(read: (now: Content) => T): Promise<T> {
    // As over a network, calls under way at once are answered one after the other.
    await Promise.resolve();
    const result = read(this.now);
    this.calls += 1;
    this.makeDue(this.calls);
    return result;
  }

  private makeDue(calls: number): void {
    while (this.made < this.changes.length && (this.changes[this.made]?.afterCall ?? 0) <= calls) {
      this.now = this.changes[this.made++]!.thing.change(this.now);
      this.states.push(this.now);
    }
  }

  private made = 0;
}
