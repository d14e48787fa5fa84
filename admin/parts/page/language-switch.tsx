import { Button } from '../action/button';
import { useSession } from '../session/session';

const names = { de: 'Deutsch', en: 'English' };

/** Switches between German and English before a login; afterwards the profile decides. */
export function LanguageSwitch() {
  const { language, setLanguage } = useSession();
  const other = language === 'de' ? 'en' : 'de';
  return (
    <Button
      look="quiet"
      onPress={() => {
        setLanguage(other);
      }}
    >
      <span lang={other}>{names[other]}</span>
    </Button>
  );
}
