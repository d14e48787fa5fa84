import { MailSettingsForm } from '../../parts/mail-settings/mail-settings-form';
import { Page } from '../../parts/page/page';
import { useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { profileTexts } from './profile-texts';

/** The viewer's own mail settings. */
export default function MailSettingsPage() {
  const word = useWording();
  const { user } = useViewer();
  return (
    <Page title={word(profileTexts.notifications)}>
      {user?.id !== undefined && <MailSettingsForm userId={user.id} />}
    </Page>
  );
}
