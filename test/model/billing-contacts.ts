import type { Concept } from './concept.js';
import { unmanaged, type Account, type Code, type Person } from './model.js';
import { seesPerson } from './sight.js';
import { when } from './user-input-rules.js';

/** FWD-2: 1 to 3 billing contacts per account, whatever their role. */
export const billingContacts: Concept<'nameBillingContact' | 'removeBillingContact'> = {
  weights: { nameBillingContact: 4, removeBillingContact: 4 },
  mustRefuse: {
    nameBillingContact: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_STATE'],
    removeBillingContact: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_STATE'],
  },
  rules: {
    nameBillingContact: {
      needs: 'BILLING_CONTACTS_MANAGE',
      refusals: (by, { person }) =>
        ofPerson(by, person, () =>
          when(
            person.isBillingContact ||
              person.status !== 'ACTIVE' ||
              person.role === 'API' ||
              contactsOf(by.account).length >= 3,
            'INVALID_STATE',
          ),
        ),
      effect: (by, { person }) => {
        person.isBillingContact = true;
        return logged(by, person);
      },
    },
    removeBillingContact: {
      needs: 'BILLING_CONTACTS_MANAGE',
      refusals: (by, { person }) =>
        ofPerson(by, person, () =>
          when(!person.isBillingContact || contactsOf(by.account).length === 1, 'INVALID_STATE'),
        ),
      effect: (by, { person }) => {
        person.isBillingContact = false;
        return logged(by, person);
      },
    },
  },
  documents: {
    nameBillingContact: ({ person }) => `mutation ($id: ID!) {
      done: nameBillingContact(id: $id) { thing: user { ${person} } }
    }`,
    removeBillingContact: ({ person }) => `mutation ($id: ID!) {
      done: removeBillingContact(id: $id) { thing: user { ${person} } }
    }`,
  },
  variables: {
    nameBillingContact: ({ person: { id } }) => ({ id }),
    removeBillingContact: ({ person: { id } }) => ({ id }),
  },
  draws: {
    nameBillingContact: (draw) => ({ person: draw.person() }),
    removeBillingContact: (draw) => ({
      person: (draw.chance(0.7) ? draw.pick(contactsOf(draw.account)) : undefined) ?? draw.person(),
    }),
  },
};

/** The billing contacts of an account. */
function contactsOf({ people }: Account): Person[] {
  return people.filter(({ isBillingContact }) => isBillingContact);
}

/** FWD-2, decision 55: whoever is locked or deleted is no contact any more; the superadmin replaces the last one, with an entry in the log. */
export function withoutContact(by: Person, person: Person): void {
  if (!person.isBillingContact) return;
  person.isBillingContact = false;
  logged(by, person);
  if (contactsOf(person.account).length > 0) return;
  const superadmin = person.account.people.find(({ role }) => role === 'SUPERADMIN');
  if (superadmin === undefined) return;
  superadmin.isBillingContact = true;
  logged(by, superadmin);
}

/** Since their permissions do not change, no authority over the other user is required. */
function ofPerson(by: Person, person: Person, refusals: () => Code[]): Code[] {
  const { account } = by;
  return [...unmanaged(account), ...(seesPerson(by, person) ? refusals() : (['NOT_FOUND'] as const))];
}

function logged(by: Person, person: Person): Person {
  // The costs are the account's affair, whatever groups the contact belongs to.
  by.account.log.push({ actor: by, groups: new Set() });
  return person;
}
