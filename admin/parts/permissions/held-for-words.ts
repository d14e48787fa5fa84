import { useLanguage, useWording } from '../text/text';
import { heldForTexts } from './held-for-texts';

/** The groups for which a role is held, in words; null for the whole account. */
export function useHeldForWords(): (groups: readonly { name?: string }[] | null) => string {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  return (groups) => {
    if (groups === null) return word(heldForTexts.wholeAccount);
    if (groups.length === 0) return word(heldForTexts.noGroup);
    return word(heldForTexts.forGroups, { groups: list.format(groups.map(({ name = '' }) => name)) });
  };
}
