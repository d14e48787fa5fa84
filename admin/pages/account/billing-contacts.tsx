import { Link } from 'wouter';
import { useWording } from '../../parts/text/text';
import type { ShownAccount } from './account-sections';
import { accountTexts } from './account-texts';

/** The billing contacts of the account (FWD-2), each with the way to the user's page, which names and removes them. */
export function BillingContacts({ contacts }: { contacts: NonNullable<ShownAccount['billingContacts']> }) {
  const word = useWording();
  return (
    <>
      <p className="field-description">{word(accountTexts.billingContactsMore)}</p>
      <ul>
        {contacts.map(({ id, firstName, lastName, email }) => (
          <li key={id} className="user-text">
            <Link href={`/users/${id}`}>{`${firstName} ${lastName}`}</Link> ({email})
          </li>
        ))}
      </ul>
    </>
  );
}
