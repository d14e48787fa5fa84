import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';
import { finds } from '../../errors/problems.js';
import { Text } from '../../text/kinds.js';

const mostUsers = 500;

/** A message to selected users or to the holders of a custom role, and its treatment if some of them are refused. */
export class MailUsersCommand {
  @IsOptional()
  @ArrayMinSize(1, finds('ITEM_REQUIRED'))
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  @ArrayUnique(finds('ITEM_REPEATED'))
  userIds?: string[] | null;

  customRoleId?: string | null;

  partial?: boolean | null;

  @Text('LINE', { most: 120, needed: true })
  subject: string;

  @Text('LINES', { most: 4_000, needed: true })
  text: string;

  @Text('KEY', { most: 100, needed: true })
  idempotencyKey: string;
}
