import type { Failure } from '../data/failure';
import { useWording } from '../text/text';
import { words } from '../text/words';
import { Button } from '../action/button';
import './notice.css';

interface NoticeProps {
  kind: 'good' | 'warn' | 'bad' | 'plain';
  children: React.ReactNode;
}

/** A short notice in the flow of the page, read aloud when it appears. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** Shows why something failed, in the language of the page, with another attempt where it can help. */
export function FailureNotice({ failure, onRetry }: { failure: Failure | null; onRetry?: () => void }) {
  const word = useWording();
  if (failure === null) return null;
  return (
    <Notice kind="bad">
      <p>{failure.kind === 'UNREACHABLE' ? word(words.unreachable) : failure.message}</p>
      {onRetry !== undefined && (
        <Button look="plain" onPress={onRetry}>
          {word(words.retry)}
        </Button>
      )}
    </Notice>
  );
}
