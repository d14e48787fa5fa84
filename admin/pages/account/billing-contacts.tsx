import { Link } from 'wouter';
import { useWording } from '../../parts/text/text';
import type { ShownAccount } from './account-sections';
import { accountTexts } from './account-texts';

/** The billing contacts of the account (FWD-2), with links to the users' pages, on which they are named and removed. */
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
