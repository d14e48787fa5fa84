import { useState, type ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup,
  FieldError,
  Input,
  Label,
  RadioButton,
  RadioField as AriaRadioField,
  RadioGroup,
  Text as AriaText,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useWording } from '../text/text';
import { words } from '../text/words';
import './fields.css';

interface FieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  description?: string;
}

interface TextFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  type?: 'text' | 'email' | 'password' | 'time' | 'date';
  lines?: number;
  isRequired?: boolean;
  autoComplete?: string;
  autoFocus?: boolean;
}

/** A field for text. Problems that the gateway found stand below it. */
export function TextField<Values extends FieldValues>({
  control,
  name,
  label,
  description,
  type = 'text',
  lines = 1,
  isRequired = false,
  autoComplete = 'off',
  autoFocus = false,
}: TextFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  const word = useWording();
  return (
    <AriaTextField
      className="field"
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      name={field.name}
      type={type}
      isInvalid={fieldState.invalid}
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      validationBehavior="aria"
      isRequired={isRequired}
    >
      <Label>
        {label}
        {!isRequired && <span className="field-optional"> {word(words.optional)}</span>}
      </Label>
      {lines > 1 ? <TextArea rows={lines} ref={field.ref} /> : <Input ref={field.ref} />}
      {description !== undefined && (
        <AriaText slot="description" className="field-description">
          {description}
        </AriaText>
      )}
      <FieldError className="field-error">{fieldState.error?.message}</FieldError>
    </AriaTextField>
  );
}

/** An option of a choice. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  description?: string;
  /** The reason why the option cannot be chosen at present. In a checklist, it can still be deselected. */
  refusal?: string | null;
}

interface ChoiceProps<Values extends FieldValues> extends FieldProps<Values> {
  options: readonly Option[];
}

/** One of many options, as the browser's own list: it works with every keyboard, screen reader and telephone. */
export function SelectField<Values extends FieldValues>({
  control,
  name,
  label,
  description,
  options,
}: ChoiceProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <div className="field">
      <label htmlFor={`select-${name}`}>{label}</label>
      <select
        id={`select-${name}`}
        className="select"
        name={field.name}
        value={field.value}
        onChange={(event) => {
          field.onChange(event.target.value);
        }}
        onBlur={field.onBlur}
        ref={field.ref}
        aria-invalid={fieldState.invalid}
        aria-describedby={`select-${name}-more`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <div id={`select-${name}-more`}>
        {description !== undefined && <p className="field-description">{description}</p>}
        {fieldState.error !== undefined && <p className="field-error">{fieldState.error.message}</p>}
      </div>
    </div>
  );
}

/** One of few options, all in sight, each with a sentence about what it means. */
export function RadioField<Values extends FieldValues>({
  control,
  name,
  label,
  options,
}: ChoiceProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <RadioGroup
      className="field"
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      name={field.name}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <AriaRadioField key={option.value} value={option.value}>
            <RadioButton className="choice">
              <span className="choice-mark choice-round" aria-hidden="true" />
              <span>
                {option.label}
                {option.description !== undefined && (
                  <span className="field-description">{option.description}</span>
                )}
              </span>
            </RadioButton>
          </AriaRadioField>
        ))}
      </div>
      <FieldError className="field-error">{fieldState.error?.message}</FieldError>
    </RadioGroup>
  );
}

/** From this number on, a checklist has a filter. */
const manyOptions = 10;

/** Any number of options. The value is the list of the chosen ones. */
export function ChecklistField<Values extends FieldValues>({
  control,
  name,
  label,
  description,
  options,
}: ChoiceProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  const word = useWording();
  const [search, setSearch] = useState('');
  const chosen = field.value as readonly string[];
  const wanted = search.trim().toLowerCase();
  const shown = options.filter((option) => option.label.toLowerCase().includes(wanted));
  return (
    <CheckboxGroup
      className="field"
      value={[...chosen]}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {description !== undefined && (
        <AriaText slot="description" className="field-description">
          {description}
        </AriaText>
      )}
      {options.length > manyOptions && (
        <AriaTextField
          aria-label={word({ de: '{label} filtern', en: 'Filter {label}' }, { label })}
          value={search}
          onChange={setSearch}
        >
          <Input placeholder={word(words.search)} />
        </AriaTextField>
      )}
      <div className="choices choices-scrolled">
        {shown.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            isDisabled={option.refusal != null && !chosen.includes(option.value)}
          >
            <span className="user-text">
              {option.label}
              {option.description !== undefined && (
                <span className="field-description">{option.description}</span>
              )}
              {option.refusal != null && <span className="field-description">{option.refusal}</span>}
            </span>
          </Checkbox>
        ))}
        {shown.length === 0 && <p className="field-description">{word(words.none)}</p>}
      </div>
      <FieldError className="field-error">{fieldState.error?.message}</FieldError>
    </CheckboxGroup>
  );
}

interface CheckboxProps {
  children?: ReactNode;
  value?: string;
  isSelected?: boolean;
  /** True for a checkbox of many of which only some are chosen. */
  isIndeterminate?: boolean;
  /** True for a checkbox that cannot be changed; the text beside it says why. */
  isDisabled?: boolean;
  onChange?: (isSelected: boolean) => void;
  /** The name of a checkbox without text beside it. */
  label?: string;
}

/** A checkbox with its text. */
export function Checkbox({ children, label, ...others }: CheckboxProps) {
  return (
    <CheckboxField {...(label !== undefined && { 'aria-label': label })} {...others}>
      <CheckboxButton className="choice">
        <span className="choice-mark" aria-hidden="true" />
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}

interface FilterSelectProps<Value extends string> {
  label: string;
  /** The chosen value; an empty text for all. */
  value: Value | '';
  options: readonly Option<Value>[];
  /** The word for no choice. */
  all?: string;
  onChange: (value: Value | '') => void;
}

/** A filter of a list with one value or all. */
export function FilterSelect<Value extends string>({
  label,
  value,
  options,
  all,
  onChange,
}: FilterSelectProps<Value>) {
  const word = useWording();
  return (
    <label className="field filter">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        onChange={(event) => {
          // The options are the only values of the element.
          onChange(event.target.value as Value | '');
        }}
      >
        <option value="">{all ?? word(words.all)}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
