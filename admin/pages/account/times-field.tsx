import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Button } from '../../parts/action/button';
import { useWording } from '../../parts/text/text';
import { accountTexts } from './account-texts';

interface TimesFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  description: string;
}

/** A list of times of day. */
export function TimesField<Values extends FieldValues>({
  control,
  name,
  label,
  description,
}: TimesFieldProps<Values>) {
  const word = useWording();
  const { field, fieldState } = useController({ control, name });
  const times = field.value as readonly string[];
  const change = (index: number, time: string): void => {
    field.onChange(times.map((each, at) => (at === index ? time : each)));
  };
  return (
    <fieldset className="field times" aria-describedby={`${name}-more`}>
      <legend>{label}</legend>
      <div id={`${name}-more`}>
        <p className="field-description">{description}</p>
        {fieldState.error !== undefined && (
          <p className="field-error" role="alert">
            {fieldState.error.message}
          </p>
        )}
      </div>
      <ul>
        {times.map((time, index) => (
          <li key={index}>
            <input
              type="time"
              value={time}
              aria-label={word(accountTexts.timeOf, { list: label, number: index + 1 })}
              aria-invalid={fieldState.invalid}
              onChange={(event) => {
                change(index, event.target.value);
              }}
              onBlur={field.onBlur}
            />
            {times.length > 1 && (
              <Button
                look="quiet"
                label={word(accountTexts.removeTime, { time: time === '' ? String(index + 1) : time })}
                onPress={() => {
                  field.onChange(times.filter((_, at) => at !== index));
                }}
              >
                ✕
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button
          look="quiet"
          onPress={() => {
            field.onChange([...times, '']);
          }}
        >
          {word(accountTexts.addTime)}
        </Button>
      </div>
    </fieldset>
  );
}
