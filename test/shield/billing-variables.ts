import {
  BillingContactsDocument,
  NameBillingContactDocument,
  RemoveBillingContactDocument,
} from '../../src/generated/operations.js';
import type { Person } from '../support/world.js';

/** A member who is a billing contact beside the superadmin, or one who is not. */
export async function billingContact(
  { superadmin, member }: { superadmin: Person; member: Person },
  isNamed: boolean,
): Promise<string> {
  const { account } = await superadmin.client.run(BillingContactsDocument);
  const { id } = member;
  const isContact = account.billingContacts.some((each) => each.id === id);
  if (isNamed && !isContact) await superadmin.client.run(NameBillingContactDocument, { id });
  if (!isNamed && isContact) await superadmin.client.run(RemoveBillingContactDocument, { id });
  return id;
}
