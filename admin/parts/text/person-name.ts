/** The name of a person, as far as the viewer's schema shows it. */
export interface PersonName {
  firstName?: string;
  lastName?: string;
}

/** The name in one line; empty if the viewer may not know it. */
export function personName(person: PersonName | null | undefined): string {
  return [person?.firstName, person?.lastName].filter((part) => part !== undefined).join(' ');
}
