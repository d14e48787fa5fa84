import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Offer } from '../../parts/action/allowed-action';
import { Button } from '../../parts/action/button';
import { Badge } from '../../parts/page/badge';
import { ChangeGroups, useCanChangeGroups } from '../../parts/permissions/change-groups';
import { heldForTexts } from '../../parts/permissions/held-for-texts';
import { useHeldForWords } from '../../parts/permissions/held-for-words';
import { useFormats } from '../../parts/text/format';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { grantsTexts } from './grants-texts';
import type { AssignedRole, GrantsOfUser } from './grants-of-user';
import type { ShownUser } from './shown-user';
import './users.css';

interface GivenRolesProps {
  user: ShownUser;
  grants: GrantsOfUser;
  /** The offer to change the custom roles of the user. */
  offer: Offer;
}

/** The custom roles of a user, each with its giver and time, and those that everyone holds. */
export function GivenRoles({ user, grants, offer }: GivenRolesProps) {
  const word = useWording();
  const { customRoles, rolesOfEveryone } = grants;
  const canChangeGroups = useCanChangeGroups() && offer.kind === 'OFFERED';
  const [moved, setMoved] = useState<AssignedRole | null>(null);
  if (customRoles.length + rolesOfEveryone.length === 0) return <p>{word(grantsTexts.noRoles)}</p>;
  return (
    <>
      <ul className="plain-list">
        {customRoles.map((role) => (
          <GivenRoleLine key={role.id} role={role}>
            {canChangeGroups && (
              <Button
                look="quiet"
                label={word(heldForTexts.changeOf, { role: role.name })}
                onPress={() => {
                  setMoved(role);
                }}
              >
                {word(heldForTexts.change)}
              </Button>
            )}
          </GivenRoleLine>
        ))}
        {rolesOfEveryone.map(({ id, name, description }) => (
          <li key={`everyone ${id}`}>
            <Link href={`/roles/${id}`} className="user-text">
              {name}
            </Link>{' '}
            <Badge kind="plain">{word(grantsTexts.everyone)}</Badge>
            {description !== null && <span className="field-description user-text">{description}</span>}
          </li>
        ))}
      </ul>
      {moved !== null && (
        <ChangeGroups
          held={{
            user: { id: user.id, name: personName(user) },
            role: moved,
            roleIds: customRoles.map(({ id }) => id),
            groups: moved.groups,
          }}
          onClose={() => {
            setMoved(null);
          }}
        />
      )}
    </>
  );
}

function GivenRoleLine({ role, children }: { role: AssignedRole; children: ReactNode }) {
  const { id, name, description, groups, assignedBy, assignedAt } = role;
  const word = useWording();
  const heldFor = useHeldForWords();
  const formats = useFormats();
  return (
    <li className="given-role">
      <div>
        <Link href={`/roles/${id}`} className="user-text">
          {name}
        </Link>
        {groups !== null && <span className="field-description user-text">{heldFor(groups)}</span>}
        {description !== null && <span className="field-description user-text">{description}</span>}
        {assignedAt !== undefined && (
          <span className="field-description user-text">
            {word(grantsTexts.given, { name: personName(assignedBy), time: formats.dateTime(assignedAt) })}
          </span>
        )}
      </div>
      {children}
    </li>
  );
}
