import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../common/boolean-query';
import { ListQuery } from '../../answers/paging/list.query';

export const clientSorts = ['name', '-name', 'state', '-state'] as const;
export const clientStates = ['active', 'inactive', 'disabled', 'unknown'] as const;

/** Which OAuth clients are asked for. All that is given must hold. */
export class ListOAuthClientsQuery extends ListQuery {
  /** The order; `-` turns it round. Names without regard to case, ties by id. */
  @IsOptional()
  @IsIn(clientSorts)
  readonly sort: (typeof clientSorts)[number] = 'name';

  /** Part of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** `unknown`: a client that holds a role, and that no listing of clients shows. */
  @IsOptional()
  @IsIn(clientStates)
  readonly state?: (typeof clientStates)[number];

  /** Id of a role that the client holds in some division. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /** Whether the client holds any role that there is. */
  @BooleanQuery()
  readonly hasRoles?: boolean;
}
