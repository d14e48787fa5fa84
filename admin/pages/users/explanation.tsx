import { useState } from 'react';
import { Link } from 'wouter';
import { useData } from '../../parts/data/data';
import { FilterSelect } from '../../parts/form/fields';
import { Badge } from '../../parts/page/badge';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { Section } from '../../parts/page/page';
import { LimitLine } from '../../parts/permissions/grant-list';
import { choiceTexts } from '../../parts/permissions/grant-texts';
import { useHeldForWords } from '../../parts/permissions/held-for-words';
import type { Permission } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useFormats } from '../../parts/text/format';
import { permissionTexts } from '../../parts/text/permission-words';
import { personName } from '../../parts/text/person-name';
import { roleTexts } from '../../parts/text/role-words';
import { useLanguage, useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { ExplainPermissionDocument, type ExplainPermissionQuery } from './explain-permission.generated';
import { grantsTexts } from './grants-texts';
import type { ShownUser } from './shown-user';
import { accessReasonTexts, nameOf, shortTraitTexts, typeTexts } from './user-texts';
import './users.css';

type Source = NonNullable<ExplainPermissionQuery['explainPermission']>['sources'][number];

/** The explanation why a user holds a permission or does not: the sources that grant or remove it. */
export function Explanation({ user }: { user: ShownUser }) {
  const word = useWording();
  const language = useLanguage();
  const schema = useSchema();
  const [permission, setPermission] = useState<Permission | ''>('');
  const options = schema
    .values('Permission')
    .map((value) => ({ value, label: word(permissionTexts[value]) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  return (
    <Section title={word(grantsTexts.why, { name: nameOf(user) })}>
      <div className="filters">
        <FilterSelect<Permission>
          label={word(grantsTexts.permission)}
          value={permission}
          options={options}
          all={word(grantsTexts.choosePermission)}
          onChange={setPermission}
        />
      </div>
      {permission !== '' && <Verdict key={permission} user={user} permission={permission} />}
    </Section>
  );
}

function Verdict({ user, permission }: { user: ShownUser; permission: Permission }) {
  const word = useWording();
  const { data, failure, isLoading, reload } = useData(
    ExplainPermissionDocument,
    { userId: user.id, permission },
    { fresh: true },
  );
  if (isLoading) return <p role="status">{word(words.loading)}</p>;
  const explanation = data?.explainPermission;
  if (explanation == null) return <FailureNotice failure={failure} onRetry={reload} />;
  const { held, scope, sources } = explanation;
  const name = nameOf(user);
  return (
    <>
      <Notice kind={held ? 'good' : 'plain'}>
        <p className="user-text">
          {held && scope !== null
            ? word(grantsTexts.held, { name, scope: word(choiceTexts[scope]) })
            : word(grantsTexts.notHeld, { name })}
        </p>
      </Notice>
      {sources.every((source) => source.scope === null || source.kind === 'USER_TYPE') && (
        <p>{word(grantsTexts.nothingGrants)}</p>
      )}
      <ul className="plain-list">
        {sources.map((source, index) => (
          <SourceLine key={`${source.kind} ${index}`} source={source} user={user} />
        ))}
      </ul>
    </>
  );
}

function SourceLine({ source, user }: { source: Source; user: ShownUser }) {
  const word = useWording();
  const formats = useFormats();
  const sentence = useSourceSentence(source, user);
  const { customRole, effective, givenBy, givenAt } = source;
  return (
    <li>
      <span className="user-text">
        {customRole?.id === undefined ? sentence : <Link href={`/roles/${customRole.id}`}>{sentence}</Link>}
      </span>{' '}
      <LimitLine limits={source} />
      {!effective && <Badge kind="plain">{word(grantsTexts.ineffective)}</Badge>}
      {givenBy !== null && (
        <span className="field-description user-text">
          {word(grantsTexts.given, { name: personName(givenBy), time: formats.dateTime(givenAt) })}
        </span>
      )}
    </li>
  );
}

function useSourceSentence(
  { kind, scope, roleName, groups, needed, accessReason, deputyFor }: Source,
  user: ShownUser,
): string {
  const word = useWording();
  const heldFor = useHeldForWords();
  const trait = word(shortTraitTexts[user.approvalTrait]);
  const values = { scope: scope === null ? '' : word(choiceTexts[scope]) };
  switch (kind) {
    case 'BASE_ROLE':
      return word(grantsTexts.sourceBaseRole, { ...values, role: word(roleTexts[user.role]) });
    case 'APPROVAL_TRAIT':
      return word(grantsTexts.sourceTrait, { ...values, trait });
    case 'CUSTOM_ROLE': {
      const source = word(grantsTexts.sourceCustomRole, { ...values, role: roleName });
      return groups == null ? source : word(grantsTexts.sourceInGroups, { source, groups: heldFor(groups) });
    }
    case 'HELD_FOR_GROUPS':
      return word(grantsTexts.sourceHeldForGroups, { role: roleName });
    case 'EVERYONE':
      return word(grantsTexts.sourceEveryone, { ...values, role: roleName });
    case 'RIGHT':
      return word(grantsTexts.sourceRight, values);
    case 'DEPUTYSHIP':
      return word(grantsTexts.sourceDeputyship, { name: personName(deputyFor) });
    case 'TRAIT_REMOVAL':
      return word(grantsTexts.sourceRemoval, { trait });
    case 'USER_TYPE': {
      const type = word(typeTexts[user.type]);
      return scope === null
        ? word(grantsTexts.sourceType, { type })
        : word(grantsTexts.sourceTypeLimit, { ...values, type });
    }
    case 'EXCLUSION':
      return word(grantsTexts.sourceExclusion);
    case 'UNMET_NEED':
      return word(grantsTexts.sourceUnmet, {
        needed: needed === null ? '' : word(permissionTexts[needed]),
      });
    case 'NO_ACCESS':
      return word(grantsTexts.sourceNoAccess, {
        reason: accessReason === null ? '' : word(accessReasonTexts[accessReason]),
      });
  }
}
