import { useForm } from 'react-hook-form';
import { Button } from '../../parts/action/button';
import { PopoverButton } from '../../parts/action/popover-button';
import { SelectField, TextField, type Option } from '../../parts/form/fields';
import { useSchema } from '../../parts/session/session';
import { useWording, type Text, type Wording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import {
  conditionsOf,
  filteredColumns,
  longestValue,
  mostConditions,
  operatorTexts,
  textOfConditions,
  type ColumnCondition,
} from './column-condition';
import './column-conditions.css';

interface ColumnConditionsProps {
  /** The conditions from the address. */
  value: string;
  onChange: (value: string) => void;
}

/** The conditions on columns, all of which must match: each can be removed, and one can be added. */
export function ColumnConditions({ value, onChange }: ColumnConditionsProps) {
  const word = useWording();
  const conditions = conditionsOf(value);
  return (
    <div className="column-conditions">
      {conditions.length < mostConditions && (
        <PopoverButton label={word({ de: 'Spalte filtern', en: 'Filter a column' })}>
          {(close) => (
            <NewCondition
              onAdd={(condition) => {
                onChange(textOfConditions([...conditions, condition]));
                close();
              }}
            />
          )}
        </PopoverButton>
      )}
      {conditions.length > 0 && (
        <ul aria-label={word({ de: 'Bedingungen', en: 'Conditions' })}>
          {conditions.map((condition, index) => (
            <li key={`${index} ${condition.column} ${condition.value}`}>
              <Condition
                condition={condition}
                onRemove={() => {
                  onChange(textOfConditions(conditions.filter((_, other) => other !== index)));
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Condition({ condition, onRemove }: { condition: ColumnCondition; onRemove: () => void }) {
  const word = useWording();
  const text = word(
    { de: '{column} {operator} „{value}“', en: '{column} {operator} “{value}”' },
    {
      column: word(filteredColumns[condition.column]),
      operator: word(operatorTexts[condition.operator]),
      value: condition.value,
    },
  );
  return (
    <>
      <span className="user-text">{text}</span>
      <Button
        look="quiet"
        label={word({ de: 'Bedingung entfernen: {text}', en: 'Remove the condition: {text}' }, { text })}
        onPress={onRemove}
      >
        ×
      </Button>
    </>
  );
}

function NewCondition({ onAdd }: { onAdd: (condition: ColumnCondition) => void }) {
  const word = useWording();
  const schema = useSchema();
  const form = useForm<ColumnCondition>({
    defaultValues: { column: 'lastName', operator: 'contains', value: '' },
  });
  const { control } = form;
  const add = ({ column, operator, value }: ColumnCondition): void => {
    const sought = value.trim();
    if (sought !== '' && sought.length <= longestValue) onAdd({ column, operator, value: sought });
    else
      form.setError('value', {
        message: word(
          {
            de: 'Geben Sie einen Text mit 1 bis {most} Zeichen ein.',
            en: 'Enter a text of 1 to {most} characters.',
          },
          { most: longestValue },
        ),
      });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit(add)();
      }}
    >
      <SelectField
        control={control}
        name="column"
        label={word({ de: 'Spalte', en: 'Column' })}
        options={optionsOf(filteredColumns, word).filter(({ value }) => schema.has(`UserFilter.${value}`))}
      />
      <SelectField
        control={control}
        name="operator"
        label={word({ de: 'Bedingung', en: 'Condition' })}
        options={optionsOf(operatorTexts, word)}
      />
      <TextField control={control} name="value" label={word({ de: 'Text', en: 'Text' })} isRequired />
      <Button type="submit">{word(words.add)}</Button>
    </form>
  );
}

function optionsOf<Value extends string>(
  texts: Readonly<Record<Value, Text>>,
  word: Wording,
): Option<Value>[] {
  return (Object.keys(texts) as Value[]).map((value) => ({ value, label: word(texts[value]) }));
}
