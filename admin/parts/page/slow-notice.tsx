import { useSyncExternalStore } from 'react';
import { slowRequests } from '../data/patient-fetch';
import { useWording } from '../text/text';
import './slow-notice.css';

/** The notice, above dialogs too, that the page waits for an answer. */
export function SlowNotice() {
  const word = useWording();
  const isSlow = useSyncExternalStore(slowRequests.subscribe, slowRequests.exist);
  return (
    <div role="status" className="slow" data-react-aria-top-layer="true">
      {isSlow && (
        <p>
          {word({
            de: 'Der Server braucht länger als sonst. Bitte warten Sie; Ihre Eingaben bleiben erhalten.',
            en: 'The server is taking longer than usual. Please wait; your input is kept.',
          })}
        </p>
      )}
    </div>
  );
}
