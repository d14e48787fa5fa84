import { select, type Database } from '../../database/rows.js';
import type { Language } from '../../entities/language.js';
import { AccessReason, type Salutation } from '../../entities/user.enums.js';
import { groupsFor } from '../../shield/places.js';
import { scopeOf, type Viewer } from '../../shield/viewer.js';
import { accessFacts, lacksAccessForAny, type AccessFacts } from '../authentication/access.js';
import {
  allOf,
  anyOf,
  equals,
  everything,
  inBrackets,
  isIn,
  isNull,
  not,
  nothing,
  type Condition,
} from '../list/condition.js';
import { isId } from '../../entities/id.js';
import { holdsRole, visibleUsers } from '../visibility.js';

/** A possible recipient of a message. */
export interface MessageRecipient extends AccessFacts {
  userId: string;
  firstName: string;
  lastName: string;
  salutation: Salutation | null;
  email: string;
  language: Language;
  /** True if the mail server has reported that the address does not exist. */
  isBounced: 0 | 1;
}

/** The users with these ids who are visible to the viewer, including deleted ones, by id; one statement. */
export async function readSelected(
  database: Database,
  viewer: Viewer,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, MessageRecipient>> {
  const recipients = await readRecipients(database, viewer, isIn('u.id', userIds.filter(isId)));
  return new Map(recipients.map((recipient) => [recipient.userId, recipient]));
}

/** The holders of a custom role who are visible to the viewer and not deleted, each once, in the order of their ids; one statement. */
export function readHolding(database: Database, viewer: Viewer, roleId: string): Promise<MessageRecipient[]> {
  return readRecipients(database, viewer, allOf([equals('u.deleted', 0), holdsRole(viewer, [roleId], 'u')]));
}

/** The users to whom the viewer could send a message: with access, with an address that exists, and within reach; the rule of `mailUsers` in SQL. */
export function getsMessages(viewer: Viewer, alias: string): Condition {
  const lacksAccess = lacksAccessForAny(Object.values(AccessReason), viewer.userManagement, alias);
  return inBrackets(
    allOf([not(lacksAccess), isNull(`${alias}.email_bounced_at`), inBrackets(withinReach(viewer, alias))]),
  );
}

/** The viewer, and the users of whom the viewer's permission to send messages reaches all groups: `reachesAllGroups` in SQL. */
function withinReach(viewer: Viewer, alias: string): Condition {
  const self = equals(`${alias}.id`, viewer.userId);
  switch (scopeOf(viewer, 'mails.send')) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS': {
      const own = isIn('g.id', groupsFor(viewer, 'mails.send'));
      // As in `lacksAccess`, a scalar subquery reads only the memberships of the user.
      const inOwnGroups = {
        sql: `COALESCE((SELECT MIN(${own.sql}) FROM membership m STRAIGHT_JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
          WHERE m.account_id = ${alias}.account_id AND m.user_id = ${alias}.id AND g.status <> 'DELETED'), 0) = 1`,
        parameters: own.parameters,
      };
      return anyOf([self, inOwnGroups]);
    }
    case 'OWN':
      return self;
    case null:
      return nothing;
  }
}

function readRecipients(database: Database, viewer: Viewer, whose: Condition): Promise<MessageRecipient[]> {
  const visible = visibleUsers(viewer, 'u');
  return select<MessageRecipient>(
    database,
    `SELECT u.id AS userId, u.first_name AS firstName, u.last_name AS lastName, u.salutation, u.email, u.language,
            u.email_bounced_at IS NOT NULL AS isBounced, ${accessFacts}
       FROM account a JOIN \`user\` u ON u.account_id = a.id
      WHERE a.id = ? AND ${whose.sql} AND ${visible.sql} ORDER BY u.id`,
    [viewer.accountId, ...whose.parameters, ...visible.parameters],
  );
}
