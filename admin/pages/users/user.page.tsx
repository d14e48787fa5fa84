import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { offerOf } from '../../parts/action/allowed-action';
import { useData } from '../../parts/data/data';
import { DeputiesSection } from '../../parts/deputies/deputies-section';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { Page } from '../../parts/page/page';
import { addressOfList } from '../../parts/filter/search-parameters';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { AccessNotice } from './access-notice';
import { UserActions } from './user-actions';
import { UserGrants } from './user-grants';
import { UserSections } from './user-sections';
import { nameOf, userTexts } from './user-texts';
import { UserNoteDocument } from './user-note.generated';
import { UserDocument } from './user.generated';

/** One user: data, access, and everything that the viewer can do about them. */
export default function UserPage() {
  const word = useWording();
  const schema = useSchema();
  const { id } = useParams<{ id: string }>();
  const { data, failure, isLoading, reload } = useData(UserDocument, { id }, { fresh: true });
  const [notice, setNotice] = useState<string | null>(null);
  // The note may not even be named by viewers who do not administer the user, such as the user.
  const hasNote = offerOf(data?.user?.allowedActions, 'UPDATE_NOTE').kind === 'OFFERED';
  const noted = useData(UserNoteDocument, { id }, { fresh: true, pause: !hasNote });
  const user = data?.user == null ? null : { ...data.user, note: noted.data?.user?.note };
  return (
    <Page
      title={user === null ? word(userTexts.user) : nameOf(user)}
      actions={user !== null && <UserActions key={user.id} user={user} onDone={setNotice} />}
    >
      <Link href={addressOfList('/users')} className="back-link">
        {word({ de: '← Alle Benutzer', en: '← All users' })}
      </Link>
      {isLoading && <p role="status">{word(words.loading)}</p>}
      {user === null && <FailureNotice failure={failure} onRetry={reload} />}
      {notice !== null && (
        <Notice kind="good">
          <p className="user-text">{notice}</p>
        </Notice>
      )}
      {user !== null && (
        <>
          <AccessNotice user={user} />
          <UserSections
            key={user.id}
            user={user}
            grants={
              <>
                {schema.has('User.customRoleAssignments', 'User.rights') && <UserGrants user={user} />}
                {schema.has('Query.deputyCandidates') && (
                  <DeputiesSection userId={user.id} offer={offerOf(user.allowedActions, 'NAME_DEPUTY')} />
                )}
              </>
            }
          />
        </>
      )}
    </Page>
  );
}
