import { useState, type ReactNode } from 'react';
import { useWording, type Text } from '../text/text';

const texts = {
  copied: { de: 'Kopiert.', en: 'Copied.' },
  failed: {
    de: 'Der Browser erlaubt das Kopieren nicht. Bitte markieren und kopieren Sie den Text selbst.',
    en: 'The browser does not permit copying. Please select and copy the text yourself.',
  },
} as const satisfies Record<string, Text>;

/** Copies texts to the clipboard. The caller renders `status`, which shows the outcome. */
export function useCopy(): { copy: (text: string) => void; status: ReactNode } {
  const word = useWording();
  const [outcome, setOutcome] = useState<keyof typeof texts | null>(null);
  const copy = (text: string): void => {
    // Outside HTTPS and localhost there is no clipboard, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const written = clipboard?.writeText(text) ?? Promise.reject(new Error('There is no clipboard.'));
    written.then(
      () => {
        setOutcome('copied');
      },
      () => {
        setOutcome('failed');
      },
    );
  };
  return { copy, status: <p role="status">{outcome !== null && word(texts[outcome])}</p> };
}
