import { useData } from '../data/data';
import { Badge } from '../page/badge';
import type { PermissionGrant } from '../schema/types.generated';
import { areaTexts, permissionTexts } from '../text/permission-words';
import { useLanguage, useWording } from '../text/text';
import { choicesOf, chosenOf } from './grant-choices';
import { limitsInWords, limitsOf, type Limits } from './grant-limits';
import { choiceTexts, grantTexts } from './grant-texts';
import { PermissionAreasDocument } from './permission-areas.generated';
import './permission-grid.css';

/** The permissions of a role, by area. */
export function GrantList({ grants }: { grants: readonly PermissionGrant[] }) {
  const word = useWording();
  const { data } = useData(PermissionAreasDocument, {});
  if (grants.length === 0) return <p>{word(grantTexts.nothing)}</p>;
  const choices = choicesOf(grants);
  const limits = limitsOf(grants);
  return (
    <div className="grant-list">
      {(data?.permissionAreas ?? []).map((area) => {
        const chosen = chosenOf(area, choices);
        return chosen.length === 0 ? null : (
          <div key={area.area}>
            <h3>{word(areaTexts[area.area])}</h3>
            <ul>
              {chosen.map(([permission, choice]) => (
                <li key={permission}>
                  {word(permissionTexts[permission])} <Badge kind="plain">{word(choiceTexts[choice])}</Badge>
                  <LimitLine limits={limits.get(permission)} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

/** The limits of a permission; nothing without any. */
export function LimitLine({ limits }: { limits: Partial<Limits> | undefined }) {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  const text = limitsInWords(word, list, limits ?? {});
  return (
    text !== '' && <span className="field-description">{word(grantTexts.onlyFor, { limits: text })}</span>
  );
}
