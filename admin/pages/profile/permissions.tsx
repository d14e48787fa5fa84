import { limitsInWords } from '../../parts/permissions/grant-limits';
import type { PermissionGrant, Scope } from '../../parts/schema/types.generated';
import { useLanguage, useWording } from '../../parts/text/text';
import { permissionTexts } from '../../parts/text/permission-words';
import { scopeTexts } from './profile-texts';
import './permissions.css';

const scopes = Object.keys(scopeTexts) as readonly Scope[];

/** The permissions of the viewer, by scope. */
export function Permissions({ grants }: { grants: readonly Partial<PermissionGrant>[] }) {
  const word = useWording();
  const language = useLanguage();
  const list = new Intl.ListFormat(language);
  return scopes.map((scope) => {
    const names = grants
      .filter((grant) => grant.scope === scope)
      .flatMap(({ permission, ...limits }) => {
        if (permission === undefined) return [];
        const limited = limitsInWords(word, list, limits);
        return [[word(permissionTexts[permission]), limited].filter(Boolean).join(': ')];
      })
      .sort((one, other) => one.localeCompare(other, language));
    return names.length === 0 ? null : (
      <div key={scope}>
        <h3>{word(scopeTexts[scope])}</h3>
        <ul className="permissions">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </div>
    );
  });
}
