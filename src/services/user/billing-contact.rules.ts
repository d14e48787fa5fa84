import type { User } from '../../entities/user.entity.js';
import { isProgram } from '../../shield/roles.js';
import { refusal } from '../../errors/vieraugen-error.js';

/** The maximum number of billing contacts of an account (FWD-2). */
export const mostBillingContacts = 3;

/** The slot of the first billing contact of an account. */
export const firstBillingSlot = 1;

/** A user with the number of billing contacts that the account has. */
interface BillingFacts {
  user: Pick<User, 'role' | 'status' | 'billingSlot'>;
  billingContacts: number;
}

/** Guards `nameBillingContact`: an active user who is not one yet, below the maximum number. */
export function guardNaming({ user, billingContacts }: BillingFacts): void {
  if (isProgram(user.role)) throw refusal('API_USER');
  if (user.status !== 'ACTIVE') throw refusal('BILLING_CONTACT_INACTIVE');
  if (user.billingSlot !== null) throw refusal('BILLING_CONTACT_ALREADY');
  if (billingContacts >= mostBillingContacts)
    throw refusal('BILLING_CONTACTS_COMPLETE', { most: mostBillingContacts });
}

/** Guards `removeBillingContact`: any of them but the last. */
export function guardRemoval({ user, billingContacts }: BillingFacts): void {
  if (user.billingSlot === null) throw refusal('NOT_BILLING_CONTACT');
  if (billingContacts <= 1) throw refusal('LAST_BILLING_CONTACT');
}
