import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../../parts/action/button';
import { PopoverButton } from '../../parts/action/popover-button';
import { useWording } from '../../parts/text/text';
import type { SavedView } from './kept-views';
import { listTexts } from './list-texts';
import './saved-views.css';

interface SavedViewsProps {
  views: readonly SavedView[];
  onOpen: (view: SavedView) => void;
  /** Saves what is shown under a name; an existing view of this name is replaced. */
  onSave: (name: string) => void;
  onRemove: (name: string) => void;
}

/** The saved views of the viewer: open one, delete one, save what is shown. */
export function SavedViews({ views, onOpen, onSave, onRemove }: SavedViewsProps) {
  const word = useWording();
  return (
    <PopoverButton label={word(listTexts.views)}>
      {(close) => (
        <>
          {views.length === 0 ? (
            <p className="field-description">{word(listTexts.noViews)}</p>
          ) : (
            <ul className="saved-views">
              {views.map((view) => (
                <li key={view.name}>
                  <Button
                    look="quiet"
                    onPress={() => {
                      onOpen(view);
                      close();
                    }}
                  >
                    <span className="user-text">{view.name}</span>
                  </Button>
                  <Button
                    look="quiet"
                    label={word(listTexts.deleteView, { name: view.name })}
                    onPress={() => {
                      onRemove(view.name);
                    }}
                  >
                    ×
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <NewView
            onSave={(name) => {
              onSave(name);
              close();
            }}
          />
        </>
      )}
    </PopoverButton>
  );
}

function NewView({ onSave }: { onSave: (name: string) => void }) {
  const word = useWording();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') setMissing(true);
        else onSave(name.trim());
      }}
    >
      <TextField
        className="field"
        value={name}
        onChange={setName}
        maxLength={100}
        isInvalid={isMissing && name.trim() === ''}
        validationBehavior="aria"
        autoComplete="off"
      >
        <Label>{word(listTexts.viewName)}</Label>
        <Input />
        <FieldError className="field-error">{word(listTexts.viewNameMissing)}</FieldError>
      </TextField>
      <Button type="submit">{word(listTexts.saveView)}</Button>
    </form>
  );
}
