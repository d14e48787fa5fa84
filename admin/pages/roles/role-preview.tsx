import { useMemo } from 'react';
import { useData } from '../../parts/data/data';
import { useLater } from '../../parts/data/later';
import { GrantChangeLines, PreviewFrame, WithoutEffect } from '../../parts/permissions/grant-changes';
import { grantTexts } from '../../parts/permissions/grant-texts';
import type { PermissionGrantInput, PreviewCustomRoleInput } from '../../parts/schema/types.generated';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { PreviewCustomRoleDocument } from './preview-role.generated';
import { customRoleTexts } from './role-texts';

interface RolePreviewProps {
  id: string;
  /** The permissions that the role would have; empty for its deletion, absent if unchanged. */
  grants?: readonly PermissionGrantInput[];
  /** The assignment to everyone; absent if unchanged. */
  everyone?: boolean;
}

/** The users who would gain or lose permissions by a change of a role. */
export function RolePreview(change: RolePreviewProps) {
  const key = useLater(JSON.stringify(change));
  return <LoadedPreview key={key} input={key} />;
}

function LoadedPreview({ input }: { input: string }) {
  const word = useWording();
  const variables = useMemo(() => ({ input: JSON.parse(input) as PreviewCustomRoleInput }), [input]);
  const { data, failure, isLoading } = useData(PreviewCustomRoleDocument, variables);
  const { gainingUsers = 0, losingUsers = 0, changes = [] } = data?.previewCustomRole ?? {};
  return (
    <PreviewFrame failure={failure} isLoading={isLoading}>
      <p>
        {gainingUsers + losingUsers === 0
          ? word(grantTexts.noChange)
          : word(
              variables.input.everyone == null ? customRoleTexts.preview : customRoleTexts.everyonePreview,
              { gaining: gainingUsers, losing: losingUsers },
            )}
      </p>
      <WithoutEffect permissions={data?.previewCustomRole?.withoutEffect ?? []} />
      {changes.length > 0 && (
        <details>
          <summary>{word(customRoleTexts.previewMore)}</summary>
          <ul>
            {changes.map(({ user, ...change }) => (
              <li key={user?.id}>
                <span className="user-text">{personName(user)}</span>
                <GrantChangeLines {...change} />
              </li>
            ))}
          </ul>
          {changes.length === shownChanges && (
            <p>{word(customRoleTexts.previewFirst, { count: changes.length })}</p>
          )}
        </details>
      )}
    </PreviewFrame>
  );
}

/** The maximum number that the gateway lists. */
const shownChanges = 200;
