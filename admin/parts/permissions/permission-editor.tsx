import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from '../action/button';
import { useConfirmedChange, type Confirmations } from '../action/confirmed-change';
import type { Outcome } from '../data/action';
import { useData } from '../data/data';
import type { Failure } from '../data/failure';
import { FailureNotice } from '../page/notice';
import type { Permission } from '../schema/types.generated';
import { useWording } from '../text/text';
import { words } from '../text/words';
import {
  catalogueOf,
  exclusionsOf,
  grantsOf,
  isSameChoices,
  missingNeeds,
  rebased,
  type CataloguedArea,
  type Choices,
} from './grant-choices';
import { changeLimits, isSameLimits, type ChosenLimits } from './grant-limits';
import { grantTexts } from './grant-texts';
import { PermissionAreasDocument } from './permission-areas.generated';
import { PermissionGrid } from './permission-grid';

/** The granted and the excluded permissions of the grid, as inputs of the mutations. */
export interface ChosenPermissions {
  grants: ReturnType<typeof grantsOf>;
  exclusions: readonly Permission[];
}

interface PermissionEditorProps {
  /** The stored choices; they may change while the editor is open. */
  stored: Choices;
  /** The stored limits of granted permissions. */
  storedLimits: ChosenLimits;
  /** The rights of a user; see `PermissionGrid`. */
  ofUser?: { held: ReadonlySet<Permission> };
  save: (chosen: ChosenPermissions, confirmations: Confirmations) => Promise<Outcome<unknown>>;
  /** The preview of the unsaved changes; shown only while there are any. */
  preview?: (chosen: ChosenPermissions) => ReactNode;
  onClose: () => void;
}

/** The grid of permissions with the buttons that save it or leave it. */
export function PermissionEditor(props: PermissionEditorProps) {
  const word = useWording();
  const { data, failure, isLoading, reload } = useData(PermissionAreasDocument, {});
  if (isLoading) return <p role="status">{word(words.loading)}</p>;
  if (data === undefined) return <FailureNotice failure={failure} onRetry={reload} />;
  return <LoadedEditor {...props} areas={data.permissionAreas} />;
}

function LoadedEditor({
  areas,
  stored,
  storedLimits,
  ofUser,
  save,
  preview,
  onClose,
}: PermissionEditorProps & { areas: readonly CataloguedArea[] }) {
  const word = useWording();
  const change = useConfirmedChange();
  const catalogue = useMemo(() => catalogueOf(areas), [areas]);
  const [{ draft, before }, setDraft] = useState({ draft: stored, before: stored });
  const [limits, setLimits] = useState(storedLimits);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    setDraft((now) =>
      isSameChoices(now.before, stored)
        ? now
        : { draft: rebased(now.draft, now.before, stored), before: stored },
    );
  }, [stored]);
  const chosen = useMemo<ChosenPermissions>(
    () => ({ grants: grantsOf(draft, limits, catalogue), exclusions: exclusionsOf(draft, catalogue) }),
    [draft, limits, catalogue],
  );
  const [problems, others] = useMemo(() => problemsOf(failure, chosen), [failure, chosen]);
  const isIncomplete =
    ofUser === undefined &&
    [...draft.keys()].some((permission) => missingNeeds(draft, catalogue, permission).length > 0);
  const isChanged = !isSameChoices(draft, before) || !isSameLimits(limits, storedLimits);
  const run = async (): Promise<void> => {
    if (!isChanged) {
      onClose();
      return;
    }
    setFailure(null);
    setSaving(true);
    const outcome = await change.run((confirmations) => save(chosen, confirmations));
    setSaving(false);
    if (outcome.failure === null) onClose();
    else setFailure(outcome.failure);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isIncomplete && !isSaving) void run();
      }}
    >
      <PermissionGrid
        areas={areas}
        choices={draft}
        onChange={(choices) => {
          setFailure(null);
          setDraft({ draft: choices, before });
        }}
        limits={limits}
        onLimitsChange={(permission, changed) => {
          setFailure(null);
          setLimits((now) => changeLimits(now, permission, changed));
        }}
        stored={before}
        problems={problems}
        {...(ofUser !== undefined && { ofUser })}
      />
      <div className="grants-end">
        {isChanged && !isIncomplete && preview?.(chosen)}
        <FailureNotice failure={others} />
        <div className="button-row">
          <Button
            look="main"
            type="submit"
            isPending={isSaving}
            reason={isIncomplete ? word(grantTexts.incomplete) : null}
          >
            {word(words.save)}
          </Button>
          <Button onPress={onClose}>{word(words.cancel)}</Button>
        </div>
      </div>
      {change.question}
    </form>
  );
}

/** The problems of single permissions, and what remains of the failure. */
function problemsOf(
  failure: Failure | null,
  { grants, exclusions }: ChosenPermissions,
): [ReadonlyMap<Permission, string>, Failure | null] {
  const problems = new Map<Permission, string>();
  if (failure?.kind !== 'REFUSED' || failure.problems.length === 0) return [problems, failure];
  const others = failure.problems.filter(({ path, message }) => {
    const [list, index] = path.split('.');
    const permission = list === 'exclusions' ? exclusions[Number(index)] : grants[Number(index)]?.permission;
    if (permission === undefined) return true;
    problems.set(permission, message);
    return false;
  });
  if (others.length === 0) return [problems, null];
  return [problems, { ...failure, message: others.map(({ message }) => message).join(' ') }];
}
