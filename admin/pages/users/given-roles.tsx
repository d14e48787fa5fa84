import { Link } from 'wouter';
import { Badge } from '../../parts/page/badge';
import { useHeldForWords } from '../../parts/permissions/held-for-words';
import { useFormats } from '../../parts/text/format';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { grantsTexts } from './grants-texts';
import type { AssignedRole, GrantsOfUser } from './grants-of-user';
import './users.css';

/** The custom roles of a user, each with its giver and time, and those that everyone holds. */
export function GivenRoles({ grants: { customRoles, rolesOfEveryone } }: { grants: GrantsOfUser }) {
  const word = useWording();
  if (customRoles.length + rolesOfEveryone.length === 0) return <p>{word(grantsTexts.noRoles)}</p>;
  return (
    <ul className="plain-list">
      {customRoles.map((role) => (
        <GivenRoleLine key={role.id} role={role} />
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
  );
}

function GivenRoleLine({ role }: { role: AssignedRole }) {
  const { id, name, description, groups, assignedBy, assignedAt } = role;
  const word = useWording();
  const heldFor = useHeldForWords();
  const formats = useFormats();
  return (
    <li>
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
    </li>
  );
}
