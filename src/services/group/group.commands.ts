import { IsOptional } from 'class-validator';
import { PostalAddress } from '../../entities/postal-address.entity.js';
import { Nested } from '../../text/command.js';
import { Text } from '../../text/kinds.js';

/** Master data of new and existing groups. */
abstract class GroupDetails {
  @Text('LINES', { most: 1000 })
  description?: string | null;

  @Text('LINE', { most: 100 })
  costBearer?: string | null;

  @Text('LINE', { most: 100 })
  costCentre?: string | null;

  @IsOptional()
  @Nested(PostalAddress)
  address?: PostalAddress | null;
}

/** A new group. */
export class CreateGroupCommand extends GroupDetails {
  @Text('NAME', { most: 100, needed: true })
  name: string;
}

/** Changes to a group; absent fields stay unchanged, null empties. */
export class UpdateGroupCommand extends GroupDetails {
  id: string;

  @Text('NAME', { most: 100, needed: true })
  name?: string | null;
}
