import type { PostalAddress } from './postal-address.entity.js';

/** A changed field, with the disclosed values before and after. */
interface FieldChange<Field extends string = string> {
  field: Field;
  before: string | null;
  after: string | null;
}

/** The changed fields of a change. A field with undisclosed values is only named, as were all fields before values were recorded. */
export type Changed<Field extends string = string> = (FieldChange<Field> | Field)[];

/** Free texts, and lists of codes: the log records that they changed, but not their content. */
const undisclosedFields: readonly string[] = [
  'note',
  'description',
  'hiddenAppAreas',
  'hiddenKeyFigures',
  'closedOwnerAreas',
];

type Value = string | number | PostalAddress | null;

/** The fields of an object that differ afterwards, with their values unless these are free texts. */
export function changesOf<Fields extends Record<keyof Fields, Value>>(
  before: Readonly<Record<keyof Fields, Value>>,
  after: Fields,
): Changed<keyof Fields & string> {
  return (Object.keys(after) as (keyof Fields & string)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) =>
      undisclosedFields.includes(field)
        ? field
        : { field, before: disclosedValue(before[field]), after: disclosedValue(after[field]) },
    );
}

/** The names of the changed fields. */
export function changedFields(changed: Changed): string[] {
  return changed.map((change) => (typeof change === 'string' ? change : change.field));
}

function disclosedValue(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const { street, postalCode, city, country } = value;
  return [street, `${postalCode} ${city}`, country].filter((part) => part != null && part !== '').join(', ');
}
