import type { ReactNode } from 'react';
import type { Failure } from '../data/failure';
import { Notice } from '../page/notice';
import type { Permission, PermissionGrant } from '../schema/types.generated';
import { permissionTexts } from '../text/permission-words';
import { useLanguage, useWording } from '../text/text';
import { words } from '../text/words';
import { limitsInWords } from './grant-limits';
import { heldForTexts } from './held-for-texts';
import { choiceTexts, grantTexts } from './grant-texts';

interface GrantChangeProps {
  gains?: readonly PermissionGrant[];
  losses?: readonly PermissionGrant[];
  gainsInGroups?: readonly InGroups[];
  lossesInGroups?: readonly InGroups[];
}

/** A permission, and the groups for which a role gives it. */
interface InGroups {
  permission?: Permission;
  groups?: readonly { name?: string }[];
}

/** The permissions that a user would gain and lose. */
export function GrantChangeLines({
  gains = [],
  losses = [],
  gainsInGroups = [],
  lossesInGroups = [],
}: GrantChangeProps) {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  const named = (grants: readonly PermissionGrant[], inGroups: readonly InGroups[]): string =>
    list.format([
      ...grants.map(({ permission, scope, ...limits }) => {
        const limited = limitsInWords(word, list, limits);
        return word(limited === '' ? grantTexts.takenItem : grantTexts.limitedItem, {
          permission: word(permissionTexts[permission]),
          scope: word(choiceTexts[scope]),
          limits: limited,
        });
      }),
      ...inGroups.map(({ permission, groups = [] }) =>
        word(heldForTexts.inGroups, {
          permission: permission === undefined ? '' : word(permissionTexts[permission]),
          groups: list.format(groups.map(({ name = '' }) => name)),
        }),
      ),
    ]);
  return (
    <>
      {gains.length + gainsInGroups.length > 0 && (
        <p className="user-text">{word(grantTexts.gains, { grants: named(gains, gainsInGroups) })}</p>
      )}
      {losses.length + lossesInGroups.length > 0 && (
        <p className="user-text">{word(grantTexts.losses, { grants: named(losses, lossesInGroups) })}</p>
      )}
    </>
  );
}

/** The permissions without an effect because their role is held for groups. */
export function WithoutEffect({ permissions }: { permissions: readonly Permission[] }) {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  if (permissions.length === 0) return null;
  const names = list.format(permissions.map((permission) => word(permissionTexts[permission])));
  return <p>{word(heldForTexts.withoutEffect, { permissions: names })}</p>;
}

interface PreviewFrameProps {
  failure: Failure | null;
  isLoading: boolean;
  children: ReactNode;
}

/** The frame of a preview: the effect of saving, or the reason of a refusal. */
export function PreviewFrame({ failure, isLoading, children }: PreviewFrameProps) {
  const word = useWording();
  if (failure !== null)
    return (
      <Notice kind="warn">
        <p>{failure.kind === 'UNREACHABLE' ? word(words.unreachable) : failure.message}</p>
      </Notice>
    );
  return (
    <section
      className="grant-preview"
      aria-label={word(grantTexts.preview)}
      aria-live="polite"
      // Long content scrolls.
      tabIndex={0}
    >
      {isLoading ? <p>{word(words.loading)}</p> : children}
    </section>
  );
}
