import { useData } from '../data/data';
import { Badge } from '../page/badge';
import type { PermissionGrant } from '../schema/types.generated';
import { areaTexts, permissionTexts } from '../text/permission-words';
import { useWording } from '../text/text';
import { choicesOf, chosenOf } from './grant-choices';
import { choiceTexts, grantTexts } from './grant-texts';
import { PermissionAreasDocument } from './permission-areas.generated';
import './permission-grid.css';

/** The permissions of a role, by area. */
export function GrantList({ grants }: { grants: readonly PermissionGrant[] }) {
  const word = useWording();
  const { data } = useData(PermissionAreasDocument, {});
  if (grants.length === 0) return <p>{word(grantTexts.nothing)}</p>;
  const choices = choicesOf(grants);
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
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
