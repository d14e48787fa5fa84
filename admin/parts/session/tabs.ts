/** A message between the tabs of a browser: data has changed, or a user has logged in or out. */
export type TabMessage = 'changed' | 'session';

const channel = new BroadcastChannel('vieraugen');

/** The other tabs of the browser. */
export const tabs = {
  /** Sends the message to all other tabs. */
  announce(message: TabMessage): void {
    channel.postMessage(message);
  },
  /** Calls the listener for each such message of another tab; the result stops that. */
  listen(message: TabMessage, listener: () => void): () => void {
    const onMessage = ({ data }: MessageEvent<unknown>): void => {
      if (data === message) listener();
    };
    channel.addEventListener('message', onMessage);
    return () => {
      channel.removeEventListener('message', onMessage);
    };
  },
};
