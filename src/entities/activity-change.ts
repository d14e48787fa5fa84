import type { PostalAddress } from './postal-address.entity.js';

/** A field that was changed, with its values before and after as they were told. */
export interface FieldChange<Field extends string = string> {
  field: Field;
  before: string | null;
  after: string | null;
}

/** What a change changed. Of a field whose text belongs in no log only the name is kept; so it was of all before there were values. */
export type Changed<Field extends string = string> = (FieldChange<Field> | Field)[];

/** Free texts: that they changed is on record, not what they say. */
const untold: readonly string[] = ['note', 'description'];

type Value = string | number | PostalAddress | null;

/** Which fields of an object differ afterwards, with their values unless these are free texts. */
export function changesOf<Fields extends Record<keyof Fields, Value>>(
  before: Readonly<Record<keyof Fields, Value>>,
  after: Fields,
): Changed<keyof Fields & string> {
  return (Object.keys(after) as (keyof Fields & string)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) =>
      untold.includes(field) ? field : { field, before: told(before[field]), after: told(after[field]) },
    );
}

/** The names of the fields that were changed. */
export function changedFields(changed: Changed): string[] {
  return changed.map((change) => (typeof change === 'string' ? change : change.field));
}

function told(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const { street, postalCode, city, country } = value;
  return [street, `${postalCode} ${city}`, country].filter((part) => part != null && part !== '').join(', ');
}
