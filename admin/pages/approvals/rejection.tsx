import { useId, useState } from 'react';
import { Button } from '../../parts/action/button';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { approvalTexts } from './approval-texts';

/** The longest comment that the gateway takes. */
const longestComment = 2_000;

interface RejectionFormProps {
  /** The comment entered before. */
  comment: string;
  onChange: (comment: string) => void;
  onReject: (comment: string | null) => void;
  onCancel: () => void;
}

/** Asks for the reason of a rejection. Ctrl+Enter sends it, Escape cancels; what was written is kept. */
export function RejectionForm({ comment, onChange, onReject, onCancel }: RejectionFormProps) {
  const word = useWording();
  const id = useId();
  const [isRefused, setRefused] = useState(false);
  const isTooLong = comment.length > longestComment;
  const submit = (): void => {
    if (isTooLong) setRefused(true);
    else onReject(comment.trim() === '' ? null : comment);
  };
  return (
    <form
      className="rejection"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <label htmlFor={id}>
        {word(approvalTexts.comment)} <span className="field-optional">{word(words.optional)}</span>
      </label>
      <textarea
        id={id}
        className="rejection-comment"
        rows={3}
        value={comment}
        autoFocus
        aria-invalid={isTooLong && isRefused}
        aria-describedby={`${id}-more`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      <div id={`${id}-more`}>
        <p className="field-description">
          {word(approvalTexts.rejectionConsequence)} {word(approvalTexts.rejectionKeys)}
        </p>
        {isTooLong && <p className="field-error">{word(approvalTexts.commentTooLong)}</p>}
      </div>
      <div className="button-row">
        <Button look="danger" type="submit">
          {word(approvalTexts.sendRejection)}
        </Button>
        <Button onPress={onCancel}>{word(words.cancel)}</Button>
      </div>
    </form>
  );
}
