import type { EntityManager } from 'typeorm';
import { not } from '../../database/where.js';
import { removeAny } from '../../database/write.js';
import { BookingTemplateUse } from '../../entities/booking-template-use.entity.js';

/** Removes a deleted user from all booking templates that name the user, within the caller's transaction. */
export async function removeTemplateUsesOfUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await removeAny(manager, BookingTemplateUse, { accountId, subjectId: userId });
}

/** Removes all other users and all custom roles from the booking templates of an account, within the caller's transaction. */
export async function removeTemplateUsesOfOthers(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await removeAny(manager, BookingTemplateUse, { accountId, subjectId: not(userId) });
}
