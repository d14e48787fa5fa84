import type { ApprovalsQuery } from './approvals.generated';

type ListedLetter = ApprovalsQuery['approvals']['nodes'][number];

/** A letter that waits for the viewer's decision. */
export interface Letter extends ListedLetter {
  approval: NonNullable<ListedLetter['approval']>;
}

/** Tests whether the letter waits: every waiting letter has an approval. */
export function isWaiting(letter: ListedLetter): letter is Letter {
  return letter.approval !== null;
}
