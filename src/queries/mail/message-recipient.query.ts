import { select, type Database } from '../../database/rows.js';
import type { Language } from '../../entities/language.js';
import type { Salutation } from '../../entities/user.enums.js';
import type { Viewer } from '../../shield/viewer.js';
import { accessFacts, type AccessFacts } from '../authentication/access.js';
import { allOf, equals, isIn, type Condition } from '../list/condition.js';
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
  /** Whether the mail server says that the address does not exist. */
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
