import { Button } from '../../parts/action/button';
import { useData } from '../../parts/data/data';
import { Notice } from '../../parts/page/notice';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { FailedMailsDocument } from './failed-mails.generated';
import { mailTexts } from './mail-texts';
import type { Retry } from './retry';

interface FailedNoticeProps {
  retry: Retry;
  /** Shows only the failed mails; null while they are shown. */
  onShow: (() => void) | null;
}

/** Says how many mails failed, and what came of the last retries. */
export function FailedNotice({ retry, onShow }: FailedNoticeProps) {
  const word = useWording();
  const schema = useSchema();
  const { data } = useData(FailedMailsDocument, {}, { fresh: true });
  const count = data?.mails.totalCount ?? 0;
  const { progress, result, retryAll } = retry;
  return (
    <>
      {result !== null && (
        <Notice kind={result.refusals.length === 0 ? 'good' : 'warn'}>
          <p>
            {word(mailTexts.retried, { count: result.queued })}
            {result.refusals.length > 0 &&
              ` ${word(mailTexts.refused, {
                count: result.refusals.length,
                reasons: [...new Set(result.refusals)].join(' '),
              })}`}
          </p>
        </Notice>
      )}
      {count > 0 && (
        <Notice kind="bad">
          <p>{word(mailTexts.failed, { count })}</p>
          <div className="button-row">
            {onShow !== null && <Button onPress={onShow}>{word(mailTexts.showFailed)}</Button>}
            {schema.has('Mutation.retryMail') && (
              <Button look="main" isPending={progress !== null} onPress={() => void retryAll()}>
                {progress === null ? word(mailTexts.retryAll) : word(mailTexts.retrying, progress)}
              </Button>
            )}
          </div>
        </Notice>
      )}
    </>
  );
}
