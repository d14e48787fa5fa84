import { useMemo } from 'react';
import { useData } from '../data/data';
import { useLater } from '../data/later';
import { GrantChangeLines, PreviewFrame, WithoutEffect } from './grant-changes';
import { grantTexts } from './grant-texts';
import type { PreviewUserGrantsInput } from '../schema/types.generated';
import { useSchema } from '../session/session';
import { useWording } from '../text/text';
import { PreviewUserGrantsDocument } from './preview-user-grants.generated';

/** The permissions that a user would gain and lose by a change of base role, trait, type, custom roles, rights or exclusions. */
export function UserPreview({ input }: { input: Partial<PreviewUserGrantsInput> & { userId: string } }) {
  const isOffered = useSchema().has('Query.previewUserGrants');
  const key = useLater(JSON.stringify(input));
  return isOffered && <LoadedPreview key={key} input={key} />;
}

function LoadedPreview({ input }: { input: string }) {
  const word = useWording();
  const variables = useMemo(() => ({ input: JSON.parse(input) as PreviewUserGrantsInput }), [input]);
  const { data, failure, isLoading } = useData(PreviewUserGrantsDocument, variables);
  const [change] = data?.previewUserGrants?.changes ?? [];
  return (
    <PreviewFrame failure={failure} isLoading={isLoading}>
      {change === undefined ? <p>{word(grantTexts.noChange)}</p> : <GrantChangeLines {...change} />}
      <WithoutEffect permissions={data?.previewUserGrants?.withoutEffect ?? []} />
    </PreviewFrame>
  );
}
