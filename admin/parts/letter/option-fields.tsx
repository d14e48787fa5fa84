import { useEffect } from 'react';
import {
  useWatch,
  type Control,
  type FieldPath,
  type FieldValues,
  type UseFormSetValue,
} from 'react-hook-form';
import { RadioField, type Option } from '../form/fields';
import { optionNames, optionTexts } from '../text/letter-words';
import { useWording, type Text, type Wording } from '../text/text';
import type { OptionValues } from './option-values';
import './option-fields.css';

const nationalOnly = {
  de: 'Einschreiben gibt es nur für nationale Briefe.',
  en: 'Registered mail is for national letters only.',
} as const satisfies Text;

interface OptionFieldsProps<Values extends FieldValues & OptionValues> {
  control: Control<Values>;
  setValue: UseFormSetValue<Values>;
}

/** The fields for the print and shipping options of a letter. */
export function OptionFields<Values extends FieldValues & OptionValues>({
  control,
  setValue,
}: OptionFieldsProps<Values>) {
  const word = useWording();
  const [destination, registered] = useWatch({
    control,
    name: [fieldOf<Values>('destination'), fieldOf<Values>('registered')],
  });
  const isNational = destination !== 'INTERNATIONAL';
  useEffect(() => {
    if (!isNational && registered !== 'NONE')
      setValue(
        fieldOf<Values>('registered'),
        'NONE' satisfies OptionValues['registered'] as Values[FieldPath<Values>],
      );
  }, [isNational, registered, setValue]);
  return (
    <div className="option-fields">
      {(['sides', 'colour', 'destination'] as const).map((option) => (
        <RadioField
          key={option}
          control={control}
          name={fieldOf<Values>(option)}
          label={word(optionNames[option])}
          options={choicesOf(word, optionTexts[option])}
        />
      ))}
      <RadioField
        control={control}
        name={fieldOf<Values>('registered')}
        label={word(optionNames.registered)}
        options={
          isNational
            ? choicesOf(word, optionTexts.registered)
            : [
                {
                  value: 'NONE',
                  label: word(optionTexts.registered.NONE),
                  description: word(nationalOnly),
                },
              ]
        }
      />
    </div>
  );
}

/** The field of an option: a form with these options has fields of these names. */
function fieldOf<Values extends FieldValues & OptionValues>(option: keyof OptionValues): FieldPath<Values> {
  return option as FieldPath<Values>;
}

function choicesOf(word: Wording, texts: Readonly<Record<string, Text>>): Option[] {
  return Object.entries(texts).map(([value, text]) => ({ value, label: word(text) }));
}

/** The options of a letter in a few words. */
export function optionsInWords(word: Wording, options: OptionValues): string {
  const parts = [
    optionTexts.sides[options.sides],
    optionTexts.colour[options.colour],
    optionTexts.destination[options.destination],
    ...(options.registered === 'NONE' ? [] : [optionTexts.registered[options.registered]]),
  ];
  return parts.map((part) => word(part)).join(', ');
}
