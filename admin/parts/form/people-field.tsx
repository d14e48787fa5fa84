import { useState } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Button } from '../action/button';
import { Picker } from '../filter/picker';
import { useWording, type Text } from '../text/text';
import { words } from '../text/words';
import type { Option } from './fields';
import './people-field.css';

const texts = {
  find: { de: 'Name eingeben', en: 'Type a name' },
  remove: { de: '{name} entfernen', en: 'Remove {name}' },
} as const satisfies Record<string, Text>;

/** A user who is chosen in a form. */
export interface ChosenPerson {
  id: string;
  name: string;
}

/** The users who can be chosen and match the typed text. */
export interface People {
  options: readonly Option[];
  onSearch: (search: string) => void;
}

interface PeopleFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  people: People;
}

/** A field for one user, found by typing a part of the name. The value is a `ChosenPerson`, or null. */
export function PersonField<Values extends FieldValues>({
  control,
  name,
  label,
  people,
}: PeopleFieldProps<Values>) {
  const word = useWording();
  const { field, fieldState } = useController({ control, name });
  const chosen = field.value as ChosenPerson | null;
  return (
    <div>
      <Picker
        look="form"
        label={label}
        placeholder={word(texts.find)}
        value={chosen?.id ?? ''}
        chosen={chosen?.name}
        options={people.options}
        onSearch={people.onSearch}
        onChange={(id) => {
          field.onChange(personOf(people, id));
        }}
      />
      <FieldProblem message={fieldState.error?.message} />
    </div>
  );
}

/** A field for any number of users, each found by typing a part of the name. The value is a list of `ChosenPerson`. */
export function PeopleField<Values extends FieldValues>({
  control,
  name,
  label,
  people: found,
}: PeopleFieldProps<Values>) {
  const word = useWording();
  const { field, fieldState } = useController({ control, name });
  const chosen = field.value as readonly ChosenPerson[];
  // Each change makes a new picker, which is empty and has the focus: the chosen ones are listed below.
  const [changes, setChanges] = useState(0);
  const change = (people: readonly ChosenPerson[]): void => {
    field.onChange(people);
    setChanges(changes + 1);
  };
  const remaining = found.options.filter(({ value }) => !chosen.some(({ id }) => id === value));
  return (
    <div className="people-field">
      <Picker
        look="form"
        label={label}
        placeholder={word(texts.find)}
        key={changes}
        autoFocus={changes > 0}
        value=""
        chosen=""
        options={remaining}
        onSearch={found.onSearch}
        onChange={(id) => {
          const person = personOf(found, id);
          if (person !== null) change([...chosen, person]);
        }}
      />
      {chosen.length > 0 && (
        <ul className="people-chosen" aria-label={label}>
          {chosen.map((person) => (
            <li key={person.id}>
              <span className="user-text">{person.name}</span>
              <Button
                look="quiet"
                label={word(texts.remove, { name: person.name })}
                onPress={() => {
                  change(chosen.filter(({ id }) => id !== person.id));
                }}
              >
                {word(words.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problemsOf(fieldState.error, chosen).map((message) => (
        <FieldProblem key={message} message={message} />
      ))}
    </div>
  );
}

function personOf({ options }: People, id: string): ChosenPerson | null {
  const option = options.find(({ value }) => value === id);
  return option === undefined ? null : { id, name: option.label };
}

/** The problem of the whole field, and those of single users, each with the name. */
function problemsOf(error: unknown, chosen: readonly ChosenPerson[]): string[] {
  const whole = (error as { message?: string } | undefined)?.message;
  const single = Array.isArray(error) ? (error as readonly ({ message?: string } | undefined)[]) : [];
  const named = single.flatMap((each, index) =>
    each?.message === undefined ? [] : [`${chosen[index]?.name ?? ''}: ${each.message}`],
  );
  return whole === undefined ? named : [whole, ...named];
}

function FieldProblem({ message }: { message: string | undefined }) {
  return message === undefined ? null : (
    <p className="field-error" role="alert">
      {message}
    </p>
  );
}
