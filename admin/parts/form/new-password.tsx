import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { problemAt, type Failure } from '../data/failure';
import { useWording, type Text, type Wording } from '../text/text';
import { TextField } from './fields';

const texts = {
  password: { de: 'Passwort', en: 'Password' },
  length: { de: 'Mindestens 8 Zeichen.', en: 'At least 8 characters.' },
  repeated: { de: 'Passwort wiederholen', en: 'Repeat the password' },
  differs: { de: 'Die beiden Passwörter sind verschieden.', en: 'The two passwords differ.' },
} satisfies Record<string, Text>;

interface NewPasswordFieldsProps<Values extends FieldValues> {
  control: Control<Values>;
  /** The field of the password, and that of its repetition. */
  names: readonly [FieldPath<Values>, FieldPath<Values>];
  label?: Text;
  autoFocus?: boolean;
}

/** The fields of a new password, entered twice because it is not visible. */
export function NewPasswordFields<Values extends FieldValues>({
  control,
  names: [name, repeated],
  label = texts.password,
  autoFocus = false,
}: NewPasswordFieldsProps<Values>) {
  const word = useWording();
  return (
    <>
      <TextField
        control={control}
        name={name}
        type="password"
        label={word(label)}
        description={word(texts.length)}
        autoComplete="new-password"
        isRequired
        autoFocus={autoFocus}
      />
      <TextField
        control={control}
        name={repeated}
        type="password"
        label={word(texts.repeated)}
        autoComplete="new-password"
        isRequired
      />
    </>
  );
}

/** The problem of two passwords that differ, at the field of the repetition; null if they are the same. */
export function problemOfRepetition(word: Wording, password: string, repeated: string): Failure | null {
  return password === repeated ? null : problemAt('repeated', word(texts.differs));
}
