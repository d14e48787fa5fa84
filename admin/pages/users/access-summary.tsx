import { Link } from 'wouter';
import { useData } from '../../parts/data/data';
import { useWording } from '../../parts/text/text';
import { AccessCountsDocument, type AccessCountsQuery } from './access-counts.generated';
import { accessChoices, type AccessChoice } from './user-filter';
import './users.css';

const counted = [
  ['NOT_ACCEPTED', 'notAccepted'],
  ['LOCKED', 'locked'],
  ['NO_ACTIVE_GROUP', 'noActiveGroup'],
  ['USER_MANAGEMENT_OFF', 'userManagementOff'],
] as const satisfies readonly (readonly [AccessChoice, keyof AccessCountsQuery])[];

const further = [
  ['INVITATION_EXPIRED', 'invitationExpired'],
  ['NEEDS_GROUP', 'needsGroup'],
] as const satisfies readonly (readonly [AccessChoice, keyof AccessCountsQuery])[];

/** The number of users without access, by reason; each reason links to its users. */
export function AccessSummary({ chosen }: { chosen: string }) {
  const word = useWording();
  const { data } = useData(AccessCountsDocument, {});
  // The line keeps its place while it is loaded.
  if (data === undefined) return <div className="access-summary" />;
  const total = data.withoutAccess.totalCount;
  const links = [...counted, ...further].filter(([, name]) => data[name].totalCount > 0);
  return (
    <div className="access-summary">
      {total === 0 ? (
        <p>{word({ de: 'Alle Benutzer haben Zugang.', en: 'All users have access.' })}</p>
      ) : (
        <Link href="/users?access=NO" {...(chosen === 'NO' && { 'aria-current': 'true' })}>
          {word(
            {
              de: '{total, plural, one {# Benutzer hat} other {# Benutzer haben}} keinen Zugang',
              en: '{total, plural, one {# user has} other {# users have}} no access',
            },
            { total },
          )}
        </Link>
      )}
      {links.map(([choice, name]) => (
        <Link
          key={choice}
          href={`/users?access=${choice}`}
          className="access-reason"
          {...(chosen === choice && { 'aria-current': 'true' })}
        >
          {word(
            { de: '{reason}: {count, number}', en: '{reason}: {count, number}' },
            { reason: word(accessChoices[choice]), count: data[name].totalCount },
          )}
        </Link>
      ))}
    </div>
  );
}
