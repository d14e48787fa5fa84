import type { Control } from 'react-hook-form';
import { useData } from '../../parts/data/data';
import { RadioField } from '../../parts/form/fields';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { LicencesDocument } from './licences.generated';
import { typeMeanings, typeTexts, userTexts } from './user-texts';
import type { UserValues } from './user-values';

/** The choice of a type, with the licences that are used if their number is limited. */
export function TypeField({ control }: { control: Control<UserValues> }) {
  const word = useWording();
  const schema = useSchema();
  const { data } = useData(LicencesDocument, {}, { pause: !schema.has('Account.licences') });
  const used = (type: UserValues['type']): string => {
    const licences = data?.account.licences?.find((each) => each.type === type);
    if (licences?.total == null) return '';
    const { used = 0, total } = licences;
    return ` ${word({ de: 'Lizenzen: {used} von {total} vergeben.', en: 'Licences: {used} of {total} used.' }, { used: String(used), total: String(total) })}`;
  };
  return (
    <RadioField
      control={control}
      name="type"
      label={word(userTexts.type)}
      options={schema.values('UserType').map((value) => ({
        value,
        label: word(typeTexts[value]),
        description: `${word(typeMeanings[value])}${used(value)}`,
      }))}
    />
  );
}
