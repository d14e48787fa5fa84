import type { ReactNode } from 'react';
import type { Failure } from '../data/failure';
import { Notice } from '../page/notice';
import type { PermissionGrant } from '../schema/types.generated';
import { permissionTexts } from '../text/permission-words';
import { useLanguage, useWording } from '../text/text';
import { words } from '../text/words';
import { limitsInWords } from './grant-limits';
import { choiceTexts, grantTexts } from './grant-texts';

interface GrantChangeProps {
  gains: readonly PermissionGrant[];
  losses: readonly PermissionGrant[];
}

/** The permissions that a user would gain and lose. */
export function GrantChangeLines({ gains, losses }: GrantChangeProps) {
  const word = useWording();
  const list = new Intl.ListFormat(useLanguage());
  const named = (grants: readonly PermissionGrant[]): string =>
    list.format(
      grants.map(({ permission, scope, ...limits }) => {
        const limited = limitsInWords(word, list, limits);
        return word(limited === '' ? grantTexts.takenItem : grantTexts.limitedItem, {
          permission: word(permissionTexts[permission]),
          scope: word(choiceTexts[scope]),
          limits: limited,
        });
      }),
    );
  return (
    <>
      {gains.length > 0 && <p>{word(grantTexts.gains, { grants: named(gains) })}</p>}
      {losses.length > 0 && <p>{word(grantTexts.losses, { grants: named(losses) })}</p>}
    </>
  );
}

interface PreviewFrameProps {
  failure: Failure | null;
  isLoading: boolean;
  children: ReactNode;
}

/** The frame of a preview: what saving would change, or why it would be refused. */
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
      // It scrolls where it is long.
      tabIndex={0}
    >
      {isLoading ? <p>{word(words.loading)}</p> : children}
    </section>
  );
}
