import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { finds } from '../../errors/problems.js';

const mostUsers = 500;

/** The users of a bulk change, and its treatment if some of them are refused. */
export class ChangeUsersCommand {
  @ArrayMinSize(1, finds('ITEM_REQUIRED'))
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  @ArrayUnique(finds('ITEM_REPEATED'))
  userIds: string[];

  partial?: boolean | null;
}

/** The users of a bulk change, with the group that they are added to or removed from. */
export class ChangeUsersOfGroupCommand extends ChangeUsersCommand {
  groupId: string;
}
