import type { Offer } from '../../parts/action/allowed-action';
import { EditableSection } from '../../parts/action/editable-section';
import { ChecklistField } from '../../parts/form/fields';
import type { OwnerArea } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording, type Text } from '../../parts/text/text';
import type { ShownUser } from './shown-user';
import { UserForm } from './user-form';

const texts = {
  title: { de: 'Auswahl als Eigentümer', en: 'Choice as owner' },
  areas: { de: 'Bereiche', en: 'Areas' },
  none: { de: 'Für nichts.', en: 'For nothing.' },
  more: {
    de: 'Der Benutzer bleibt Eigentümer seiner bisherigen Vorlagen.',
    en: 'The user keeps the templates that they already own.',
  },
};

const areaTexts = {
  TEMPLATES: { de: 'Eigentümer von Vorlagen', en: 'Owner of templates' },
  APPROVALS: { de: 'Vertretung von Freigebern', en: 'Deputy of approvers' },
} as const satisfies Record<OwnerArea, Text>;

/** The areas in which a user can be chosen as owner (PLY-13), with a form for viewers who may change them. */
export function OwnerSection({ user, offer }: { user: ShownUser; offer: Offer }) {
  const word = useWording();
  const schema = useSchema();
  return (
    <EditableSection
      title={word(texts.title)}
      offer={offer}
      form={(close) => (
        <UserForm user={user} fields={['ownerAreas']} onClose={close}>
          {({ control }) => (
            <ChecklistField
              control={control}
              name="ownerAreas"
              label={word(texts.areas)}
              description={word(texts.more)}
              options={schema.values('OwnerArea').map((value) => ({ value, label: word(areaTexts[value]) }))}
            />
          )}
        </UserForm>
      )}
    >
      <p>
        {user.ownerAreas.length === 0
          ? word(texts.none)
          : user.ownerAreas.map((area) => word(areaTexts[area])).join(', ')}
      </p>
    </EditableSection>
  );
}
