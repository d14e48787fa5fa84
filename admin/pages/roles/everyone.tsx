import { useState } from 'react';
import { offerOf } from '../../parts/action/allowed-action';
import { OfferedButton } from '../../parts/action/offered-button';
import { Section } from '../../parts/page/page';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { EveryoneChange } from './everyone-change';
import { customRoleTexts } from './role-texts';
import type { ShownRole } from './shown-role';

/** The assignment of a role to everyone (DBX-9), with the buttons to assign and remove it. */
export function Everyone({ role }: { role: ShownRole }) {
  const word = useWording();
  const schema = useSchema();
  const [isAsking, setAsking] = useState(false);
  const canChange = schema.has('AssignCustomRoleInput.everyone');
  if (!canChange && !role.everyone) return null;
  return (
    <Section
      title={word(customRoleTexts.everyone)}
      actions={
        canChange && (
          <OfferedButton
            offer={offerOf(role.allowedActions, 'ASSIGN')}
            onPress={() => {
              setAsking(true);
            }}
          >
            {word(role.everyone ? customRoleTexts.take : customRoleTexts.give)}
          </OfferedButton>
        )
      }
    >
      <p>{word(role.everyone ? customRoleTexts.everyoneHolds : customRoleTexts.everyoneLacks)}</p>
      {isAsking && (
        <EveryoneChange
          role={role}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Section>
  );
}
