import { Badge } from '../../parts/page/badge';
import { LimitLine } from '../../parts/permissions/grant-list';
import { choiceTexts } from '../../parts/permissions/grant-texts';
import { useFormats } from '../../parts/text/format';
import { permissionTexts } from '../../parts/text/permission-words';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { grantsTexts } from './grants-texts';
import type { GivenRight, GrantsOfUser } from './grants-of-user';
import './users.css';

/** The rights and exclusions of a user, each with its giver and time. */
export function GivenRights({ grants: { rights, exclusions } }: { grants: GrantsOfUser }) {
  const word = useWording();
  if (rights.length + exclusions.length === 0) return <p>{word(grantsTexts.noRights)}</p>;
  return (
    <ul className="plain-list">
      {[...rights, ...exclusions].map((right) => (
        <GivenRightLine key={right.permission} right={right} />
      ))}
    </ul>
  );
}

function GivenRightLine({ right }: { right: GivenRight }) {
  const { permission, scope, givenBy, givenAt } = right;
  const word = useWording();
  const formats = useFormats();
  return (
    <li>
      {word(permissionTexts[permission])}{' '}
      <Badge kind={scope === null ? 'bad' : 'plain'}>{word(choiceTexts[scope ?? 'EXCLUDED'])}</Badge>
      <LimitLine limits={right} />
      <span className="field-description user-text">
        {word(grantsTexts.given, { name: personName(givenBy), time: formats.dateTime(givenAt) })}
      </span>
    </li>
  );
}
