import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { Offer } from './allowed-action';
import { useWording } from '../text/text';
import { words } from '../text/words';
import './action-menu.css';

/** An action in the menu of an object. */
export interface MenuAction {
  id: string;
  label: string;
  offer: Offer;
  onPress: () => void;
  look?: 'plain' | 'danger';
}

interface ActionMenuProps {
  /** The name of the object, for screen readers. */
  of: string;
  actions: readonly MenuAction[];
}

/** The actions on an object in a menu. Refused ones stay in it with their reason; without any action there is no menu. */
export function ActionMenu({ of, actions }: ActionMenuProps) {
  const word = useWording();
  const present = actions.filter(({ offer }) => offer.kind !== 'ABSENT');
  if (present.length === 0) return null;
  return (
    <MenuTrigger>
      <Button
        className="button button-quiet menu-button"
        aria-label={word({ de: 'Aktionen: {of}', en: 'Actions: {of}' }, { of })}
      >
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu aria-label={word(words.actions)}>
          {present.map(({ id, label, offer, onPress, look = 'plain' }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={label}
              className={`menu-item menu-${look}`}
              data-refused={offer.kind === 'REFUSED' || undefined}
              onAction={() => {
                if (offer.kind === 'OFFERED') onPress();
              }}
            >
              <Text slot="label">{label}</Text>
              {offer.kind === 'REFUSED' && (
                <Text slot="description" className="field-description">
                  {offer.reason}
                </Text>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
