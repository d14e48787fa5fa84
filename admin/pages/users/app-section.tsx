import type { Offer } from '../../parts/action/allowed-action';
import { EditableSection } from '../../parts/action/editable-section';
import { ChecklistField } from '../../parts/form/fields';
import type { AppArea, KeyFigure } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording, type Text } from '../../parts/text/text';
import type { ShownUser } from './shown-user';
import { UserForm } from './user-form';

const texts = {
  title: { de: 'Mobile App', en: 'Mobile app' },
  areas: { de: 'Ausgeblendete Bereiche', en: 'Hidden areas' },
  keyFigures: { de: 'Ausgeblendete Kennzahlen', en: 'Hidden key figures' },
  none: {
    de: 'Keine: Die App zeigt alles, was die Rechte des Benutzers erlauben.',
    en: 'None: the app shows everything that the user’s permissions allow.',
  },
};

const areaTexts = {
  SHIPMENTS: { de: 'Sendungen', en: 'Shipments' },
  SENDING: { de: 'Senden', en: 'Sending' },
  APPROVALS: { de: 'Freigaben', en: 'Approvals' },
  ACCOUNTING: { de: 'Kosten', en: 'Costs' },
  USERS: { de: 'Benutzer', en: 'Users' },
  ACTIVITIES: { de: 'Protokoll', en: 'Activity log' },
} as const satisfies Record<AppArea, Text>;

const keyFigureTexts = {
  SHIPMENTS_AWAITING_MY_DECISION: { de: 'Freizugebende Sendungen', en: 'Shipments to approve' },
  MY_SHIPMENTS_AWAITING_APPROVAL: { de: 'Eigene wartende Sendungen', en: 'Own waiting shipments' },
  MY_REJECTED_SHIPMENTS: { de: 'Eigene abgelehnte Sendungen', en: 'Own rejected shipments' },
  MY_DELETED_SHIPMENTS: { de: 'Eigene gelöschte Sendungen', en: 'Own deleted shipments' },
  USERS_WITHOUT_GROUP: { de: 'Benutzer ohne Gruppe', en: 'Users without a group' },
  USERS_WITHOUT_ACCESS: { de: 'Benutzer ohne Zugang', en: 'Users without access' },
} as const satisfies Record<KeyFigure, Text>;

/** The areas and key figures that the mobile app hides from a user (PLY-16), with a form for viewers who can change them. */
export function AppSection({ user, offer }: { user: ShownUser; offer: Offer }) {
  const word = useWording();
  const schema = useSchema();
  const listed = (names: readonly Text[]): string =>
    names.length === 0 ? word(texts.none) : names.map((name) => word(name)).join(', ');
  return (
    <EditableSection
      title={word(texts.title)}
      offer={offer}
      form={(close) => (
        <UserForm user={user} fields={['hiddenAppAreas', 'hiddenKeyFigures']} onClose={close}>
          {({ control }) => (
            <>
              <ChecklistField
                control={control}
                name="hiddenAppAreas"
                label={word(texts.areas)}
                options={schema.values('AppArea').map((value) => ({ value, label: word(areaTexts[value]) }))}
              />
              <ChecklistField
                control={control}
                name="hiddenKeyFigures"
                label={word(texts.keyFigures)}
                options={schema
                  .values('KeyFigure')
                  .map((value) => ({ value, label: word(keyFigureTexts[value]) }))}
              />
            </>
          )}
        </UserForm>
      )}
    >
      <dl className="facts">
        <dt>{word(texts.areas)}</dt>
        <dd>{listed(user.hiddenAppAreas.map((name) => areaTexts[name]))}</dd>
        <dt>{word(texts.keyFigures)}</dt>
        <dd>{listed(user.hiddenKeyFigures.map((name) => keyFigureTexts[name]))}</dd>
      </dl>
    </EditableSection>
  );
}
