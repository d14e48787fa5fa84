import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Offer } from './allowed-action';
import { OfferedButton } from './offered-button';
import { Section } from '../page/page';
import { useWording } from '../text/text';
import { words } from '../text/words';
import './editable-section.css';

interface EditableSectionProps {
  title: string;
  offer: Offer;
  /** True for a section that is a form at first. */
  startsEdited?: boolean;
  /** The content of the section while it is not edited. */
  children: ReactNode;
  /** The form in place of it. */
  form: (close: () => void) => ReactNode;
}

/** A section whose data becomes a form in place. Afterwards the focus is on its button again. */
export function EditableSection({
  title,
  offer,
  startsEdited = false,
  children,
  form,
}: EditableSectionProps) {
  const word = useWording();
  const [state, setState] = useState<'SHOWN' | 'EDITED' | 'CLOSED'>(
    startsEdited && offer.kind === 'OFFERED' ? 'EDITED' : 'SHOWN',
  );
  if (state === 'EDITED')
    return (
      <Section title={title}>
        <FocusedPart>
          {form(() => {
            setState('CLOSED');
          })}
        </FocusedPart>
      </Section>
    );
  return (
    <Section
      title={title}
      actions={
        <OfferedButton
          offer={offer}
          label={`${word(words.edit)}: ${title}`}
          autoFocus={state === 'CLOSED'}
          onPress={() => {
            setState('EDITED');
          }}
        >
          {word(words.edit)}
        </OfferedButton>
      }
    >
      {children}
    </Section>
  );
}

/** Takes the focus when it appears, unless a field inside does. */
function FocusedPart({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part.current?.contains(document.activeElement) === false) part.current.focus();
  }, []);
  return (
    <div ref={part} tabIndex={-1} className="focused-part">
      {children}
    </div>
  );
}
