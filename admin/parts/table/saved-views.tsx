import { useState } from 'react';
import { useLocation } from 'wouter';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../action/button';
import { PopoverButton } from '../action/popover-button';
import { useWording } from '../text/text';
import { useQuery } from '../filter/search-parameters';
import type { KeptViews } from './kept-views';
import { viewTexts } from './view-texts';
import './saved-views.css';

interface SavedViewsProps {
  /** The address of the list without its filters. */
  path: string;
  kept: KeptViews;
}

/** The saved views of the viewer: open one, delete one, save what is shown. */
export function SavedViews({ path, kept: { views, hidden, hide, save, remove } }: SavedViewsProps) {
  const word = useWording();
  const [, navigate] = useLocation();
  const query = useQuery();
  return (
    <PopoverButton label={word(viewTexts.views)}>
      {(close) => (
        <>
          {views.length === 0 ? (
            <p className="field-description">{word(viewTexts.noViews)}</p>
          ) : (
            <ul className="saved-views">
              {views.map((view) => (
                <li key={view.name}>
                  <Button
                    look="quiet"
                    onPress={() => {
                      hide(view.hidden);
                      navigate(view.query === '' ? path : `${path}?${view.query}`);
                      close();
                    }}
                  >
                    <span className="user-text">{view.name}</span>
                  </Button>
                  <Button
                    look="quiet"
                    label={word(viewTexts.deleteView, { name: view.name })}
                    onPress={() => {
                      remove(view.name);
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
              save({ name, query, hidden: [...hidden] });
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
        <Label>{word(viewTexts.viewName)}</Label>
        <Input />
        <FieldError className="field-error">{word(viewTexts.viewNameMissing)}</FieldError>
      </TextField>
      <Button type="submit">{word(viewTexts.saveView)}</Button>
    </form>
  );
}
