import { NameError, ServiceError } from '../cli.errors';
import { allPages } from '../client/all-pages';
import { answered } from '../client/answered';
import type { Api } from '../client/connect';
import { ExitCode } from '../exit-code';
import { findByName, type Candidate } from './find-by-name';

/** The largest page of resources. */
const PAGE = 200;
/** More people than this share a part of a name only where it is hardly a name. */
const MAX_CANDIDATES = 5_000;
/** The longest filter that the service takes. */
const MAX_NAME = 200;

/** Finds what people call by name, so that they need not copy ids. */
export class Names {
  private divisionList?: Promise<readonly Candidate[]>;
  private groupList?: Promise<readonly Candidate[]>;
  private clientList?: Promise<readonly Candidate[]>;
  private roleList?: Promise<readonly Candidate[]>;
  private readonly users = new Map<string, Promise<Candidate>>();

  constructor(private readonly api: Api) {}

  async user(text: string): Promise<Candidate> {
    const known = this.users.get(text) ?? this.findUser(text);
    this.users.set(text, known);
    return known;
  }

  async division(text: string): Promise<Candidate> {
    if (text === '*') return { id: '*', name: 'all divisions' };
    this.divisionList ??= this.allDivisions();
    return findByName('division', text, await this.divisionList);
  }

  async role(text: string): Promise<Candidate> {
    this.roleList ??= this.allRoles();
    return findByName('role', text, await this.roleList);
  }

  async group(text: string): Promise<Candidate> {
    this.groupList ??= this.allGroups();
    return findByName('group', text, await this.groupList);
  }

  async oauthClient(text: string): Promise<Candidate> {
    this.clientList ??= this.allClients();
    return findByName('OAuth client', text, await this.clientList);
  }

  private async findUser(text: string): Promise<Candidate> {
    const withId = await this.userWithId(text);
    if (withId !== undefined) return withId;
    if (text.length > MAX_NAME) throw new NameError('No user has a name or an e-mail address that long.');
    const withAddress = text.includes('@') ? await this.usersLike({ email: text.trim() }, text) : [];
    return findByName(
      'user',
      text,
      withAddress.length > 0 ? withAddress : await this.usersLike({ name: text.trim() }, text),
    );
  }

  private async userWithId(id: string): Promise<Candidate | undefined> {
    // No id, but perhaps part of an address or a way out of the path.
    if (!/^[\w-]+$/.test(id)) return undefined;
    const call = this.api.GET('/api/v1/users/{id}', { params: { path: { id } } });
    const found = await answered(call).catch((error: unknown) => {
      if (error instanceof ServiceError && error.exitCode === ExitCode.name) return undefined;
      throw error;
    });
    return found?.user;
  }

  private async usersLike(
    filter: { readonly name?: string; readonly email?: string },
    text: string,
  ): Promise<readonly Candidate[]> {
    const tooMany = (count: number) => {
      if (count >= MAX_CANDIDATES)
        throw new NameError(
          `"${text}" is part of more than ${count} names. Give an e-mail address or an id.`,
        );
    };
    const read = (pageToken?: string) =>
      answered(
        this.api.GET('/api/v1/users', { params: { query: { ...filter, pageSize: PAGE, pageToken } } }),
      );
    return (await allPages('users', read, tooMany)).users;
  }

  private async allDivisions(): Promise<readonly Candidate[]> {
    const read = (pageToken?: string) =>
      answered(this.api.GET('/api/v1/divisions', { params: { query: { pageSize: PAGE, pageToken } } }));
    return (await allPages('divisions', read)).divisions;
  }

  private async allRoles(): Promise<readonly Candidate[]> {
    const read = (pageToken?: string) =>
      answered(this.api.GET('/api/v1/roles', { params: { query: { pageSize: PAGE, pageToken } } }));
    return (await allPages('roles', read)).roles;
  }

  private async allClients(): Promise<readonly Candidate[]> {
    const read = (pageToken?: string) =>
      answered(this.api.GET('/api/v1/oauth-clients', { params: { query: { pageSize: PAGE, pageToken } } }));
    return (await allPages('oauthClients', read)).oauthClients;
  }

  private async allGroups(): Promise<readonly Candidate[]> {
    const read = (pageToken?: string) =>
      answered(this.api.GET('/api/v1/groups', { params: { query: { pageSize: PAGE, pageToken } } }));
    return (await allPages('groups', read)).groups;
  }
}
